import { PickleStepType, type TestStepResult } from '@cucumber/messages'
import { failureNote, recordNotes } from './attachments.ts'
import type { FinishedCase, FinishedStep } from './finished-cases.ts'
import type { Reason, Verdict } from './types.ts'

/** What one finished case says, and why unless it simply passed. */
export interface Judgement {
  verdict: Verdict
  reason?: Reason
}

/**
 * Judges one example from its messages. A step that no definition matches makes an error, wherever it stands; else the
 * first step or hook that did not pass decides. A characterisation never fails: what would be a fail is inconclusive.
 */
export function judgeExample(finished: FinishedCase, characterisation: boolean): Judgement {
  const steps = finished.steps.filter((step) => step.pickleStep !== undefined)
  if (steps.length === 0) return error('no-steps', 'The example has no steps, so nothing was tried.')
  const unmatched = steps.find(({ result }) => result.status === 'UNDEFINED' || result.status === 'AMBIGUOUS')
  const decisive = unmatched ?? finished.steps.find(({ result }) => result.status !== 'PASSED')
  if (decisive === undefined) return characterisation ? recorded(finished) : passed(steps)
  const { verdict, reason } = judgeStep(decisive)
  const named = decisive.pickleStep === undefined ? {} : { step: decisive.pickleStep.text }
  const softened = verdict === 'fail' && characterisation ? 'inconclusive' : verdict
  return { verdict: softened, reason: { ...reason, ...named, ...failureNote(finished.attachments) } }
}

/** Whatever was carried out, without a Then nothing was claimed of it. */
function passed(steps: readonly FinishedStep[]): Judgement {
  const claims = steps.some(({ pickleStep }) => pickleStep?.type === PickleStepType.OUTCOME)
  return claims ? { verdict: 'pass' } : error('no-steps', 'The example has no Then, so nothing was claimed.')
}

interface Blame {
  verdict: Verdict
  reason: Reason
}

function judgeStep({ pickleStep, result }: FinishedStep): Blame {
  if (result.status !== 'FAILED') return judgeStatus(result)
  const message = result.exception?.message ?? result.message ?? 'The step failed and said nothing.'
  switch (result.exception?.type) {
    case 'NotClaimed':
      return { verdict: 'inapplicable', reason: { kind: 'not-claimed', message } }
    case 'DriverLacks':
      return { verdict: 'inapplicable', reason: { kind: 'driver-lacks', message } }
    case 'ManualStepMissing':
      return { verdict: 'inconclusive', reason: { kind: 'manual-step', message } }
    case 'AssertionError':
      return blamed(pickleStep, { kind: 'assertion', message })
    case 'ControlMissing':
      return blamed(pickleStep, { kind: 'control-missing', message })
    default:
      return error(pickleStep === undefined ? 'hook' : 'exception', message)
  }
}

/** Only a When and a Then try the product; a Given that does not come about leaves the question open; a hook is ours. */
function blamed(step: FinishedStep['pickleStep'], reason: Reason): Blame {
  if (step === undefined) return error('hook', reason.message)
  if (step.type === PickleStepType.ACTION || step.type === PickleStepType.OUTCOME) return { verdict: 'fail', reason }
  return { verdict: step.type === PickleStepType.CONTEXT ? 'inconclusive' : 'error', reason }
}

function judgeStatus({ status, message }: TestStepResult): Blame {
  switch (status) {
    case 'UNDEFINED':
      return error('undefined-step', 'No step definition matches this step.')
    case 'AMBIGUOUS':
      return error('ambiguous-step', message ?? 'More than one step definition matches this step.')
    case 'PENDING':
      return error('pending-step', 'The step definition is not written yet.')
    case 'SKIPPED':
      return error('skipped-step', 'A step or hook asked to skip the rest.')
    default:
      return error('exception', message ?? `The step ended as ${status}.`)
  }
}

function error(kind: Reason['kind'], message: string): Blame {
  return { verdict: 'error', reason: { kind, message } }
}

function recorded({ attachments }: FinishedCase): Judgement {
  const answers = recordNotes(attachments).map(({ question, answer }) => `${question} ${answer}`)
  return { verdict: 'recorded', reason: { kind: 'recorded', message: answers.join('\n') } }
}
