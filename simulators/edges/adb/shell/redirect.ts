import { Readable } from 'node:stream'
import { fileAt, normalPath } from '../../android/files.ts'
import type { WirePhone } from '../../android/wire-phone.ts'
import type { ShellIo } from '../shell-port.ts'
import { expandOne, type Surroundings } from './expand.ts'
import type { Redirect } from './grammar.ts'
import { storeFile, whyNotWritable } from './store-file.ts'

export interface Redirected {
  readonly io: ShellIo
  /** Writes the files, once the command has ended. */
  readonly close: () => void
}

/** Where a command reads from and writes to; or why it cannot. */
export function redirected(phone: WirePhone, io: ShellIo, redirects: readonly Redirect[], surroundings: Surroundings): Redirected | string {
  const written: { readonly path: string; readonly chunks: Uint8Array[] }[] = []
  let { stdin } = io
  let sinks: Readonly<Record<1 | 2, ShellIo['out']>> = { 1: io.out, 2: io.err }
  for (const redirect of redirects) {
    if (redirect.type === 'stream') {
      sinks = { ...sinks, [redirect.from]: sinks[redirect.to] }
      continue
    }
    const path = expandOne(redirect.path, surroundings)
    const isNull = normalPath(path) === '/dev/null'
    const before = isNull ? new Uint8Array() : fileAt(phone.device(), path)?.content
    if (redirect.type === 'input') {
      if (before === undefined) return `can't open ${path}: No such file or directory`
      stdin = Readable.from([before], { objectMode: false })
      continue
    }
    const obstacle = isNull ? null : whyNotWritable(phone.device(), path)
    if (obstacle !== null) return `can't create ${path}: ${obstacle}`
    const chunks: Uint8Array[] = redirect.append && before !== undefined ? [before] : []
    if (!isNull) written.push({ path, chunks })
    sinks = { ...sinks, [redirect.from]: (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk)) }
  }
  return {
    io: { ...io, stdin, out: sinks[1], err: sinks[2] },
    close() {
      for (const { path, chunks } of written) storeFile(phone, path, Buffer.concat(chunks))
    },
  }
}
