import type { Conformance } from '../../verdicts/conformance.ts'
import { findingOf, notAsked } from '../finding.ts'
import { count } from '../rows.ts'
import type { SelfTestResult } from '../self-test-file.ts'
import type { Detail, Evidence, Finding, GateConfig, Weight } from '../types.ts'

const [id, title] = ['self-test', 'Self-test']

/** Whether a self-test of the run's own commit let nothing through: a suite that cannot fail proves nothing by passing. */
export function selfTest({ selfTest: asked }: GateConfig, { selfTest: read, rules }: Evidence, conformance: Conformance | undefined): Finding {
  if (asked === undefined || read === undefined) return notAsked(id, title, 'no self-test is asked for')
  const { file } = read
  if ('trouble' in read) {
    return findingOf(id, title, 'nobody knows', [unknown(`${file}: ${read.trouble} Run npx conform selftest --out ${folderOf(file)}.`)])
  }
  const { mutants, nullTargets, vacuous } = read.result
  const judging = rules.filter(({ asserts = true }) => asserts).map((rule) => rule.id)
  const tried = new Set(mutants.map(({ rule }) => rule))
  const unproved = judging.filter((rule) => !tried.has(rule))
  const survivors = mutants.filter(({ verdict }) => verdict !== 'killed')
  const details = [
    ...freshness(read.result, conformance, asked.uncommitted),
    ...survivors.map((mutant) => closed(`${mutant.rule} does not notice the wrong build ${mutant.id}. Sharpen its examples.`)),
    ...vacuous.map((example) => closed(`${example} passes on a product that does nothing. Sharpen it.`)),
    ...(unproved.length === 0 ? [] : [unknown(`No wrong build was tried on ${unproved.join(', ')}. Run the whole self-test.`)]),
    ...(nullTargets.length > 0 ? [] : [unknown('No product that does nothing was tried. Run the whole self-test.')]),
  ]
  const says = `${mutants.length - survivors.length} of ${count(mutants.length, 'wrong build')} noticed, ${count(vacuous.length, 'vacuous example')}`
  return findingOf(id, title, says, details)
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/') || '.'
}

function freshness({ commit, dirty }: SelfTestResult, conformance: Conformance | undefined, uncommitted: boolean): Detail[] {
  const run = conformance?.run
  if (conformance === undefined) return []
  if (commit === undefined || commit === null) return [unknown('The self-test does not say of which commit it is. Run it again, in a git work tree.')]
  if (run === undefined || run.commit === null) return [unknown('The run does not say of which commit it is. Run it again, in a git work tree.')]
  const [own, others] = [commit, run.commit].map((full) => full.slice(0, 7))
  if (commit !== run.commit) return [closed(`The self-test is of commit ${own}, and the run of ${others}. Run it again on that one.`)]
  if (uncommitted || !(dirty === true || run.dirty)) return []
  const which = dirty === true && run.dirty ? 'Both the self-test and the run hold' : `The ${run.dirty ? 'run' : 'self-test'} holds`
  return [unknown(`${which} changes that no commit has, so nobody knows whether they are of the same state. Commit, and run both again.`)]
}

const say = (weight: Weight) => (text: string): Detail => ({ weight, text })
const [closed, unknown] = [say('closed'), say('unknown')]
