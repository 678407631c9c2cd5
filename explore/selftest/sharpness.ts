import type { Written } from '../facts/written.ts'
import { type Kind, kindsOf } from './kinds.ts'
import type { JudgedMutant } from './types.ts'

/** What is asked of an example when it has killed a mutant. */
export interface Traits {
  readonly rule: string
  readonly kinds: readonly Kind[]
  /** It is the first of its rule, or another row of it. */
  readonly isFirst: boolean
}

/** By the ids of the examples. */
export type TraitsById = ReadonlyMap<string, Traits>

/** A rule that need not have a mutant that only such an example kills, and why not. */
export interface Excused {
  readonly rule: string
  readonly reason: string
}

/** What is asked of the mutants: what every suite notices says little about this one. */
export interface SharpnessPlan {
  /** The rules that must have a mutant which only an example of some kind kills. */
  readonly rules: readonly string[]
  readonly excused: readonly Excused[]
  /** Of all mutants, the share that may fall to the first example of their rule. */
  readonly mostEasy: number
}

/** How hard the mutants are to kill. */
export interface Sharpness {
  /** The mutants that fall to the first example of their rule. */
  readonly easy: readonly string[]
  readonly isTooEasy: boolean
  /** The rules without such a mutant that nobody has excused. */
  readonly blunt: readonly string[]
  /** Excuses of rules that have such a mutant. */
  readonly unneeded: readonly Excused[]
}

/** @param written every example, in the order of the files. */
export function traitsOf(written: readonly Written[]): TraitsById {
  const first = new Map<string, string>()
  for (const example of written) {
    if (!example.characterisation && !first.has(example.rule)) first.set(example.rule, storyOf(example))
  }
  return new Map(written.map((example) => {
    const { id, rule } = example
    return [id, { rule, kinds: kindsOf(example), isFirst: first.get(rule) === storyOf(example) }]
  }))
}

/** The examples of its own rule that noticed a mutant. */
export function ownKillers({ rule, killers }: Pick<JudgedMutant, 'rule' | 'killers'>, traits: TraitsById): Traits[] {
  return killers.flatMap((id) => traits.get(id) ?? []).filter((killer) => killer.rule === rule)
}

/** The kinds of the examples without which nobody would notice a mutant; none if an example of no kind notices it too. */
export function onlyBy(killers: readonly Traits[]): Kind[] {
  return killers.every(({ kinds }) => kinds.length > 0) ? [...new Set(killers.flatMap(({ kinds }) => kinds))] : []
}

/** Whether the mutants are as hard to kill as the plan asks. */
export function sharpnessOf(mutants: readonly JudgedMutant[], { rules, excused, mostEasy }: SharpnessPlan, traits: TraitsById): Sharpness {
  const killersOf = new Map(mutants.map((mutant) => [mutant, ownKillers(mutant, traits)]))
  const easy = mutants.filter((mutant) => killersOf.get(mutant)?.some(({ isFirst }) => isFirst))
  const sharp = new Set(mutants.filter((mutant) => onlyBy(killersOf.get(mutant) ?? []).length > 0).map(({ rule }) => rule))
  return {
    easy: easy.map(({ id }) => id),
    isTooEasy: easy.length > mutants.length * mostEasy,
    blunt: rules.filter((id) => !sharp.has(id) && !excused.some(({ rule }) => rule === id)),
    unneeded: excused.filter(({ rule }) => rules.includes(rule) && sharp.has(rule)),
  }
}

/** What an example says before its row is filled in: the same for every row of an outline. */
function storyOf({ steps, row }: Written): string {
  return (row?.template ?? steps).map(({ text }) => text).join('\n')
}
