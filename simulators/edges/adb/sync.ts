import { posix } from 'node:path'
import type { Duplex } from 'node:stream'
import { writableFolders } from '../android/constants.ts'
import type { Device, DeviceFile } from '../android/device.ts'
import { fileAt, isFolder, namesIn, normalPath, withFile } from '../android/files.ts'
import type { WirePhone } from '../android/wire-phone.ts'
import { takeFrom, type Take } from './bytes.ts'
import { readSyncHeader, stat2Of, statOf, syncMessage, words } from './sync-protocol.ts'

type Write = (bytes: Uint8Array) => Promise<void>

const longestPath = 1024
const largestMessage = 64 * 1024
const typeMask = 0o170000
const regularFile = 0o100000
const symbolicLink = 0o120000

/** What the host hears in place of an answer; the session then ends. */
class SyncFailure extends Error {}

/** Copies files to and from the phone, until the host quits or something fails. */
export async function serveSync(stream: Duplex, phone: WirePhone): Promise<void> {
  const take = takeFrom(stream)
  const write: Write = (bytes) => new Promise((done) => stream.write(bytes, () => done()))
  try {
    for (let request = await readSyncHeader(take); request !== null && request.id !== 'QUIT'; request = await readSyncHeader(take)) {
      if (request.number > longestPath) throw new SyncFailure('path too long')
      const argument = await take(request.number)
      if (argument === null) break
      await answer(request.id, argument.toString(), phone, take, write)
    }
  } catch (error) {
    if (!(error instanceof SyncFailure)) throw error
    await write(syncMessage('FAIL', Buffer.from(error.message)))
  }
  stream.end()
}

async function answer(id: string, path: string, phone: WirePhone, take: Take, write: Write): Promise<void> {
  const device = phone.device()
  switch (id) {
    case 'STAT':
      return write(Buffer.concat([Buffer.from(id), statOf(fileAt(device, path))]))
    case 'STA2':
    case 'LST2':
      return write(Buffer.concat([Buffer.from(id), stat2Of(fileAt(device, path))]))
    case 'LIST':
      return list(device, path, 'DENT', statOf, write)
    case 'LIS2':
      return list(device, path, 'DNT2', stat2Of, write)
    case 'RECV': {
      const content = contentOf(fileAt(device, path))
      for (let at = 0; at < content.length; at += largestMessage) await write(syncMessage('DATA', content.subarray(at, at + largestMessage)))
      return write(syncMessage('DONE'))
    }
    case 'SEND':
      await receive(path, phone, take)
      return write(syncMessage('OKAY'))
    default:
      phone.refuse(`adb sync request "${id}"`)
      throw new SyncFailure(`unknown command ${id}`)
  }
}

/** A folder that is not there lists as an empty one. */
function list(device: Device, path: string, id: string, stat: (file: DeviceFile | undefined) => Buffer, write: Write): Promise<void> {
  const folder = fileAt(device, path)
  const names = folder !== undefined && isFolder(folder) ? ['.', '..', ...namesIn(device, path)] : []
  const entries = names.map((name) => [Buffer.from(id), stat(fileAt(device, posix.join('/', path, name))), words(Buffer.byteLength(name)), Buffer.from(name)])
  const end = [Buffer.from('DONE'), Buffer.alloc(stat(undefined).length + 4)]
  return write(Buffer.concat([...entries, end].flat()))
}

function contentOf(file: DeviceFile | undefined): Uint8Array {
  if (file === undefined) throw new SyncFailure('open failed: No such file or directory')
  if (isFolder(file)) throw new SyncFailure('read failed: Is a directory')
  return file.content
}

/** @param target a path, a comma, and a mode as C writes it */
async function receive(target: string, phone: WirePhone, take: Take): Promise<void> {
  const comma = target.lastIndexOf(',')
  if (comma === -1) throw new SyncFailure('missing , in ID_SEND_V1')
  const [path, mode] = [target.slice(0, comma), modeOf(target.slice(comma + 1))]
  const { content, modified } = await readFile(take)
  if ((mode & typeMask) === symbolicLink) {
    phone.refuse(`adb push of a symbolic link to "${path}"`)
    throw new SyncFailure('symlink failed: Function not implemented')
  }
  const obstacle = whyNotWritable(phone.device(), path)
  if (obstacle !== null) throw new SyncFailure(`couldn't create file: ${obstacle}`)
  phone.changeDevice((device) => withFile(device, path, content, regularFile | shared(mode), modified))
}

function modeOf(text: string): number {
  const mode = /^0[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number(text)
  if (!Number.isInteger(mode)) throw new SyncFailure('bad mode')
  return mode
}

/** adbd gives the group what the owner may, and everybody what the group may. */
function shared(mode: number): number {
  const withGroup = (mode & 0o777) | ((mode >> 3) & 0o070)
  return withGroup | ((withGroup >> 3) & 0o007)
}

async function readFile(take: Take): Promise<{ readonly content: Uint8Array; readonly modified: number }> {
  const parts: Buffer[] = []
  for (let head = await readSyncHeader(take); head !== null; head = await readSyncHeader(take)) {
    if (head.id === 'DONE') return { content: Buffer.concat(parts), modified: head.number }
    if (head.id !== 'DATA') throw new SyncFailure('invalid data message')
    if (head.number > largestMessage) throw new SyncFailure('oversize data message')
    const part = await take(head.number)
    if (part === null) break
    parts.push(part)
  }
  throw new SyncFailure('unexpected end of a file')
}

/** As the phone's own words have it; null if adb's shell may write there. */
function whyNotWritable(device: Device, path: string): string | null {
  const at = normalPath(path)
  const file = fileAt(device, at)
  if (path.endsWith('/') || (file !== undefined && isFolder(file))) return 'Is a directory'
  if (!writableFolders.some((folder) => at.startsWith(`${folder}/`))) return 'Permission denied'
  for (let above = posix.dirname(at); above !== '/'; above = posix.dirname(above)) {
    const parent = fileAt(device, above)
    if (parent !== undefined && !isFolder(parent)) return 'Not a directory'
  }
  return null
}
