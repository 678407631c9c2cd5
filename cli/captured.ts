import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Invocation } from './invocation.ts'
import { main } from './main.ts'

/** What a command line left behind: its exit code, and what it printed. */
export interface Captured {
  code: number
  out: string
  err: string
}

/** A place for tests: a working folder of its own, and commands that see one project. */
export interface Place {
  folder: string
  conform(...words: string[]): Promise<Captured>
  remove(): void
}

/** Makes the place. The day is 15 January 2026, the project by default the small one beside this file. */
export function placeForTests(root = fileURLToPath(new URL('test-project', import.meta.url)), env: Invocation['env'] = {}): Place {
  const folder = mkdtempSync(join(tmpdir(), 'conform-'))
  return {
    folder,
    async conform(...words) {
      const [stdout, stderr] = [capture(), capture()]
      const invocation: Invocation = { cwd: folder, root, stdout: stdout.stream, stderr: stderr.stream, env: { CONFORM_HISTORY: 'off', ...env }, today: '2026-01-15' }
      const code = await main(words, invocation)
      return { code, out: stdout.text(), err: stderr.text() }
    },
    remove() {
      rmSync(folder, { recursive: true })
    },
  }
}

function capture(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
