import { createServer, type Server, type Socket } from 'node:net'

/** The two ports of a phone on the wire. By convention the console's is even, and adb's the one above. */
export interface Ports {
  readonly console: number
  readonly adb: number
}

/**
 * Where phones look for ports: above those that every adb server searches for emulators when it starts (5555 to 5585). There a server
 * that has nothing to do with a run would take hold of its phones.
 */
const first = 5586
const last = 5712

export interface Listening {
  readonly ports: Ports
  readonly close: () => Promise<void>
}

/**
 * Listens on both ports, on this machine only. Without ports given it takes the first free pair. Throws an Error that names the port
 * if it is taken.
 */
export async function listen(given: Ports | undefined, onConsole: (socket: Socket) => void, onAdb: (socket: Socket) => void): Promise<Listening> {
  if (given !== undefined) return listenOn(given, onConsole, onAdb)
  for (let port = first; port <= last; port += 2) {
    try {
      return await listenOn({ console: port, adb: port + 1 }, onConsole, onAdb)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error(`No pair of ports for a phone is free between ${first} and ${last + 1}. End some phones, or give ports.`)
}

async function listenOn(ports: Ports, onConsole: (socket: Socket) => void, onAdb: (socket: Socket) => void): Promise<Listening> {
  const closeConsole = await serve(ports.console, onConsole)
  try {
    const closeAdb = await serve(ports.adb, onAdb)
    return { ports, close: async () => void (await Promise.all([closeConsole(), closeAdb()])) }
  } catch (error) {
    await closeConsole()
    throw error
  }
}

/** @returns what ends the server and everybody on it */
async function serve(port: number, onSocket: (socket: Socket) => void): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    onSocket(socket)
  })
  await listening(server, port)
  return () => new Promise((done) => {
    server.close(() => done())
    for (const socket of sockets) socket.destroy()
  })
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(isTaken(error) ? taken(port, error) : error))
    server.listen({ port, host: '127.0.0.1' }, resolve)
  })
}

function taken(port: number, cause: Error): Error {
  const message = `Port ${port} is taken, perhaps by another phone or an emulator. Give another, or none and the first free one is used.`
  return Object.assign(new Error(message, { cause }), { code: 'EADDRINUSE' })
}

function isTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
