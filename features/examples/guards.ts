import type { Envelope, Pickle } from '@cucumber/messages'
import type { Example } from './examples.ts'
import { lintTables } from '../lint/tables.ts'
import { compareManifest, type Manifest } from './manifest.ts'

/** What a bare Cucumber run did, as far as its silent greens go. */
export interface BareRun {
  envelopes: readonly Envelope[]
  /** The pickles that were left after all filters. */
  run: readonly Pickle[]
  /** True if a person asked for less than the specification. */
  filtered: boolean
  /** Every example of the specification, under all readings. */
  examples: readonly Example[]
  manifest: Manifest | undefined
}

/** A reason to distrust a green run. `exitCode` 2: nothing was asked; 3: something was not tried. */
export interface Distrust {
  exitCode: 2 | 3
  message: string
}

/** Why the run must not count as passed; none if Cucumber's own word can be taken. */
export function distrust({ envelopes, run, filtered, examples, manifest }: BareRun): Distrust[] {
  if (run.length === 0) return [{ exitCode: 2, message: 'No example was run. Loosen the filter, or name the pass in which the example runs.' }]
  const ran = new Set(run.map(({ id }) => id))
  const empty = run.filter(({ steps }) => steps.length === 0).map((pickle) => `${placeOf(pickle)} "${pickle.name}" has no steps, and passes by that.`)
  const tables = envelopes.flatMap(({ gherkinDocument }) => (gherkinDocument === undefined ? [] : lintTables(gherkinDocument, gherkinDocument.uri ?? '')))
  const cases = envelopes.flatMap(({ testCase }) => (testCase !== undefined && ran.has(testCase.pickleId) ? [testCase] : []))
  const unmatched = cases.filter(({ testSteps }) => testSteps.some(({ pickleStepId, stepDefinitionIds }) => pickleStepId !== undefined && stepDefinitionIds?.length !== 1))
  const names = new Map(run.map((pickle) => [pickle.id, `${placeOf(pickle)} "${pickle.name}"`]))
  const undefinedSteps = unmatched.map(({ pickleId }) => `${names.get(pickleId) ?? ''} has a step with no definition, or with several.`)
  const finished = envelopes.filter(({ testCaseFinished }) => testCaseFinished?.willBeRetried === false).length
  const missing = finished < run.length ? [`${run.length - finished} of ${run.length} examples were not run to their end.`] : []
  const differences = !filtered && isWhole(envelopes, examples) ? compareManifest(manifest, examples) : []
  const tableTexts = tables.map(({ file, line, message }) => `${file}:${line} ${message}`)
  return [...empty, ...tableTexts, ...undefinedSteps, ...missing, ...differences].map((message) => ({ exitCode: 3, message }))
}

/** True if every example of the specification was read, so that the manifest can be held against it. */
function isWhole(envelopes: readonly Envelope[], examples: readonly Example[]): boolean {
  const read = new Set(envelopes.flatMap(({ pickle }) => (pickle === undefined ? [] : [placeOf(pickle)])))
  return examples.every(({ uri, line }) => read.has(`${uri}:${line}`))
}

function placeOf({ uri, location }: Pickle): string {
  return `${uri.replaceAll('\\', '/')}:${location?.line ?? 1}`
}
