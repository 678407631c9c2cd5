import { type Conformance, conformanceOf } from '../verdicts/conformance.ts'
import { budgets } from './rules/budgets.ts'
import { confirmed } from './rules/confirmed.ts'
import { drift } from './rules/drift.ts'
import { executed } from './rules/executed.ts'
import { mustPass } from './rules/must-pass.ts'
import { selfTest } from './rules/self-test.ts'
import { unclaimed } from './rules/unclaimed.ts'
import { waivers } from './rules/waivers.ts'
import { noVerdict, whole } from './rules/whole.ts'
import type { Evidence, Finding, GateConfig, Judgement, Weight } from './types.ts'

/** Asks every rule of the gate. */
export function judgeGate(config: GateConfig, evidence: Evidence): Judgement {
  const { conformance } = evidence.run
  const findings = [
    whole(evidence),
    ...(conformance === undefined ? ofVerdicts(config, evidence, nothing).map(withoutVerdicts) : ofVerdicts(config, evidence, conformance)),
    selfTest(config, evidence, conformance),
    drift(evidence),
    confirmed(config, evidence),
  ]
  return { exitCode: exitCodeOf(findings), findings }
}

function ofVerdicts(config: GateConfig, evidence: Evidence, conformance: Conformance): Finding[] {
  return [
    executed(config, evidence, conformance),
    ...mustPass(config, evidence, conformance),
    unclaimed(config, conformance),
    ...budgets(config, evidence, conformance),
    waivers(config, evidence, conformance),
  ]
}

const nothing = conformanceOf({ iut: '', driver: '', platforms: [], asOf: '', readings: {}, manifest: { expected: 0, executed: 0 } }, [], [])

function withoutVerdicts(finding: Finding): Finding {
  return { ...finding, state: finding.state === 'not-asked' ? 'not-asked' : 'unknown', says: noVerdict, details: [] }
}

/** What a damaged run says is no reason to blame anybody; that a run is not complete is no excuse for a fail. */
function exitCodeOf(findings: readonly Finding[]): Judgement['exitCode'] {
  const has = (weight: Weight) => findings.some(({ details }) => details.some((detail) => detail.weight === weight))
  if (has('damaged')) return 3
  return has('closed') ? 1 : has('unknown') ? 3 : 0
}
