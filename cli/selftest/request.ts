import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { SelfTestPlan } from '../../explore/selftest/self-test.ts'
import type { SharpnessPlan } from '../../explore/selftest/sharpness.ts'
import { wrongEntries } from '../../explore/selftest/wrong-entries.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import type { Iut } from '../../simulators/iut.ts'
import { mutants } from '../../simulators/mutants/mutants.ts'
import { nullTargets } from '../../simulators/mutants/null-targets.ts'
import type { Invocation } from '../invocation.ts'
import { checkedDay } from '../run/day.ts'
import { loadSpecification, type Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import { readAccepted, readExcused } from './accepted.ts'

/** The options as commander leaves them. */
export interface RawSelfTestOptions {
  mutant?: string[]
  rule?: string[]
  full?: true
  asOf: string
  out?: string
  json?: true
  examples?: true
}

/** A self-test that can be made: everything was checked and nothing was written. */
export interface SelfTestRequest {
  specification: Specification
  plan: SelfTestPlan
  /** Asks nothing of single mutants, and no share of single rules. */
  sharp: SharpnessPlan
  asOf: string
  readings: Record<string, string>
  /** Absolute. */
  out: string
  json: boolean
}

/** Checks every word of the command line, and the registry of mutants. @throws WrongUse, FeatureError, CatalogueError. */
export async function selfTestRequestOf(options: RawSelfTestOptions, { cwd, root }: Invocation, registry: readonly Iut[] = mutants): Promise<SelfTestRequest> {
  const asOf = checkedDay(options.asOf)
  const specification = await loadSpecification(root)
  const known = new Set(specification.rules.keys())
  const wrong = wrongEntries(registry, known)
  if (wrong.length > 0) throw new WrongUse(wrong.join('\n'))
  const names = [...registry, ...nullTargets].map(({ id }) => id)
  for (const id of options.mutant ?? []) {
    if (!names.includes(id)) throw new WrongUse(`No mutant or null target called "${id}". Known: ${names.join(', ')}.`)
  }
  for (const id of options.rule ?? []) {
    if (!known.has(id)) throw new WrongUse(`No rule called "${id}". Known: ${[...known].join(', ')}.`)
  }
  const choice = choiceOf(options, registry, [...known])
  const judging = specification.catalogue.rules.filter(({ asserts = true }) => asserts).map(({ id }) => id)
  return {
    specification,
    plan: { ...choice, full: options.full ?? false, accepted: readAccepted(root), atOnce: threadsFor(choice.mutants.length + choice.nullTargets.length) },
    sharp: {
      rules: options.mutant === undefined ? judging.filter((id) => choice.rules.includes(id)) : [],
      excused: readExcused(root, judging),
      mostEasy: options.mutant === undefined && options.rule === undefined ? 1 / 3 : 1,
    },
    asOf,
    readings: defaultReadings(specification.vocabulary),
    out: options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out),
    json: options.json ?? false,
  }
}

/** Naming mutants leaves the null targets out, unless they are named too. */
function choiceOf({ mutant: named, rule: rules }: RawSelfTestOptions, registry: readonly Iut[], known: readonly string[]): Pick<SelfTestPlan, 'rules' | 'mutants' | 'nullTargets' | 'nullRules'> {
  const isNamed = ({ id }: Iut) => named === undefined || named.includes(id)
  const chosen = registry.filter((mutant) => isNamed(mutant) && (rules === undefined || rules.includes(mutant.rule ?? '')))
  const targets = nullTargets.filter(isNamed).map(({ id }) => id)
  if (chosen.length + targets.length === 0) {
    throw new WrongUse(`None of these mutants breaks ${(rules ?? []).join(' or ')}: ${(named ?? []).join(', ')}. Name either mutants or rules.`)
  }
  const counted = named === undefined ? (rules ?? known) : chosen.map((mutant) => mutant.rule ?? '')
  return {
    rules: known.filter((id) => counted.includes(id)),
    mutants: chosen,
    nullTargets: targets,
    nullRules: rules === undefined ? 'all' : new Set(rules),
  }
}

/** A thread takes two seconds to start, in which twenty implementations can be tried. */
function threadsFor(implementations: number): number {
  return implementations < 20 ? 1 : Math.min(availableParallelism(), 4)
}
