import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCatalogue } from '../features/catalogue/catalogue.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { placeForTests, type Captured } from './captured.ts'

const scratch: string[] = []
after(() => scratch.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const rooms = ['cli', 'drivers', 'explore', 'features', 'fixtures', 'simulators', 'steps']

/** A whole project of its own, that can be changed and run. */
function wholeProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'conform-new-'))
  scratch.push(root)
  for (const name of [...rooms, 'cucumber.js', 'package.json', 'tsconfig.json']) cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  cpSync(join(projectRoot, 'reports'), join(root, 'reports'), { recursive: true, filter: (path) => !/reports[\\/]out/.test(path) })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction')
  return root
}

/** What the command changes, in a project of its own. */
function files(): string {
  const root = mkdtempSync(join(tmpdir(), 'conform-new-'))
  scratch.push(root)
  for (const name of ['features', 'simulators/mutants']) cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  return root
}

async function newRule(root: string, ...words: string[]): Promise<Captured> {
  const place = placeForTests(root)
  try {
    return await place.conform('new', 'rule', ...words)
  } finally {
    place.remove()
  }
}

/** All that lies in a folder, by name. */
function contentOf(root: string): Record<string, string> {
  const names = globSync('**/*', { cwd: root }).filter((name) => statSync(join(root, name)).isFile()).sort()
  return Object.fromEntries(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')]))
}

/** The lines that only the second has, and how many of the first are gone. */
function linesAdded(old: string, now: string): { added: string[]; gone: number } {
  const [before, after] = [old.split('\n'), now.split('\n')]
  return { added: after.filter((line) => !before.includes(line)), gone: before.filter((line) => !after.includes(line)).length }
}

/** The last rule of the family to which the tests add one. */
const last = loadCatalogue().rules.findLast(({ id }) => id.startsWith('CRED-')) ?? assert.fail('The catalogue has no family CRED.')

test('a rule is begun in its three places, and nothing else there changes', async () => {
  const root = files()
  const old = contentOf(root)
  const { code, out, err } = await newRule(root, 'CRED-90', '--title', 'Accounts keep their places', '--statement', 'Restored accounts stand in their order: "the" one.')
  assert.deepEqual([code, err], [0, ''])
  const now = contentOf(root)
  const changed = Object.keys(now).filter((name) => now[name] !== old[name])
  assert.deepEqual(changed.slice(0, 2), ['features/catalogue.yaml', 'features/restore/accounts-keep-their-places.feature'])
  assert.equal(changed.length, 3)
  const mutants = linesAdded(old[changed[2] ?? ''] ?? '', now[changed[2] ?? ''] ?? '')
  assert.deepEqual([mutants.added.length, mutants.gone], [3, 0])
  assert.match(old[changed[2] ?? ''] ?? '', new RegExp(`rule: '${last.id}'`))
  for (const name of changed) assert.match(out, new RegExp(`^ {2}${name}$`, 'm'))
  const { added, gone } = linesAdded(old['features/catalogue.yaml'] ?? '', now['features/catalogue.yaml'] ?? '')
  const named = added.filter((line) => line.startsWith('  - { n: ') && line.includes(`${last.id}, CRED-90`))
  assert.deepEqual([named.length, gone], [last.sentences.length, last.sentences.length])
  const rules = loadCatalogue(join(root, 'features/catalogue.yaml')).rules
  const at = rules.findIndex(({ id }) => id === 'CRED-90')
  assert.equal(rules[at - 1]?.id, last.id)
  const { title, statement, status, severity } = rules[at] ?? {}
  assert.deepEqual({ title, statement, status, severity }, {
    title: 'Accounts keep their places', statement: 'Restored accounts stand in their order: "the" one.', status: 'derived', severity: 'major',
  })
})

test('a rule of a new family, of sentences that had none, has a folder and a file of mutants of its own', async () => {
  const root = files()
  const { code, err } = await newRule(root, 'LINK-01', '--sentence', '30', '5', '--platform', 'android', '--status', 'characterisation', '--severity', 'minor')
  assert.deepEqual([code, err], [0, ''])
  const catalogue = loadCatalogue(join(root, 'features/catalogue.yaml'))
  assert.deepEqual(catalogue.rules.at(-1), {
    id: 'LINK-01', title: 'What LINK-01 promises', statement: 'To be said of LINK-01 in one sentence: who does what, and what follows.',
    status: 'characterisation', severity: 'minor', asserts: false, platforms: ['android'],
    accounts: ['personal-code', 'personal-passwordless', 'work', 'third-party'], effective: [{ platform: 'android' }], sentences: [5, 30],
    reading: { in_force: 'To be said of LINK-01, how its sentences are understood where they leave a choice.', fields: [] },
  })
  const link = catalogue.sentences.find(({ n }) => n === 30)
  assert.deepEqual([link?.rules, link?.reason], [['LINK-01'], undefined])
  assert.deepEqual(catalogue.sentences.find(({ n }) => n === 5)?.rules, ['IOS-01', 'IOS-03', 'SCOPE-01', 'LINK-01'])
  assert.match(readFileSync(join(root, 'features/link/link-01.feature'), 'utf8'), /^ {4}@characterisation\n {4}Example: /m)
  const registry = readFileSync(join(root, 'simulators/mutants/mutants.ts'), 'utf8')
  assert.match(registry, /^import \{ linkMutants \} from '.\/link.ts'$/m)
  assert.match(registry, /,\n {2}\.\.\.linkMutants,\n\]/)
})

const refused: readonly { what: string; words: string[]; says: RegExp }[] = [
  { what: 'an id that is known', words: [last.id], says: new RegExp(`There is a rule ${last.id} already.*The next free one is CRED-\\d\\d\\.`) },
  { what: 'an id that is none', words: ['cred-6'], says: /"cred-6" cannot be the id of a rule\. Take capitals, a hyphen and two digits, such as CRED-\d\d\./ },
  { what: 'an id that leads out of the project', words: ['../../CRED-90'], says: /cannot be the id of a rule/ },
  { what: 'a new family without sentences', words: ['NEW-01'], says: /NEW is a new family.*--sentence: 1 to \d+/ },
  { what: 'a sentence that the article does not have', words: ['CRED-90', '--sentence', '999'], says: /no sentence "999"\. Known: 1 to \d+/ },
  { what: 'a title that is too long', words: ['CRED-90', '--title', 'x'.repeat(61)], says: /--title has 61 characters, and 60 are the most/ },
  { what: 'a statement of several lines', words: ['CRED-90', '--statement', 'one\n@PLAT-02'], says: /--statement must be words on one line/ },
  { what: 'a title whose file is there', words: ['CRED-90', '--title', 'Scope'], says: /"features\/restore\/scope.feature" is there already\. Choose another --title/ },
  { what: 'a platform that is none', words: ['CRED-90', '--platform', 'windows'], says: /Allowed choices are ios, android, both/ },
]

test('what cannot be a new rule is refused, and nothing is written', async () => {
  const root = files()
  const old = contentOf(root)
  for (const { what, words, says } of refused) {
    const { code, out, err } = await newRule(root, ...words)
    assert.deepEqual([code, out], [2, ''], what)
    assert.match(err, says, what)
  }
  assert.deepEqual(contentOf(root), old)
  const { code } = await newRule(root, 'CRED-90')
  assert.equal(code, 0)
})

test('if one of the files cannot be written, none is', async () => {
  const root = files()
  const old = contentOf(root)
  // A folder stands where the file of the mutants would be made beside its place.
  const inTheWay = join(root, `simulators/mutants/mutants.ts.${process.pid}.unfinished`)
  mkdirSync(inTheWay)
  const { code, err } = await newRule(root, 'LINK-01', '--sentence', '5')
  assert.equal(code, 2)
  assert.match(err, /^Nothing was written: /)
  rmSync(inTheWay, { recursive: true, force: true })
  assert.deepEqual(contentOf(root), old)
  assert.equal(existsSync(join(root, 'features/link')), false)
})

interface Ended {
  code: number
  text: string
}

function conform(root: string, ...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['cli/conform.js', ...words], { cwd: root, env: { ...process.env, CONFORM_HISTORY: 'off', NO_COLOR: '1' } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr })
    })
  })
}

test('a rule that was only begun is green nowhere', { timeout: 180_000 }, async () => {
  const root = wholeProject()
  assert.equal((await conform(root, 'new', 'rule', 'CRED-90')).code, 0)
  const lint = await conform(root, 'rules', '--lint')
  assert.equal(lint.code, 1)
  const findings = lint.text.split('\n').filter((line) => line.includes('cred-90.feature'))
  assert.deepEqual(findings.map((line) => line.replace(/^.*?: /, '')).sort(), [
    '"it ends as CRED-90 promises" has no definition. Write one, or use the words of one.',
    '"she does what CRED-90 is about" has no definition. Write one, or use the words of one.',
  ])
  const run = await conform(root, 'run', '--rule', 'CRED-90', '--as-of', '2026-01-15')
  assert.equal(run.code, 3, run.text)
  assert.match(run.text, /Examples: 2 of 2 run, 2 error/)
  const selftest = await conform(root, 'selftest', '--rule', 'CRED-90')
  assert.equal(selftest.code, 3, selftest.text)
})
