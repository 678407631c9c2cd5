// Everything that must hold: `npm test`, or `npm run test:full` with what takes minutes. Each step is an npm script, so that it can be run alone.
import { spawn } from 'node:child_process'

/** What the steps need, before any of them. */
const first = ['system']

/** Independent of each other; the longest first. */
const steps = ['test:commands', 'test:unit', 'selftest', 'test:features', 'test:smoke', 'explore', 'typecheck', 'arrows', 'lint', 'lint:features', 'coverage']

/** What takes minutes: `npm run test:full`. */
const minutes = ['test:wire', 'selftest:full', 'selftest:examples', 'explore:table', 'explore:minute', 'explore:exhaustive', 'torture']

export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

export interface Checking {
  readonly run: (step: string) => Promise<Outcome>
  readonly write: (text: string) => void
  readonly atOnce: number
  /** Milliseconds, on any clock that runs forwards. */
  readonly now: () => number
}

/** Runs steps, a line for each with what it took, and for one that failed all that it said. Gives how many failed. */
export async function check(names: readonly string[], { run, write, atOnce, now }: Checking): Promise<number> {
  const waiting = [...names]
  let failed = 0
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = now()
      const { ok, output } = await run(step)
      if (!ok) failed += 1
      write(`${ok ? 'ok  ' : 'FAIL'}  ${step.padEnd(14)} ${((now() - began) / 1000).toFixed(1).padStart(6)} s\n${ok ? '' : output}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed
}

/** An npm script, with all that it prints. */
function npmRun(script: string): Promise<Outcome> {
  // npm says where it is; to start it by name would need a shell on Windows.
  const npm = process.env['npm_execpath']
  const [command, words] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  return new Promise((resolve) => {
    const child = spawn(command, [...words, 'run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    child.on('error', (error) => resolve({ ok: false, output: `${error.message}\n` }))
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(said).toString() }))
  })
}

if (import.meta.main) {
  const checking: Checking = { run: npmRun, write: (text) => process.stdout.write(text), atOnce: 2, now: () => performance.now() }
  const all = process.argv.includes('--full') ? [...minutes, ...steps] : steps
  const failed = (await check(first, { ...checking, atOnce: 1 })) + (await check(all, checking))
  process.stdout.write(`${first.length + all.length - failed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}
