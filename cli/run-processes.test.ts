import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../features/examples/documents.ts'
import { placeForTests } from './captured.ts'

const smallProject = fileURLToPath(new URL('test-project', import.meta.url))
const conformIn = fileURLToPath(new URL('conform-in.fixture.js', import.meta.url))
const place = realpathSync(mkdtempSync(join(tmpdir(), 'processes-')))
after(() => rmSync(place, { recursive: true }))

/** A copy of the small project, which a test may change. */
function copied(name: string): string {
  const root = join(place, name)
  cpSync(smallProject, root, { recursive: true })
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}

function replace(file: string, before: string, now: string): void {
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(before))
  writeFileSync(file, text.replace(before, now))
}

/** Waits until the process has said something that it had not said when last asked; fails with all it said if it ends before. */
function listenerTo(child: ChildProcessWithoutNullStreams): (wanted: RegExp) => Promise<string> {
  let said = ''
  let heard = 0
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  return async (wanted) => {
    for (;;) {
      const match = wanted.exec(said.slice(heard))
      if (match !== null) {
        const text = said.slice(heard, heard + match.index + match[0].length)
        heard += text.length
        return text
      }
      if (child.exitCode !== null) assert.fail(`It ended with ${child.exitCode} before it said ${wanted}: ${said}`)
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), once(child, 'close')])
    }
  }
}

function watched(t: TestContext, root: string, ...words: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [conformIn, root, 'run', '--watch', '--as-of', '2026-01-15', ...words], { cwd: place, env: { ...process.env, CONFORM_HISTORY: 'off' } })
  t.after(() => child.kill('SIGKILL'))
  return child
}

test('what a change affects is run again, with the code as it is then', { timeout: 120_000 }, async (t) => {
  const root = copied('watched')
  const child = watched(t, root, '--rule', 'CAP-01', 'PK-02', '--platform', 'ios', '--out', join(root, 'results'))
  const hears = listenerTo(child)
  assert.match(await hears(/Round 1 ended with \d.*/), /^── Round 1: Everything that was chosen is run\.[^]* pass 1 [^]*Round 1 ended with 3\. Waiting for changes; q or Ctrl-C ends\.$/)

  mkdirSync(join(root, 'features/more'))
  writeFileSync(join(root, 'features/more/one.feature'), 'Feature: F\n@CAP-01\nRule: R\nExample: Added\nGiven a calm morning\nWhen the sun rises\nThen it is light\n')
  assert.match(await hears(/Round 2 ended with \d/), /Round 2: features\/more\/one\.feature changed, so that what stands there is run\.[^]*^1 examples$[^]*^1 passed, 0 failed[^]*ended with 0$/m)

  const feature = join(root, 'features/verdicts.feature')
  replace(feature, 'Then it is light\n', 'Nonsense\n')
  assert.match(await hears(/Round 3 ended with \d/), /features\/verdicts\.feature:\d+ is not Gherkin[^]*ended with 2$/)
  replace(feature, 'Nonsense\n', 'Then it is light\n')
  assert.match(await hears(/Round 4 ended with \d/), /features\/verdicts\.feature changed, so that what stands there is run\.[^]*^2 examples$[^]*ended with 3$/m)

  replace(join(root, 'steps/sky.steps.ts'), "Then('it is light', () => {})", "Then('it is light', () => assert.fail('It is dark.'))")
  assert.match(await hears(/Round 5 ended with \d/), /steps\/sky\.steps\.ts changed, so that all that was chosen is run\.[^]*^3 examples$[^]*^0 passed, 2 failed[^]*ended with 1$/m)

  child.stdin.write('q')
  assert.deepEqual(await once(child, 'close'), [0, null])
  assert.deepEqual(readdirSync(root).filter((name) => name.includes('unfinished')), [])
})

test('a signal ends watching, in the middle of a round too', { timeout: 60_000 }, async (t) => {
  const child = watched(t, smallProject, '--rule', 'CAP-01', '--out', join(place, 'never'))
  await listenerTo(child)(/Round 1: /)
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'close'), [0, null])
})

test('words that are wrong are not watched', async (t) => {
  const child = watched(t, smallProject, '--rule', 'CAP-99')
  assert.match(await listenerTo(child)(/No rule called "CAP-99"/), /^No rule/)
  assert.deepEqual(await once(child, 'close'), [2, null])
})

test('a run in several processes leaves what a run in one leaves', async () => {
  const untimed = (file: string) => JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => (key === 'durationMs' ? 0 : value))
  const words = [conformIn, smallProject, 'run', '--as-of', '2026-01-15', '--parallel', '2', '--out', 'both']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8', env: { ...process.env, CONFORM_HISTORY: 'off', TMPDIR: place } })
  assert.equal(status, 1, stderr)
  assert.match(stdout, /^34 examples in 2 processes\n[^]*^5 passed, 4 failed: reference does not conform$/m)
  const one = placeForTests()
  await one.conform('run', '--out', 'one')
  assert.deepEqual(untimed(join(place, 'both/conformance.json')), untimed(join(one.folder, 'one/conformance.json')))
  one.remove()
  assert.deepEqual(readdirSync(place).filter((name) => name.startsWith('conform-shards-')), [])
})

test('a run in several processes that is told to end leaves nothing behind', { timeout: 60_000 }, async (t) => {
  const own = join(place, 'own')
  mkdirSync(own)
  const words = [conformIn, smallProject, 'run', '--parallel', '2', '--out', join(own, 'never')]
  const child = spawn(process.execPath, words, { cwd: place, env: { ...process.env, CONFORM_HISTORY: 'off', TMPDIR: own, TEMP: own } })
  t.after(() => child.kill('SIGKILL'))
  await listenerTo(child)(/in 2 processes/)
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'close'), [null, 'SIGTERM'])
  assert.deepEqual(readdirSync(own).filter((name) => /shards|never/.test(name)), [])
})

test('a process that ends without results leaves no whole', () => {
  writeFileSync(join(place, 'quits.mjs'), 'export const iut = { id: "quits", rule: null, how: "quits", change: (product) => ({ ...product, app: { ...product.app, start: () => process.exit(0) } }) }')
  const words = [fileURLToPath(new URL('conform.js', import.meta.url)), 'run', '--rule', 'PLAT-02', '--iut', 'quits.mjs', '--parallel', '2', '--out', 'none']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8' })
  assert.match(stderr, /^Shard \d\/2 ended with 3 and left no results, so that there is no whole\. It said:\nconform was ended from within/)
  assert.equal(status, 3, stdout)
  assert.equal(readdirSync(place).includes('none'), false)
})
