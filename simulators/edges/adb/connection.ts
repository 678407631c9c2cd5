import type { Socket } from 'node:net'
import { takeFrom } from './bytes.ts'
import { checksumOf, headerOf, maxPayload, readPacket, versionWithoutChecksum, type Command, type Packet } from './packets.ts'
import type { Accept, Open } from './services.ts'
import { createStream, type Stream } from './stream.ts'

const none = Buffer.alloc(0)

/** The phone's end of adb. */
export interface Daemon {
  /** How the phone describes itself. */
  readonly banner: () => string
  readonly open: Open
}

/** Serves a host that has connected. Input that breaks the protocol ends the connection, and nothing else. */
export async function serveHost(socket: Socket, daemon: Daemon): Promise<void> {
  socket.setNoDelay().on('error', () => {})
  const connection = createConnection(socket, daemon)
  const take = takeFrom(socket)
  try {
    for (let packet = await readPacket(take); packet !== null; packet = await readPacket(take)) connection.receive(packet)
  } catch {
    // Broken off, or none of adb's: either way there is nobody to tell.
  } finally {
    socket.destroy()
    connection.hangUp()
  }
}

function createConnection(socket: Socket, daemon: Daemon): { receive: (packet: Packet) => void; hangUp: () => void } {
  const streams = new Map<number, { readonly remote: number; readonly stream: Stream }>()
  let agreed: { readonly version: number; readonly limit: number } | null = null
  let lastId = 0

  function send(command: Command, arg0: number, arg1: number, payload: Buffer = none): void {
    if (socket.destroyed) return
    const checksum = command === 'CNXN' || (agreed?.version ?? 0) < versionWithoutChecksum ? checksumOf(payload) : 0
    socket.cork()
    socket.write(headerOf({ command, arg0, arg1, payload, checksum }))
    if (payload.length > 0) socket.write(payload)
    socket.uncork()
  }

  function receive(packet: Packet): void {
    const { command, arg0, arg1, payload } = packet
    // The first packet comes before anything is agreed, and always has a sum.
    if ((agreed?.version ?? 0) < versionWithoutChecksum && packet.checksum !== checksumOf(payload)) throw new Error(`The sum of a ${command} is wrong.`)
    if (command === 'CNXN') return greet(arg0, arg1)
    if (agreed === null) throw new Error(`A ${command} came before CNXN.`)
    if (command === 'OPEN') return void open(arg0, serviceOf(packet))
    const stream = streamOf(arg1, arg0, command)
    if (command === 'WRTE') stream?.receive(payload)
    if (command === 'OKAY') stream?.acknowledge()
    if (command === 'CLSE') {
      streams.delete(arg1)
      stream?.hangUp()
    }
  }

  /** A host that greets again has begun anew. */
  function greet(version: number, limit: number): void {
    if (limit === 0) throw new Error('A host that takes no payload cannot be served.')
    hangUp()
    agreed = { version: Math.min(version, versionWithoutChecksum), limit: Math.min(limit, maxPayload) }
    send('CNXN', versionWithoutChecksum, maxPayload, Buffer.from(daemon.banner()))
  }

  async function open(remote: number, service: string): Promise<void> {
    const opened = agreed
    const accept: Accept | null = await daemon.open(service)
    if (opened === null || agreed !== opened || socket.destroyed) return
    if (accept === null) return send('CLSE', 0, remote)
    const local = ++lastId
    const stream = createStream((command, payload) => {
      if (command === 'CLSE') streams.delete(local)
      send(command, local, remote, payload)
    }, opened.limit)
    streams.set(local, { remote, stream })
    send('OKAY', local, remote)
    accept(stream.duplex, stream.signal)
  }

  /** Null for one that was closed here while the packet was under way. */
  function streamOf(local: number, remote: number, command: Command): Stream | null {
    const found = streams.get(local)
    // Older hosts close by CLSE(0, id).
    const known = found === undefined ? local > 0 && local <= lastId : found.remote === remote || (command === 'CLSE' && remote === 0)
    if (!known) throw new Error(`A ${command} came for the stream ${local}, ${remote}, which is not there.`)
    return found?.stream ?? null
  }

  function hangUp(): void {
    const open = [...streams.values()]
    streams.clear()
    for (const { stream } of open) stream.hangUp()
  }

  return { receive, hangUp }
}

function serviceOf({ arg0, arg1, payload }: Packet): string {
  if (arg0 === 0 || arg1 !== 0) throw new Error('An OPEN needs an id, and may give no window.')
  // Some hosts end it in NUL, some do not.
  const end = payload.indexOf(0)
  return payload.toString('utf8', 0, end === -1 ? payload.length : end)
}
