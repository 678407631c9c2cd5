import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examplesOf } from '../../reports/gate/rows.ts'
import type { Finding } from '../../reports/gate/types.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import type { RuleVerdict } from '../../reports/verdicts/types.ts'
import { copyRun, editExample, editRun, seedVerdict, type soundSelfTest } from './seeded-run.fixture.ts'

export const own = 'PK-02/it-works-as-long-as-the-provider-is-on/ios'
const other = 'PK-02/it-works-after-a-restart-of-authenticator/ios'
const cross = 'PLAT-02/in-august-2025-maya-changes-to-an-android-phone-and-signs-in-with-the-right-account/cross'
export const all = ['critical', 'major', 'minor']

/** What differs from a gate that is open. */
export interface Seed {
  what: string
  /** Fields of gate.yaml that are other than in a gate that is open. */
  gate?: Record<string, unknown>
  /** Spoils the run that lies in `folder`. */
  run?: (folder: string) => void
  selfTest?: (selfTest: ReturnType<typeof soundSelfTest>) => unknown
  words?: (folder: string) => string[]
  code: 0 | 1 | 3
  /** The state of this rule of the gate, and something that is said of it. */
  finds: [id: string, state: Finding['state'], says: RegExp]
}

const accepted = { reason: 'Mended in the next build.', link: 'https://example.com/12', owner: 'Maya Chen', expires: '2999-12-31' }
export const waiver = { rule: 'PK-02', platform: 'ios', ...accepted }
export const waive = (change: Record<string, unknown> = {}) => ({ waivers: [{ ...waiver, ...change }] })
export const failing = (folder: string) => seedVerdict(folder, own, 'fail')
const ofBuild = (build: string) => (folder: string) => {
  failing(folder)
  editRun(folder, ({ run }) => Object.assign(run ?? {}, { statement: { file: 'statement.yaml', build } }))
}
/** Calls PK-02 something else than its examples do. */
const called = (verdict: RuleVerdict) => (folder: string) => editRun(folder, ({ rules }) => {
  for (const row of rules.filter(({ id }) => id === 'PK-02')) row.verdict = verdict
})
const notClaimed = (folder: string) => copyRun(join(folder, '../unclaimed'), folder)
const article = (folder: string) => {
  writeFileSync(join(folder, 'article.txt'), 'Coffee.\n')
  return ['--article', join(folder, 'article.txt')]
}
const onPhones = (iut: string, verdict: 'pass' | 'fail', driver = 'appium') => (folder: string) => {
  copyRun(folder, join(folder, 'phones'))
  editRun(join(folder, 'phones'), (conformance) => Object.assign(conformance, { driver, iut }))
  editExample(join(folder, 'phones'), own, { verdict })
}

/** One row a kind of trouble, and a kind of what is accepted. */
export const seeds: Seed[] = [
  {
    what: 'an example fails', run: failing,
    code: 1, finds: ['must-pass/ios/major', 'closed', /PK-02 on iPhone fails: 1 of 7 examples, PK-02\/it-works[^:]*: Seeded: fail\./],
  },
  {
    what: 'an example of both platforms fails, seen from Android', run: (folder) => seedVerdict(folder, cross, 'fail'),
    code: 1, finds: ['must-pass/android/critical', 'closed', /PLAT-02 on Android fails: 1 of 10/],
  },
  {
    what: 'only a severity fails that need not pass', gate: { mustPass: { ios: ['critical'], android: all } }, run: failing,
    code: 0, finds: ['must-pass/ios/major', 'not-asked', /13 of 14 pass/],
  },
  {
    what: 'a rule fails that counts less here',
    gate: { mustPass: { ios: ['critical', 'major'], android: all }, severity: { 'PK-02': 'minor' } }, run: failing,
    code: 0, finds: ['must-pass/ios/minor', 'not-asked', /5 of 6 pass/],
  },
  {
    what: 'a rule fails that counts more here',
    gate: { mustPass: { ios: ['critical'], android: all }, severity: { 'PK-02': 'critical' } }, run: failing,
    code: 1, finds: ['must-pass/ios/critical', 'closed', /PK-02 on iPhone fails/],
  },
  {
    what: 'a rule was not asked',
    run: (folder) => editRun(folder, without(({ rule }) => rule === 'PK-02')),
    code: 3, finds: ['must-pass/ios/major', 'unknown', /PK-02 on iPhone was not asked/],
  },
  {
    what: 'the driver can try nothing of a rule',
    run: called('untested'),
    code: 3, finds: ['must-pass/ios/major', 'unknown', /PK-02 on iPhone is untested/],
  },
  {
    what: 'the examples of a rule only record',
    run: called('recorded'),
    code: 3, finds: ['must-pass/ios/major', 'unknown', /13 of 14 pass[^]*PK-02 on iPhone was recorded only/],
  },
  {
    what: 'the build does not claim a rule', run: notClaimed,
    code: 1, finds: ['must-pass/ios/major', 'closed', /PK-02 on iPhone is inapplicable\. The statement does not claim PK-02/],
  },
  {
    what: 'the build does not claim a rule, and need not', gate: { unclaimed: ['PK-02'] }, run: notClaimed,
    code: 0, finds: ['must-pass/ios/major', 'open', /It may be left unclaimed/],
  },
  {
    what: 'a rule need not be claimed, and is', gate: { unclaimed: ['PK-02'] },
    code: 1, finds: ['unclaimed', 'closed', /PK-02 on iPhone is claimed, and was judged/],
  },

  {
    what: 'an example ends in an error', run: (folder) => seedVerdict(folder, own, 'error'),
    code: 3, finds: ['errors', 'unknown', /1 example, none allowed/],
  },
  {
    what: 'an example is inconclusive', run: (folder) => seedVerdict(folder, own, 'inconclusive'),
    code: 3, finds: ['inconclusive', 'unknown', /PK-02\/it-works[^:]*: Seeded: inconclusive/],
  },
  {
    what: 'an inconclusive example is within the budget',
    gate: { budgets: { inconclusive: 1 } }, run: (folder) => seedVerdict(folder, own, 'inconclusive'),
    code: 0, finds: ['must-pass/ios/major', 'open', /1 of 7 examples, \S+ is inconclusive\. The budget decides/],
  },
  {
    what: 'nothing of a rule but what is inconclusive',
    gate: { budgets: { inconclusive: 99 } }, run: (folder) => allOf('PK-02', 'ios', folder).forEach((id) => seedVerdict(folder, id, 'inconclusive')),
    code: 3, finds: ['must-pass/ios/major', 'unknown', /PK-02 on iPhone is in doubt: 7 of 7 examples.*none passed/],
  },
  {
    what: 'an example is flaky',
    run: (folder) => editExample(folder, own, { flaky: true, earlier: [{ kind: 'exception', message: 'The session was lost.' }] }),
    code: 1, finds: ['flaky', 'closed', /PK-02\/it-works[^:]*: The session was lost/],
  },
  {
    what: 'a flaky example is within the budget', gate: { budgets: { flaky: 1 } }, run: (folder) => editExample(folder, own, { flaky: true }),
    code: 0, finds: ['flaky', 'open', /1 example, 1 allowed/],
  },

  {
    what: 'fewer examples were run than wanted', gate: { executed: 616 },
    code: 3, finds: ['executed', 'unknown', /1 example too few/],
  },
  {
    what: 'examples of the specification are not in the run',
    run: (folder) => editRun(folder, without(({ id }) => id === own)),
    code: 3, finds: ['executed', 'unknown', /1 example too few, such as PK-02\/it-works/],
  },
  {
    what: 'examples did not run to the end', run: (folder) => editRun(folder, ({ manifest }) => { manifest.executed = 610 }),
    code: 3, finds: ['whole', 'unknown', /5 examples did not run to the end/],
  },
  {
    what: 'the run is a shard', run: (folder) => editRun(folder, ({ manifest }) => { manifest.shard = { index: 1, of: 3 } }),
    code: 3, finds: ['whole', 'unknown', /part 1 of 3\. Join the parts by npx conform merge/],
  },
  {
    what: 'there are no verdicts', run: (folder) => rmSync(join(folder, 'conformance.json')),
    code: 3, finds: ['whole', 'unknown', /conformance\.json: It is missing/],
  },
  {
    what: 'the verdicts are cut off', run: (folder) => truncateSync(join(folder, 'conformance.json'), 1000),
    code: 3, finds: ['whole', 'unknown', /conformance\.json: It is not JSON/],
  },
  {
    what: 'the messages are cut off',
    run: (folder) => truncateSync(join(folder, 'messages/ios.ndjson'), statSync(join(folder, 'messages/ios.ndjson')).size - 20),
    code: 3, finds: ['whole', 'unknown', /messages\/ios\.ndjson: /],
  },
  {
    what: 'the messages say something else', run: (folder) => editExample(folder, own, { verdict: 'fail' }),
    code: 3, finds: ['whole', 'unknown', /does not bear out the verdict/],
  },
  {
    what: 'the verdicts contradict themselves',
    run: called('fail'),
    code: 3, finds: ['whole', 'unknown', /It says fail of PK-02 on iPhone, and its examples say something else/],
  },

  {
    what: 'a fail is waived', gate: waive(), run: failing,
    code: 0, finds: ['must-pass/ios/major', 'open', /1 waived[^]*waived by Maya Chen until the end of 2999-12-31, UTC: Mended in the next build \(/],
  },
  {
    what: 'the fail of one example is waived', gate: waive({ rule: undefined, platform: undefined, example: own }), run: failing,
    code: 0, finds: ['waivers', 'open', /accepts 1 fail on iPhone until/],
  },
  {
    what: 'one fail is waived and another is not',
    gate: waive({ rule: undefined, example: own }), run: (folder) => [own, other].forEach((id) => seedVerdict(folder, id, 'fail')),
    code: 1, finds: ['must-pass/ios/major', 'closed', /PK-02 on iPhone fails: 1 of 7 examples, PK-02\/it-works-after/],
  },
  {
    what: 'a waiver is for the other platform', gate: waive({ platform: 'android' }), run: failing,
    code: 1, finds: ['waivers', 'closed', /PK-02 on Android \(Maya Chen\) is not needed/],
  },
  {
    what: 'a waiver is for both platforms, and one needs it', gate: waive({ platform: undefined }), run: failing,
    code: 1, finds: ['waivers', 'closed', /is not needed on Android: what it is about passes there/],
  },
  {
    what: 'a waiver has expired', gate: waive({ expires: '2020-01-01' }), run: failing,
    code: 1, finds: ['waivers', 'closed', /The waiver of PK-02 on iPhone \(Maya Chen\) expired at the end of 2020-01-01, UTC/],
  },
  {
    what: 'an expired waiver accepts nothing', gate: waive({ expires: '2020-01-01T00:00:00+02:00' }), run: failing,
    code: 1, finds: ['must-pass/ios/major', 'closed', /PK-02 on iPhone fails/],
  },
  {
    what: 'a waiver is not needed', gate: waive(),
    code: 1, finds: ['waivers', 'closed', /is not needed: what it is about passes\. Take it out/],
  },
  {
    what: 'the waiver of an example is not needed', gate: waive({ rule: undefined, platform: undefined, example: cross }),
    code: 1, finds: ['waivers', 'closed', /The waiver of PLAT-02\/\S+ \(Maya Chen\) is not needed: what it is about passes\. Take it out/],
  },
  {
    what: 'a waiver is for a rule that does not exist', gate: waive({ rule: 'PK-99' }),
    code: 1, finds: ['waivers', 'closed', /The waiver of PK-99 on iPhone \(Maya Chen\) is for a rule that does not exist/],
  },
  {
    what: 'a waiver is for an example that does not exist', gate: waive({ rule: undefined, example: `${own}s` }),
    code: 1, finds: ['waivers', 'closed', /is for an example that does not exist/],
  },
  {
    what: 'a waiver is for a platform that its rule has not', gate: waive({ rule: 'IOS-01', platform: 'android' }),
    code: 1, finds: ['waivers', 'closed', /The waiver of IOS-01 on Android \(Maya Chen\) can never apply: what it is about is for iPhone/],
  },
  {
    what: 'a waiver is for a platform that its example has not', gate: waive({ rule: undefined, example: own, platform: 'android' }),
    code: 1, finds: ['waivers', 'closed', /can never apply: what it is about is for iPhone/],
  },
  {
    what: 'a waiver is for this build', gate: waive({ builds: ['6.8.x'] }), run: ofBuild('6.8.17'),
    code: 0, finds: ['waivers', 'open', /accepts 1 fail/],
  },
  {
    what: 'a waiver is for another build', gate: waive({ builds: ['6.8.1', '6.9.x'] }), run: ofBuild('6.8.17'),
    code: 1, finds: ['waivers', 'open', /has no effect: it is for build 6\.8\.1, 6\.9\.x, and this is 6\.8\.17/],
  },
  {
    what: 'a waiver is for a build, and nobody knows which one this is', gate: waive({ builds: ['6.8.x'] }), run: failing,
    code: 1, finds: ['waivers', 'open', /the run does not say which build it judged/],
  },

  {
    what: 'a wrong build survives',
    selfTest: ({ mutants: [first, ...others], ...rest }) => ({ ...rest, mutants: [{ ...first, verdict: 'survived' }, ...others] }),
    code: 1, finds: ['self-test', 'closed', /CAP-01 does not notice the wrong build breaks-cap-01/],
  },
  {
    what: 'an example is vacuous', selfTest: (sound) => ({ ...sound, vacuous: [own] }),
    code: 1, finds: ['self-test', 'closed', /PK-02\/\S+ passes on a product that does nothing/],
  },
  {
    what: 'the self-test is of another commit', selfTest: (sound) => ({ ...sound, commit: 'b'.repeat(40) }),
    code: 1, finds: ['self-test', 'closed', /of commit bbbbbbb, and the run of aaaaaaa/],
  },
  {
    what: 'the self-test does not say of which commit it is', selfTest: ({ commit: _commit, ...rest }) => rest,
    code: 3, finds: ['self-test', 'unknown', /does not say of which commit/],
  },
  {
    what: 'the run does not say of which commit it is', run: (folder) => editRun(folder, ({ run }) => Object.assign(run ?? {}, { commit: null })),
    code: 3, finds: ['self-test', 'unknown', /The run does not say of which commit/],
  },
  {
    what: 'the self-test holds changes that no commit has', selfTest: (sound) => ({ ...sound, dirty: true }),
    code: 3, finds: ['self-test', 'unknown', /The self-test holds changes that no commit has/],
  },
  {
    what: 'changes that no commit has are accepted',
    gate: { selfTest: { file: 'nowhere.json', uncommitted: true } }, selfTest: (sound) => ({ ...sound, dirty: true }),
    code: 0, finds: ['self-test', 'open', /0 vacuous/],
  },
  {
    what: 'the self-test left a rule out', selfTest: ({ mutants, ...rest }) => ({ ...rest, mutants: mutants.slice(1) }),
    code: 3, finds: ['self-test', 'unknown', /No wrong build was tried on CAP-01/],
  },
  {
    what: 'the self-test left the null targets out', selfTest: (sound) => ({ ...sound, nullTargets: [] }),
    code: 3, finds: ['self-test', 'unknown', /No product that does nothing was tried/],
  },
  {
    what: 'the self-test is damaged', selfTest: () => 'half',
    code: 3, finds: ['self-test', 'unknown', /It is no self-test/],
  },
  {
    what: 'the usual self-test is missing', gate: { selfTest: { file: 'nowhere.json' } }, words: () => [],
    code: 3, finds: ['self-test', 'unknown', /nowhere\.json: It is missing/],
  },

  {
    what: 'the article makes rules stale', words: article,
    code: 1, finds: ['drift', 'closed', /Stale by it: .*PK-02/],
  },
  {
    what: 'a rule passed on a real phone',
    gate: { confirmed: { runs: ['RUN/phones'], rules: ['IOS-01'] } }, run: onPhones('the app on iphone', 'pass'),
    code: 0, finds: ['confirmed', 'open', /1 of 1 confirmed/],
  },
  {
    what: 'a rule failed on a real phone',
    gate: { confirmed: { runs: ['RUN/phones'], rules: ['PK-02'] } }, run: onPhones('the app on iphone', 'fail'),
    code: 1, finds: ['confirmed', 'closed', /1 of 2 confirmed[^]*PK-02 on iPhone never passed on a real phone: fail/],
  },
  {
    what: 'the phones were simulated', gate: { confirmed: { runs: ['RUN/phones'], rules: ['IOS-01'] } }, run: onPhones('reference', 'pass'),
    code: 1, finds: ['confirmed', 'closed', /simulated phones on the wire[^]*IOS-01 on iPhone was never asked on a real phone/],
  },
  {
    what: 'the phones were simulated in the process, by a build with the name of an app on a phone',
    gate: { confirmed: { runs: ['RUN/phones'], rules: ['IOS-01'] } }, run: onPhones('the app on iphone', 'pass', 'simulated'),
    code: 1, finds: ['confirmed', 'closed', /made on simulated phones\.[^]*IOS-01 on iPhone was never asked on a real phone/],
  },
  {
    what: 'the run on real phones is missing', gate: { confirmed: { runs: ['RUN/phones'], rules: ['IOS-01'] } },
    code: 1, finds: ['confirmed', 'closed', /phones: conformance\.json: It is missing/],
  },
]

/** Takes examples out of a run, with the rules that have no others, as if it had never been meant to run them. */
function without(isOut: (example: { id: string; rule: string }) => boolean): (conformance: Conformance) => void {
  return (conformance) => {
    conformance.rules = conformance.rules
      .map((row) => ({ ...row, examples: row.examples.filter(({ id }) => !isOut({ id, rule: row.id })) }))
      .filter(({ examples }) => examples.length > 0)
    const left = examplesOf(conformance).size
    conformance.manifest = { expected: left, executed: left }
  }
}

function allOf(rule: string, platform: string, folder: string): string[] {
  const { rules }: Conformance = JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8'))
  return rules.filter((row) => row.id === rule && row.platform === platform).flatMap(({ examples }) => examples.map(({ id }) => id))
}
