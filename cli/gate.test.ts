import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DOMParser } from 'slimdom'
import { stringify } from 'yaml'
import { projectRoot } from '../features/examples/documents.ts'
import type { Finding } from '../reports/gate/types.ts'
import { placeForTests } from './captured.ts'
import { gateCommand } from './gate.ts'
import { commit, copyRun, editExample, editRun, soundSelfTest } from './gate/seeded-run.fixture.ts'
import { all, failing, own, type Seed, seeds, waive, waiver } from './gate/seeds.fixture.ts'
import type { Invocation } from './invocation.ts'
import { runIn } from './rules/kettle.fixture.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

test('a gate without trouble is open, and prints each of its rules', async () => {
  const { code, out, err } = await gate({})
  assert.equal(code, 0, out + err)
  const lines = out.split('\n')
  assert.match(lines[0] ?? '', /^reference on simulated iPhones and Android phones, as of 2026-01-15, of commit aaaaaaa$/)
  assert.deepEqual(lines.slice(3, 19).map((line) => line.slice(0, 39).trimEnd()), [
    'open         Wholeness of the run',
    'open         Examples run',
    'open         Critical rules on iPhone',
    'open         Major rules on iPhone',
    'open         Minor rules on iPhone',
    'open         Critical rules on Android',
    'open         Major rules on Android',
    'open         Minor rules on Android',
    'open         Rules left unclaimed',
    'open         Errors',
    'open         Inconclusive examples',
    'open         Flaky examples',
    'open         Waivers',
    'open         Self-test',
    'not asked    Article',
    'not asked    Real phones',
  ])
  assert.equal(lines.at(-2), 'The gate is open')
})

test('every kind of trouble closes the gate, and what is accepted does not', async (t) => {
  for (const seed of seeds) {
    await t.test(seed.what, async () => {
      const { code, out, err } = await gate(seed)
      assert.equal(err, '')
      const [id, state, says] = seed.finds
      const findings: Finding[] = JSON.parse(out).findings
      const finding = findings.find((one) => one.id === id)
      const said = [finding?.says, ...(finding?.details ?? []).map(({ text }) => text)].join('\n')
      assert.match(said, says)
      assert.deepEqual([finding?.state, code], [state, seed.code], said)
    })
  }
})

test('what is damaged blames nobody, and a fail counts although the run is not complete', async () => {
  const damaged = await gate({ run: (folder) => { failing(folder); rmSync(join(folder, 'messages/android.ndjson')) } })
  assert.equal(damaged.code, 3, damaged.out)
  const incomplete = await gate({ run: (folder) => { failing(folder); editRun(folder, ({ manifest }) => { manifest.executed = 610 }) } })
  assert.equal(incomplete.code, 1, incomplete.out)
})

test('features that differ from their manifest close the gate', async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'conform-features-'))
  context.after(() => rmSync(root, { recursive: true }))
  cpSync(join(projectRoot, 'features'), join(root, 'features'), { recursive: true })
  const file = join(root, 'features/manifest.json')
  const { examples }: { examples: { id: string }[] } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ examples: examples.filter(({ id }) => id !== own) }))
  const folder = await folderWith({})
  const { printed, exitCode } = await runIn(root, gateCommand, [folder, ...wordsOf({}, folder)])
  assert.match(printed, /^CANNOT TELL {2}Examples run .*\n +! PK-02\/it-works-as-long-as\S+ is in the features and not in the manifest\./m)
  assert.equal(exitCode, 3)
})

test('without verdicts every rule of the gate is still printed', async () => {
  const { out } = await gate({ run: (folder) => rmSync(join(folder, 'conformance.json')) })
  assert.equal(out.match(/^(open|CANNOT TELL|not asked) {2,}\S/gm)?.length, 16, out)
  assert.match(out, /^CANNOT TELL {2}Critical rules on iPhone +no verdict can be read$/m)
})

test('JUnit has a test for each rule of the gate, whatever its words', async () => {
  const folder = await folderWith({ run: failing, gate: { waivers: [{ ...waiver, platform: 'android', owner: '<b>&"\u0007]]>' }] } })
  await place.conform('gate', folder, ...wordsOf({}, folder))
  const junit = new DOMParser().parseFromString(readFileSync(join(folder, 'gate.junit.xml'), 'utf8'), 'text/xml')
  const tests = [...junit.getElementsByTagName('testcase')]
  assert.equal(tests.length, 16)
  const of = (kind: string) => tests.filter((one) => one.getElementsByTagName(kind).length > 0).map((one) => one.getAttribute('name')?.split(':')[0])
  assert.deepEqual([of('failure'), of('error'), of('skipped')], [['must-pass/ios/major', 'waivers'], [], ['drift', 'confirmed']])
  assert.equal(junit.documentElement?.getAttribute('failures'), '2')
  assert.match(junit.documentElement?.textContent ?? '', /The waiver of PK-02 on Android \(<b>&" \]\]>\)/)
})

test('GitHub shows errors where they belong and a summary, in which nothing from outside is obeyed', async (context) => {
  const hostile = 'x\n::error::y ##[error]z <script>|`'
  const folder = await folderWith({ run: (path) => editExample(path, own, { flaky: true, earlier: [{ kind: 'exception', message: hostile }] }) })
  const summary = join(mkdtempSync(join(tmpdir(), 'conform-summary-')), 'summary.md')
  context.after(() => rmSync(join(summary, '..'), { recursive: true }))
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
  const command = (invocation: Invocation) => gateCommand(Object.assign(invocation, { env }))
  const { printed, exitCode } = await runIn(projectRoot, command, [folder, ...wordsOf({}, folder)])
  assert.equal(exitCode, 1)
  const [annotation, ...others] = printed.split('\n').filter((line) => line.startsWith('::'))
  assert.deepEqual(others, [])
  assert.match(annotation ?? '', /^::error file=features\/passkeys\/provider\.feature,line=\d+,title=Gate%3A Flaky examples::PK-02\//)
  assert.match(annotation ?? '', /: x ::error::y ## \[error\]z <script>\|`$/)
  const text = readFileSync(summary, 'utf8')
  assert.match(text, /^\*\*The gate is closed\. Closed by: Flaky examples\*\*$/m)
  assert.match(text, /^\| ❌ closed \| Flaky examples \| 1 example, none allowed<br>\*\*!\*\* PK-02/m)
  assert.match(text, /: x ::error::y \\#\\# \\\[error\\\]z &lt;script>\\\|\\` \|$/m)
})

test('a gate that cannot be meant is wrong use, and says where', async (t) => {
  const cases: [string, string, RegExp][] = [
    ['no YAML', 'mustPass: {\n', /gate\.yaml:\d: this is not YAML/],
    ['nothing', '', /gate\.yaml:1: the gate is null, but it must be a list of fields/],
    ['a field twice', 'mustPass: { ios: [major] }\nmustPass: { ios: [major] }\n', /gate\.yaml:2: this is not YAML: Map keys must be unique/],
    ['an unknown field', 'mustPass: { ios: [major] }\nwaver: []\n', /gate\.yaml:2: "waver" is no field of the gate\. Known: mustPass, severity/],
    ['a field that is missing', 'executed: all\n', /gate\.yaml:1: the gate lacks the field "mustPass"/],
    ['a platform without severities', 'mustPass: { ios: [] }\n', /mustPass ios is \[\], but it must be a list of severities, at least one/],
    ['an unknown platform', 'mustPass: { iphone: [] }\n', /"iphone" is no field of mustPass\. Known: ios, android/],
    ['an unknown severity', 'mustPass: { ios: [blocker] }\n', /mustPass ios 0 is "blocker"\. Known: critical, major, minor/],
    ['an unknown rule', 'mustPass: { ios: [major] }\nseverity:\n  PK-99: minor\n', /gate\.yaml:3: no rule is called "PK-99"\. Known: CAP-01/],
    ['a budget for errors', 'mustPass: { ios: [major] }\nbudgets: { error: 1 }\n', /"error" is no field of budgets\. Known: inconclusive, flaky/],
    ['a waiver of nothing', waiverWith({ rule: undefined }), /gate\.yaml:\d+: a waiver lacks the field "rule" or "example"/],
    ['a waiver of both', waiverWith({ example: own }), /a waiver is for a rule or for an example, not for both/],
    ['a waiver without an owner', waiverWith({ owner: undefined }), /gate\.yaml:\d+: waivers 0 lacks the field "owner"/],
    ['a waiver with an empty reason', waiverWith({ reason: ' ' }), /waivers 0 reason is " ", but it must be a text that is not empty/],
    ['a link that is none', waiverWith({ link: 'JIRA-12' }), /waivers 0 link is "JIRA-12", but it must be the address of the issue/],
    ['a day that does not exist', waiverWith({ expires: '2026-02-30' }), /gate\.yaml:\d+: "2026-02-30" is no moment at which a waiver can end/],
    ['an instant without a zone', waiverWith({ expires: '2026-12-31T18:00:00' }), /It has no zone\. Give a day, such as 2026-12-31, which ends at/],
    ['a build that is none', waiverWith({ builds: ['later than 6'] }), /"later than 6" is neither a build nor a range of builds/],
    ['a build that is a number', waiverWith({ builds: [6.1] }), /waivers 0 builds 0 is 6\.1, but it must be a build in quotes/],
  ]
  const folder = await folderWith({})
  for (const [what, text, message] of cases) {
    await t.test(what, async () => {
      writeFileSync(join(folder, 'gate.yaml'), text)
      const { code, out, err } = await place.conform('gate', folder, ...wordsOf({}, folder))
      assert.match(err, message)
      assert.deepEqual([code, out], [2, ''])
    })
  }
})

test('wrong words are wrong use, and nothing is written', async (t) => {
  const folder = await folderWith({})
  const cases: [RegExp, ...string[]][] = [
    [/No folder "nowhere" with the results of a run/, 'nowhere'],
    [/No gate can be read from "nowhere.yaml"/, folder, '--config', 'nowhere.yaml'],
    [/No file "nowhere.json"\. Give --selftest/, folder, '--selftest', 'nowhere.json'],
    [/The article "nowhere.txt" cannot be read/, folder, '--article', 'nowhere.txt'],
    [/--article is empty/, folder, '--article', ''],
    [/gate\.xml" cannot be written: .*Name another file/, folder, '--junit', 'nowhere/gate.xml'],
    [/unknown option '--strict'/, folder, '--strict'],
  ]
  for (const [message, ...words] of cases) {
    await t.test(words.slice(-2).join(' '), async () => {
      const { code, out, err } = await place.conform('gate', ...words)
      assert.match(err, message)
      assert.deepEqual([code, out], [2, ''])
    })
  }
  assert.equal(existsSync(join(folder, 'gate.junit.xml')), false)
})

test('the gate of the project asks for every severity on both platforms, and for a self-test', async () => {
  const folder = await folderWith({})
  const { code, out, err } = await place.conform('gate', folder, '--selftest', join(folder, 'selftest.json'))
  assert.equal(code, 0, out + err)
  assert.equal(out.split('\n').filter((line) => line.startsWith('not asked')).length, 2)
})

async function gate(seed: Partial<Seed>) {
  const folder = await folderWith(seed)
  return place.conform('gate', folder, ...wordsOf(seed, folder), ...(seed.finds === undefined ? [] : ['--json']))
}

let ready: Promise<void> | undefined

/** A run in which everything passed, and one of a build that does not claim PK-02. */
async function runBoth(): Promise<void> {
  writeFileSync(join(place.folder, 'statement.yaml'), 'capabilities: { PK-02: false }\n')
  for (const words of [['--out', 'green'], ['--out', 'unclaimed', '--statement', 'statement.yaml']]) {
    const { code, err } = await place.conform('run', '--as-of', '2026-01-15', ...words)
    assert.equal(code, 0, err)
    editRun(join(place.folder, words[1] ?? ''), ({ run }) => Object.assign(run ?? {}, { commit, dirty: false }))
  }
}

let made = 0

/** A folder with a run, a self-test and a gate that are as they must be, but for the seed. */
async function folderWith({ run, selfTest = (sound) => sound, gate: fields = {} }: Partial<Seed>): Promise<string> {
  await (ready ??= runBoth())
  made += 1
  const folder = join(place.folder, `seed-${made}`)
  copyRun(join(place.folder, 'green'), folder)
  run?.(folder)
  writeFileSync(join(folder, 'selftest.json'), JSON.stringify(selfTest(soundSelfTest())))
  const open = { mustPass: { ios: all, android: all }, selfTest: { file: 'nowhere.json' } }
  writeFileSync(join(folder, 'gate.yaml'), stringify({ ...open, ...fields }).replaceAll('RUN', folder))
  return folder
}

function wordsOf({ words = (folder) => ['--selftest', join(folder, 'selftest.json')] }: Partial<Seed>, folder: string): string[] {
  return ['--config', join(folder, 'gate.yaml'), ...words(folder)]
}

function waiverWith(change: Record<string, unknown>): string {
  return stringify({ mustPass: { ios: ['major'] }, selfTest: { file: 'nowhere.json' }, ...waive(change) })
}
