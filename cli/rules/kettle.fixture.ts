import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { TestContext } from 'node:test'
import type { Command } from 'commander'
import { loadCatalogue } from '../../features/catalogue/catalogue.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Invocation } from '../invocation.ts'
import type { Surroundings } from './surroundings.ts'

const testdata = join(projectRoot, 'features/catalogue/testdata')

/** The article of the imaginary kettle. */
export const kettleArticle: string = readFileSync(join(testdata, 'kettle.txt'), 'utf8')

/** The catalogue of the kettle, and one mutant of it. */
export const ofTheKettle: Surroundings = {
  catalogue: () => loadCatalogue(join(testdata, 'kettle.yaml')),
  mutantsByRule: async () => new Map([['SWITCH-01', ['forgets-the-switch']]]),
}

/** A new project folder with one feature of the kettle, gone after the test. */
export function kettleProject(test: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'kettle-'))
  test.after(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'features'))
  cpSync(join(testdata, 'kettle.txt'), join(root, 'kettle.txt'))
  writeFileSync(join(root, 'features/timers.feature'), feature)
  return root
}

/** Runs a command in a project; resolves to what it printed and its exit code. */
export async function runIn(
  root: string,
  make: (invocation: Invocation) => Command,
  words: string[],
): Promise<{ printed: string; exitCode: number }> {
  const chunks: string[] = []
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  const invocation: Invocation = { cwd: root, root, stdout, stderr: stdout, env: {}, today: '2026-01-15' }
  const command = make(invocation)
  command.exitOverride().configureOutput({ writeErr: () => {} })
  await command.parseAsync(words, { from: 'user' })
  return { printed: chunks.join(''), exitCode: invocation.exitCode ?? 0 }
}

const feature = `Feature: Timers of a kettle

  @SWITCH-01
  Rule: One switch keeps the timers

    Example: Maya turns the switch on
      Given Maya has a timer
      When she turns the switch on
      Then her timer is kept
      And it rings

  @STEAM-01
  Rule: No steam means off its base

    @characterisation
    Example: Maya lifts the kettle
      When she lifts it
      Then it is recorded whether it steams
`
