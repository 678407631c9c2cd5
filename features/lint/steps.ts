import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { loadHarness, nowhere } from '../examples/harness.ts'
import type { Finding } from './finding.ts'

/** Cucumber's messages of a run that matches every step of the specification and runs none. */
export async function dryRun(root: string): Promise<Envelope[]> {
  const { configuration, support } = await loadHarness(root)
  const envelopes: Envelope[] = []
  const runtime = { ...configuration.runtime, dryRun: true }
  const environment = { cwd: root, stdout: nowhere(), stderr: nowhere() }
  await runCucumber({ ...configuration, runtime, support }, environment, (envelope) => envelopes.push(envelope))
  return envelopes
}

/** Steps that no definition matches, or several, and definitions that no step uses. */
export function lintSteps(envelopes: readonly Envelope[]): Finding[] {
  const definitions = envelopes.flatMap(({ stepDefinition }) => stepDefinition ?? [])
  const pickles = envelopes.flatMap(({ pickle }) => pickle ?? [])
  const texts = new Map(pickles.flatMap(({ uri, location, steps }) => steps.map(({ id, text }) => [id, { uri, line: location?.line ?? 1, text }])))
  const matched = envelopes.flatMap(({ testCase }) => testCase?.testSteps ?? [])
  const used = new Set(matched.flatMap(({ stepDefinitionIds }) => stepDefinitionIds ?? []))
  const ofSteps = matched.flatMap(({ pickleStepId, stepDefinitionIds = [] }): Finding[] => {
    const step = texts.get(pickleStepId ?? '')
    if (step === undefined || stepDefinitionIds.length === 1) return []
    const matching = definitions.filter(({ id }) => stepDefinitionIds.includes(id)).map(({ pattern }) => `"${pattern.source}"`)
    const many = `"${step.text}" matches ${matching.length} definitions: ${matching.join(', ')}. Keep one.`
    return [{ file: step.uri, line: step.line, message: matching.length === 0 ? `"${step.text}" has no definition. Write one, or use the words of one.` : many }]
  })
  const unused = definitions
    .filter(({ id }) => !used.has(id))
    .map(({ pattern, sourceReference }) => ({
      file: sourceReference.uri ?? 'steps',
      line: sourceReference.location?.line ?? 1,
      message: `No step uses "${pattern.source}". Delete the definition.`,
    }))
  return [...uniqueBy(ofSteps), ...unused]
}

function uniqueBy(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
