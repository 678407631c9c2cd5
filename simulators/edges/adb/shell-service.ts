import { Readable, type Duplex } from 'node:stream'
import { chunksOf, takeFrom } from './bytes.ts'
import { exitPacket, outputPacket, stdinOf } from './shell-protocol.ts'
import type { ShellIo } from './shell-port.ts'

/** `plain`: bytes in, bytes out, both outputs mixed. `packets`: the second shell protocol. `terminal`: that, behind a terminal. */
export type ShellForm = 'plain' | 'packets' | 'terminal'

/** Runs a command on a stream and closes it with the command's end. Rejects if `run` does. */
export async function serveShell(stream: Duplex, signal: AbortSignal, form: ShellForm, run: (io: ShellIo) => Promise<number>): Promise<void> {
  function write(bytes: Uint8Array): Promise<void> {
    if (signal.aborted || !stream.writable) return Promise.resolve()
    return new Promise((done) => stream.write(bytes, () => done()))
  }
  const to = (channel: 'out' | 'err') => (chunk: string | Uint8Array) => {
    const bytes = Buffer.from(chunk)
    if (form === 'plain') return write(bytes)
    return write(form === 'packets' ? outputPacket(channel, bytes) : outputPacket('out', withCarriageReturns(bytes)))
  }
  // A stream of its own: a command that stops reading its input destroys that, and may have something to say still.
  const stdin = Readable.from(form === 'plain' ? chunksOf(stream) : stdinOf(takeFrom(stream)), { objectMode: false })
  stdin.on('error', () => {})
  const code = await run({ stdin, signal, out: to('out'), err: to('err') })
  if (form !== 'plain') await write(exitPacket(code))
  stream.end()
}

/** A terminal begins a line with both. */
function withCarriageReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
}
