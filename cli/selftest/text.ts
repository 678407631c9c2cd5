import type { SelfTestPlan } from '../../explore/selftest/self-test.ts'
import type { Sharpness, TraitsById } from '../../explore/selftest/sharpness.ts'
import type { Ended, JudgedMutant, SelfTest } from '../../explore/selftest/types.ts'
import type { Accepted } from '../../explore/selftest/vacuous.ts'
import { matrix } from './matrix.ts'

/** What is printed after a self-test. */
export interface SelfTestReport {
  result: SelfTest
  /** What was run on each mutant. */
  ran: ReadonlyMap<string, readonly Ended[]>
  plan: SelfTestPlan
  traits: TraitsById
  sharpness: Sharpness
  /** Acceptances that nothing needs any more. */
  stale: readonly Accepted[]
  /** How many examples were run on the reference. */
  examples: number
  /** The folder with selftest.json. */
  out: string
}

/** The matrix, the survivors with what was run on them, what is vacuous, and the sums. */
export function selfTestText({ result, ran, plan, traits, sharpness, stale, examples, out }: SelfTestReport): string {
  const { mutants, nullTargets, vacuous, precision, seconds } = result
  const survivors = mutants.filter(({ verdict }) => verdict !== 'killed')
  const how = new Map(plan.mutants.map((mutant) => [mutant.id, mutant.how]))
  const accepted = new Set(nullTargets.flatMap(({ passedOn }) => passedOn)).size - vacuous.length
  const bare = result.rules.filter((rule) => rule.mutants === 0).map(({ id }) => id)
  const scope = plan.full ? '' : ' among the rules that their entries name; --full asks all rules'
  return [
    ...(mutants.length === 0 ? [] : [matrix(result, traits)]),
    ...(bare.length === 0 ? [] : [`Rules without a mutant: ${bare.join(', ')}\n`]),
    ...survivors.map((mutant) => survivorText(mutant, how.get(mutant.id) ?? '', ran.get(mutant.id) ?? [])),
    ...mutants.flatMap((mutant) => unnamedText(mutant)),
    ...vacuous.map((id) => vacuousText(id, nullTargets)),
    ...stale.map(({ example, nullTarget }) => `UNNEEDED  ${example} does not pass on ${nullTarget}, or does not exist: take it out of features/vacuous.yaml.\n`),
    ...sharpnessText(sharpness),
    `Mutants: ${mutants.length - survivors.length} of ${mutants.length} killed
First examples: ${sharpness.easy.length} of ${mutants.length} mutants fall to the first example of their rule
Null targets: ${nullTargets.length} on ${examples} examples, ${vacuous.length} vacuous${accepted === 0 ? '' : `, ${accepted} accepted`}
Precision: ${precision.toFixed(3)}${scope}
Seconds: ${seconds.toFixed(1)}
Results: ${out}\n`,
  ].join('\n')
}

/** What is said when the reference fails, so that nothing can be learnt from a mutant that does. */
export function redReferenceText(red: readonly Ended[]): string {
  const lines = red.map(({ id, verdict }) => `  ${verdict.padEnd(12)} ${id}`)
  return `The reference does not pass, so no mutant can be judged:\n${lines.join('\n')}\nMend that first: npx conform run\n`
}

/** What makes the mutants too easy, and how to mend it; empty if they are hard enough. */
export function sharpnessText({ easy, isTooEasy, blunt, unneeded }: Sharpness): string[] {
  const kinds = 'at a boundary, after a restart, with a further phone or with another platform'
  return [
    ...blunt.map((rule) => `BLUNT  No mutant of ${rule} is killed only by an example ${kinds}.
  Add one, or say in features/blunt.yaml why there can be none.\n`),
    ...(isTooEasy ? [`TOO EASY  More than a third of the mutants fall to the first example of their rule.
  Add some that do not: ${easy.join(', ')}.\n`] : []),
    ...unneeded.map(({ rule }) => `UNNEEDED  ${rule} has a mutant that only such an example kills: take it out of features/blunt.yaml.\n`),
  ]
}

function survivorText({ id, rule, verdict, killers }: JudgedMutant, how: string, ended: readonly Ended[]): string {
  const own = ended.filter((example) => example.rule === rule)
  const what = own.length === 0 ? [`  ${rule} has no example`] : own.map((example) => `  ${example.verdict.padEnd(12)} ${example.id}`)
  const others = ended.filter((example) => example.rule !== rule && !['pass', 'recorded'].includes(example.verdict))
  return [
    `${verdict === 'survived' ? 'SURVIVED' : 'KILLED ELSEWHERE'}  ${id}: ${how}`,
    ...what,
    ...others.map((example) => `  ${example.verdict.padEnd(12)} ${example.id}`),
    ...(killers.length === 0 ? [] : [`  ${rule} itself did not fail`]),
    '',
  ].join('\n')
}

/** What fails on a mutant although its entry does not say so. */
function unnamedText({ id, rule, also, blamed }: JudgedMutant): string[] {
  const unnamed = blamed.filter((one) => one !== rule && !also.includes(one))
  return unnamed.length === 0 ? [] : [`UNNAMED  ${id} breaks ${rule}, and ${unnamed.join(', ')} failed on it too\n`]
}

function vacuousText(example: string, nullTargets: SelfTest['nullTargets']): string {
  const on = nullTargets.filter(({ passedOn }) => passedOn.includes(example)).map(({ id }) => id)
  return `VACUOUS  ${example} passes on ${on.join(', ')}\n`
}
