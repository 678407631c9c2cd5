import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** For tests: processes of their own, with a home and a place for scratch of their own, and everything that these start. */
export interface Processes {
  /** An empty folder, gone in the end. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly conform: (words: readonly string[], env?: Readonly<Record<string, string>>) => Running
  readonly node: (words: readonly string[], env?: Readonly<Record<string, string>>) => Running
  /** Those that run, whichever of them started them. Linux alone tells; elsewhere none. */
  readonly alive: () => readonly number[]
  /** What lies in the home and in the place for scratch. */
  readonly left: () => readonly string[]
  readonly close: () => Promise<void>
}

export interface Running {
  readonly pid: number
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly err: string }>
  /** The next line that it prints; undefined once there is none any more. */
  readonly line: () => Promise<string | undefined>
}

const conform = fileURLToPath(new URL('../conform.js', import.meta.url))

export function createProcesses(): Processes {
  const mark = randomUUID()
  const [folder, home] = [mkdtempSync(join(tmpdir(), 'conform-')), mkdtempSync(join(tmpdir(), 'home-'))]
  // ts-node's and npm's own words would otherwise reach the children.
  const env = { PATH: process.env['PATH'], ANDROID_HOME: process.env['ANDROID_HOME'], HOME: home, TMPDIR: home, CONFORM_HISTORY: 'off', CONFORM_TEST: mark }
  const started: Running[] = []

  function node(words: readonly string[], more: Readonly<Record<string, string>> = {}): Running {
    const child = spawn(process.execPath, words, { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    const err = text(child.stderr)
    const running: Running = {
      pid: child.pid ?? 0, child,
      ended: once(child, 'exit').then(async ([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null, err: await err })),
      line: async () => (await lines.next()).value,
    }
    started.push(running)
    return running
  }

  const alive = (): number[] => (existsSync('/proc') ? readdirSync('/proc') : []).filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CONFORM_TEST=${mark}`)
    } catch {
      return false
    }
  })

  return {
    folder, env, node, alive,
    conform: (words, more) => node([conform, ...words], more),
    // But for what the compiler keeps to be faster the next time.
    left: () => readdirSync(home).filter((name) => name !== '.cache' && !name.startsWith('v8-compile-cache')),
    async close() {
      for (const { child } of started) child.kill('SIGKILL')
      await Promise.all(started.map(({ ended }) => ended))
      for (const pid of alive()) process.kill(pid, 'SIGKILL')
      for (const one of [folder, home]) rmSync(one, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

/** Where a process listens: `127.0.0.1:5586`, sorted. */
export function listeningOf(pid: number): string[] {
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${name}`).match(/^socket:\[(\d+)\]$/)?.[1] ?? []
    } catch {
      return []
    }
  }))
  return ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1).flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    if (state !== '0A' || !sockets.has(inode)) return []
    const [address = '', port = ''] = local.split(':')
    return `${address === '0100007F' ? '127.0.0.1' : address}:${parseInt(port, 16)}`
  })).sort()
}
