import { type ISupportCodeLibrary, runCucumber } from '@cucumber/cucumber/api'
import { type Example, inReading, type Pass } from '../features/examples/examples.ts'
import { type Harness, nowhere } from '../features/examples/harness.ts'
import { defaultReadings } from '../features/examples/vocabulary.ts'
import type { Specification } from '../cli/specification.ts'

/** What is measured against what. `traces` keeps the log of each example, as a run that writes its results does. */
export interface Subject {
  readonly support: ISupportCodeLibrary
  readonly traces: boolean
}

interface WithStepDefinitions {
  readonly stepDefinitions: readonly { readonly code: (...values: unknown[]) => unknown }[]
}

/** The same step definitions with nothing in their bodies: expressions, parameter types and hooks stay what they are. */
export function emptied(support: ISupportCodeLibrary): ISupportCodeLibrary {
  const stepDefinitions = (support as unknown as WithStepDefinitions).stepDefinitions.map((definition) => {
    // Cucumber refuses a function of another length than the step has values.
    const code = Object.defineProperty(async () => {}, 'length', { value: definition.code.length })
    return Object.assign(Object.create(Object.getPrototypeOf(definition) as object), definition, { code })
  })
  return Object.assign(Object.create(Object.getPrototypeOf(support) as object), support, { stepDefinitions })
}

/** The examples that a run of the whole specification runs, by pass. */
export function examplesByPass({ vocabulary, examples }: Specification): Map<Pass, Example[]> {
  const inForce = examples.filter((example) => inReading(example, defaultReadings(vocabulary)))
  return new Map((['ios', 'android', 'cross'] as const).map((pass) => [pass, inForce.filter((example) => example.pass === pass)]))
}

/** Runs every example of every pass `times` times, with the message formatter. Resolves to the milliseconds that it took. */
export async function run({ support, traces }: Subject, { root, configuration }: Harness, specification: Specification, times: number): Promise<number> {
  const plugins = { specifiers: [new URL('repeat.plugin.ts', import.meta.url).href], options: { repeat: { times } } }
  const formats = { ...configuration.formats, stdout: 'message' }
  const start = performance.now()
  for (const [pass, examples] of examplesByPass(specification)) {
    if (examples.length === 0) continue
    const paths = examples.map(({ uri, line }) => `${uri}:${line}`)
    const worldParameters = { pass, asOf: '2026-01-15', iut: 'reference', readings: defaultReadings(specification.vocabulary), seed: 0, out: traces ? root : '' }
    const runtime = { ...configuration.runtime, worldParameters }
    const sources = { ...configuration.sources, paths, names: [], tagExpression: '' }
    await runCucumber({ ...configuration, sources, runtime, formats, plugins, support }, { cwd: root, stdout: nowhere() })
  }
  return performance.now() - start
}
