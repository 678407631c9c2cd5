import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Envelope, TestStepResultStatus } from '@cucumber/messages'
import { loadCatalogue } from '../../features/catalogue/catalogue.ts'
import { judgeRule } from '../../reports/verdicts/judge-rule.ts'
import type { Conformance, ExampleRow } from '../../reports/verdicts/conformance.ts'
import type { SelfTestResult } from '../../reports/gate/self-test-file.ts'

/** What every run and self-test of the tests is of. */
export const commit = 'a'.repeat(40)

/** Copies what a gate reads of a run. */
export function copyRun(from: string, to: string): void {
  for (const name of ['conformance.json', 'junit.xml', 'messages']) cpSync(join(from, name), join(to, name), { recursive: true })
}

/** Changes the verdicts of a run, and nothing else. */
export function editRun(folder: string, change: (conformance: Conformance) => void): void {
  const file = join(folder, 'conformance.json')
  const conformance: Conformance = JSON.parse(readFileSync(file, 'utf8'))
  change(conformance)
  writeFileSync(file, JSON.stringify(conformance))
}

/** Changes an example wherever it stands, and what follows for its rule, but not the messages. */
export function editExample(folder: string, id: string, change: Partial<ExampleRow>): void {
  editRun(folder, (conformance) => {
    const rows = conformance.rules.filter(({ examples }) => examples.some((example) => example.id === id))
    if (rows.length === 0) throw new Error(`${id} is not in the run.`)
    for (const row of rows) {
      row.examples = row.examples.map((example) => (example.id === id ? { ...example, ...change } : example))
      row.verdict = judgeRule(row.examples.map((example) => ({ ...example, characterisation: false })))
    }
  })
}

/** Gives an example another verdict, in the verdicts and in the messages: its first step goes wrong, or for a fail its last. */
export function seedVerdict(folder: string, id: string, verdict: 'fail' | 'error' | 'inconclusive'): void {
  editExample(folder, id, { verdict, reason: { kind: verdict === 'error' ? 'exception' : 'assertion', message: `Seeded: ${verdict}.` } })
  const file = join(folder, `messages/${id.split('/').at(-1)}.ndjson`)
  const envelopes = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line): Envelope => JSON.parse(line))
  const started = envelopes.find(({ attachment }) => attachment?.body.includes(`"${id}"`))?.attachment?.testCaseStartedId
  const testCaseId = envelopes.find(({ testCaseStarted }) => testCaseStarted?.id === started)?.testCaseStarted?.testCaseId
  const testSteps = envelopes.find(({ testCase }) => testCase?.id === testCaseId)?.testCase?.testSteps
  const steps = testSteps?.filter(({ pickleStepId }) => pickleStepId !== undefined)
  const step = verdict === 'fail' ? steps?.at(-1) : steps?.[0]
  for (const { testStepFinished } of envelopes) {
    if (testStepFinished === undefined || testStepFinished.testCaseStartedId !== started || testStepFinished.testStepId !== step?.id) continue
    const exception = { type: verdict === 'error' ? 'Error' : 'AssertionError', message: `Seeded: ${verdict}.` }
    Object.assign(testStepFinished.testStepResult, { status: TestStepResultStatus.FAILED, message: exception.message, exception })
  }
  writeFileSync(file, envelopes.map((envelope) => `${JSON.stringify(envelope)}\n`).join(''))
}

/** A self-test in which every rule that judges has a wrong build that it noticed. */
export function soundSelfTest(): SelfTestResult & { precision: number; seconds: number } {
  const rules = loadCatalogue().rules.filter(({ asserts = true }) => asserts)
  return {
    commit,
    dirty: false,
    mutants: rules.map(({ id: rule }) => {
      const id = `breaks-${rule.toLowerCase()}`
      return { id, rule, also: [], verdict: 'killed', killers: [`${rule}/one/ios`], blamed: [rule] }
    }),
    rules: rules.map(({ id }) => ({ id, mutants: 1, killed: 1 })),
    nullTargets: [{ id: 'do-nothing', passedOn: [] }],
    vacuous: [],
    precision: 1,
    seconds: 1,
  }
}
