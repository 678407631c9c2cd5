import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import { type ExamplesRequest, runExamples } from '../../cli/run-examples.ts'
import type { Specification } from '../../cli/specification.ts'
import { type Example, inReading } from '../../features/examples/examples.ts'
import { loadHarness } from '../../features/examples/harness.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import type { Product } from '../../simulators/product.ts'
import type { ConformanceWorld } from '../../steps/world.ts'
import { type Chance, chanceOf } from './chance.ts'
import { isHonest, newTally, type Tally, type Truth } from './tally.ts'

/** What goes wrong between the harness and what it drives, or between an app and its service. */
export const driverFaults = ['call refused', 'answer lost', 'cloud error', 'cloud answer lost'] as const

/** `answered wrongly` is no fault of theirs: nobody could tell. With it wrong verdicts must be found. */
export type FaultKind = (typeof driverFaults)[number] | 'answered wrongly'

/** One fault in one example. It strikes at a call to the driver, or to the service, that is counted from 0. */
interface Fault {
  readonly kind: FaultKind
  readonly at: number
  hasStruck: boolean
}

/**
 * Runs examples with one fault in each, until as many faults have struck as are wanted: one at a call that is never made is none.
 * @param iut what is judged: `reference`, or a build of which many examples fail
 */
export async function tortureDriver(specification: Specification, iut: 'reference' | 'frozen', count: number, seed: number, kinds: readonly [FaultKind, ...FaultKind[]] = driverFaults): Promise<Tally[]> {
  const readings = defaultReadings(specification.vocabulary)
  const examples = specification.examples.filter((example) => inReading(example, readings))
  const request: ExamplesRequest = { specification, iut, asOf: '2026-01-15', readings, seed: 0 }
  const truth = truthOf(await runExamples(request))
  const chance = chanceOf(seed)
  const tallies = kinds.map((kind) => newTally(`${kind}, ${iut}`))
  for (let left = count, round = 0; left > 0 && round < 20; round += 1) {
    const chosen = shuffled(examples, chance).slice(0, Math.max(left, kinds.length))
    const faults = new Map(chosen.map(({ id }, index): [string, Fault] => [id, { kind: kinds[index % kinds.length] ?? kinds[0], at: Math.floor(chance.number() ** 2 * 40), hasStruck: false }]))
    const { results } = await withFaults(specification.root, iut, faults, (module) => runExamples({ ...request, iut: module, select: ({ id }) => faults.has(id) }))
    for (const { id, verdict, reason } of results) {
      const fault = faults.get(id)
      const tally = tallies[kinds.indexOf(fault?.kind ?? kinds[0])]
      if (fault?.hasStruck !== true || tally === undefined) continue
      left -= 1
      tally.faults += 1
      if (verdict === truth.get(id)) tally.unharmed += 1
      else if (isHonest(verdict, truth.get(id))) tally.told += 1
      else tally.wrong.push(`${id}: ${verdict} instead of ${truth.get(id)}: ${reason?.message ?? ''}`)
    }
  }
  return tallies
}

export const truthOf = ({ results }: Pick<Awaited<ReturnType<typeof runExamples>>, 'results'>): Truth => new Map(results.map(({ id, verdict }) => [id, verdict]))

function shuffled(examples: readonly Example[], chance: Chance): Example[] {
  return examples.map((example) => ({ example, place: chance.number() })).sort((a, b) => a.place - b.place).map(({ example }) => example)
}

/** The fault of the example that is being run, and how many calls there were. */
interface Struck {
  fault: Fault | undefined
  driverCalls: number
  cloudCalls: number
}

async function withFaults<Value>(root: string, iut: string, faults: ReadonlyMap<string, Fault>, run: (module: string) => Promise<Value>): Promise<Value> {
  const harness = await loadHarness(root)
  const { support } = harness
  const folder = mkdtempSync(join(tmpdir(), 'torture-'))
  const struck: Struck = { fault: undefined, driverCalls: 0, cloudCalls: 0 }
  const hook = `conformTorture${Object.keys(globalThis).length}`
  Object.assign(globalThis, { [hook]: (product: Product) => ({ ...product, service: faultyService(product.service, struck) }) })
  try {
    const module = join(folder, 'iut.mts')
    const url = (file: string) => JSON.stringify(new URL(`../../simulators/${file}`, import.meta.url).href)
    writeFileSync(module, `import { nullTargets } from ${url('mutants/null-targets.ts')}
      const made = nullTargets.find(({ id }) => id === ${JSON.stringify(iut)})
      export const iut = { id: 'tortured', rule: null, how: 'answers badly at times', change: (product) => globalThis.${hook}(made?.change(product) ?? product) }\n`)
    harness.support = struckSupport(support, faults, struck)
    return await run(module)
  } finally {
    harness.support = support
    Reflect.deleteProperty(globalThis, hook)
    rmSync(folder, { recursive: true })
  }
}

function faultyService(service: Product['service'], struck: Struck): Product['service'] {
  return (state, request) => {
    const { fault } = struck
    const now = fault !== undefined && struck.cloudCalls === fault.at % 6 ? fault.kind : undefined
    struck.cloudCalls += 1
    if (fault !== undefined && now?.startsWith('cloud')) fault.hasStruck = true
    if (now === 'cloud error' && struck.cloudCalls % 2 === 0) throw new Error('connect ECONNREFUSED 203.0.113.9:443')
    if (now === 'cloud error') return [state, { status: 503, body: { error: 'busy' } }]
    const answer = service(state, request)
    return now === 'cloud answer lost' ? [answer[0], { ...answer[1], status: 0 }] : answer
  }
}

interface WithStepDefinitions {
  readonly stepDefinitions: readonly { readonly code: (this: ConformanceWorld, ...values: unknown[]) => unknown }[]
}

/** The same steps. After each of them the calls to whatever phones and surroundings there are then go through faulty hands. */
function struckSupport(support: ISupportCodeLibrary, faults: ReadonlyMap<string, Fault>, struck: Struck): ISupportCodeLibrary {
  const seen = new WeakSet<object>()
  const stepDefinitions = (support as unknown as WithStepDefinitions).stepDefinitions.map((definition) => {
    async function code(this: ConformanceWorld, ...values: unknown[]): Promise<unknown> {
      const { stage } = this
      if (!seen.has(this)) {
        seen.add(this)
        Object.assign(struck, { fault: faults.get(String(stage.notes.get('example'))), driverCalls: 0, cloudCalls: 0 })
      }
      const result = await definition.code.apply(this, values)
      for (const part of stage.handsets.length === 0 ? [] : [stage.driver().surroundings, ...stage.handsets.map(({ port }) => port)]) {
        if (!seen.has(part)) makeFaulty(part, struck)
        seen.add(part)
      }
      return result
    }
    Object.defineProperty(code, 'length', { value: definition.code.length })
    return Object.assign(Object.create(Object.getPrototypeOf(definition) as object), definition, { code })
  })
  return Object.assign(Object.create(Object.getPrototypeOf(support) as object), support, { stepDefinitions })
}

function makeFaulty(part: object, struck: Struck): void {
  for (const [name, call] of Object.entries(part)) {
    if (typeof call !== 'function') continue
    Object.assign(part, {
      async [name](...values: unknown[]): Promise<unknown> {
        const { fault } = struck
        const now = fault !== undefined && struck.driverCalls === fault.at ? fault.kind : undefined
        struck.driverCalls += 1
        if (fault !== undefined && now !== undefined && !now.startsWith('cloud')) fault.hasStruck = true
        if (now === 'call refused') throw new Error(`The session is lost: ${name} was refused.`)
        if (now === 'answered wrongly' && name === 'find') return []
        const answer: unknown = await call.apply(part, values)
        if (now === 'answer lost') throw new Error(`The session is lost: ${name} was not answered within 60 seconds.`)
        return answer
      },
    })
  }
}
