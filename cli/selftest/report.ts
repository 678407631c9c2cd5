import { writtenExamples } from '../../explore/facts/written.ts'
import { rulesOf, selfTest, type SelfTested } from '../../explore/selftest/self-test.ts'
import { sharpnessOf, traitsOf } from '../../explore/selftest/sharpness.ts'
import { unneeded } from '../../explore/selftest/vacuous.ts'
import { readDocuments } from '../../features/examples/documents.ts'
import type { Invocation } from '../invocation.ts'
import { commitOf } from '../run/run-note.ts'
import { WrongUse } from '../wrong-use.ts'
import { poolOf } from './pool.ts'
import { countingOn } from './progress.ts'
import type { SelfTestRequest } from './request.ts'
import { resultFolder, writeResult } from './result-file.ts'
import { redOf, runnerIn } from './runner.ts'
import { redReferenceText, selfTestText, sharpnessText } from './text.ts'

/** Tries the suite on every wrong build, writes selftest.json, prints the matrix, and returns the exit code. */
export async function testAndReport(request: SelfTestRequest, { stdout, stderr }: Invocation): Promise<0 | 1 | 3> {
  const { plan, out, json, specification, asOf, readings } = request
  resultFolder(out)
  const commit = commitOf(specification.root)
  const start = performance.now()
  const seconds = () => Math.round(performance.now() - start) / 1000
  const progress = countingOn(json ? stderr : stdout, 1 + plan.mutants.length + plan.nullTargets.length)
  progress.next('reference')
  const reference = await runnerIn(request)('reference', neededRules(request))
  if (reference.length === 0) throw new WrongUse('None of the rules that were asked for has an example, so nothing can be killed. Write one, or name others.')
  const red = redOf(reference)
  if (red.length > 0) {
    progress.end()
    stderr.write(redReferenceText(red))
    return 3
  }
  const { result, ran } = await tryAll(request, progress.next, seconds)
  progress.end()
  const written = writeResult(out, 'selftest.json', { ...(await commit), ...result })
  const tried = new Set(reference.map(({ id }) => id))
  const known = new Set(specification.examples.map(({ id }) => id))
  const stale = unneeded(result.nullTargets, plan.accepted, known, tried)
  const documents = readDocuments(['features'], specification.root)
  const traits = traitsOf(writtenExamples({ ...specification, documents }, asOf, readings))
  const sharpness = sharpnessOf(result.mutants, request.sharp, traits)
  stdout.write(json ? written : selfTestText({ result, ran, plan, traits, sharpness, stale, out, examples: reference.length }))
  // What is printed as JSON does not say it.
  if (json) stderr.write(sharpnessText(sharpness).join('\n'))
  const isSound = result.mutants.every(({ verdict }) => verdict === 'killed') && result.vacuous.length === 0
  return isSound && sharpness.blunt.length === 0 && !sharpness.isTooEasy ? 0 : 1
}

/** In this thread if there is little to do, which saves the others their start. */
async function tryAll(request: SelfTestRequest, onNext: (id: string) => void, seconds: () => number): Promise<SelfTested> {
  const { plan, specification, asOf, readings } = request
  if (plan.atOnce === 1) return selfTest(plan, runnerIn(request), onNext, seconds)
  const pool = poolOf(plan.atOnce, { root: specification.root, asOf, readings })
  try {
    return await selfTest(plan, pool.runOn, onNext, seconds)
  } finally {
    await pool.end()
  }
}

/** A self-test on a red reference says nothing, so all that will be run is run on it first. */
function neededRules({ plan }: SelfTestRequest): ReadonlySet<string> | 'all' {
  if (plan.full || (plan.nullTargets.length > 0 && plan.nullRules === 'all')) return 'all'
  const ofTargets = plan.nullTargets.length > 0 && plan.nullRules !== 'all' ? [...plan.nullRules] : []
  return new Set([...ofTargets, ...plan.mutants.flatMap((mutant) => [...rulesOf(mutant)])])
}
