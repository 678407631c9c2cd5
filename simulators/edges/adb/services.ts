import type { Duplex } from 'node:stream'
import type { WirePhone } from '../android/wire-phone.ts'
import type { Shell, ShellIo } from './shell-port.ts'
import { serveShell, type ShellForm } from './shell-service.ts'
import { serveSync } from './sync.ts'

/** Takes over a stream that was opened; the signal is aborted once the host has closed it. */
export type Accept = (stream: Duplex, signal: AbortSignal) => void

/** Opens a service by its name, such as `shell,v2,raw:ls`; null refuses. Never rejects. */
export type Open = (service: string) => Promise<Accept | null>

/**
 * What listens on a port of the phone: it gets the stream, as an http.Server takes it by `emit('connection', stream)`.
 * Null if nothing listens there. As long as the promise is pending the host's connection is neither accepted nor refused.
 */
export type Connect = (port: number) => Accept | null | Promise<Accept | null>

export interface Served {
  readonly phone: WirePhone
  readonly shell: Shell
  readonly connect: Connect
}

export function createServices({ phone, shell, connect }: Served): Open {
  function find(service: string): Accept | null | Promise<Accept | null> {
    const colon = service.indexOf(':')
    const [kind, ...options] = service.slice(0, Math.max(colon, 0)).split(',')
    const rest = service.slice(colon + 1)
    // A shell without a line to run is an interactive one.
    if (kind === 'shell' && rest !== '') return running(rest, formOf(options))
    if (kind === 'exec' && rest !== '') return running(rest, 'plain')
    if (kind === 'sync' && rest === '') return copying
    if (kind === 'tcp' && /^\d{1,5}$/.test(rest)) return connect(Number(rest))
    phone.refuse(`adb service "${service}"`)
    return null
  }

  const copying: Accept = (stream) => void serveSync(stream, phone).catch((error: unknown) => {
    failed('sync:', error)
    stream.destroy()
  })

  function running(line: string, form: ShellForm): Accept {
    const run = (io: ShellIo): Promise<number> => shell.run(line, io).catch(async (error: unknown) => {
      await io.err(`${failed(line, error)}\n`)
      return 255
    })
    return (stream, signal) => void serveShell(stream, signal, form, run)
  }

  /** A mistake of the simulation's must not pass for an answer of the phone's. */
  function failed(what: string, error: unknown): string {
    const said = `"${what}" over adb, which failed: ${error instanceof Error ? error.message : String(error)}`
    phone.refuse(said)
    return said
  }

  return (service) => Promise.resolve(service).then(find).catch((error: unknown) => {
    failed(service, error)
    return null
  })
}

/** As adbd reads them: `v2` for packets with an exit code, `pty` for a terminal; it ignores what it does not know. */
function formOf(options: readonly string[]): ShellForm {
  if (!options.includes('v2')) return 'plain'
  return options.findLast((option) => option === 'pty' || option === 'raw') === 'pty' ? 'terminal' : 'packets'
}
