import { type Envelope, type Pickle, type PickleStep, PickleStepType, type TestCase, TimeConversion } from '@cucumber/messages'
import type { FinishedCase } from '../verdicts/finished-cases.ts'
import { type Line, linesOf } from './lines.ts'

/** What a stream of messages turned out to be. */
export interface StreamState {
  /** Sentences: what is the matter with it. */
  troubles: string[]
}

/** The version of the messages that are understood; another major one may mean another thing by the same word. */
const understood = 34

/** A run of ours has thousands; what has more than this is no run, and would fill the memory. */
const mostCases = 200_000

/**
 * Reads one file of messages, a line at a time, and gives each case that was finished, the last attempt only. What was given is not
 * kept here.
 */
export function readMessages(file: string, onCase: (finished: FinishedCase) => void): StreamState {
  const stream = new Stream(onCase)
  try {
    for (const line of linesOf(file)) if (isOfUse(line)) stream.read(line)
  } catch (error) {
    return { troubles: [`It cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`] }
  }
  return { troubles: stream.troubles() }
}

/** Most of a stream is of no use for a report, and is passed over unread. */
const useless = ['stepDefinition', 'parameterType', 'source', 'gherkinDocument', 'testStepStarted', 'hook', 'testRunHookStarted']
  .map((kind) => Buffer.from(`{"${kind}":`))

function isOfUse({ bytes, ended }: Line): boolean {
  if (bytes.length === 0) return false
  return !ended || bytes.at(-1) !== 125 || !useless.some((beginning) => bytes.subarray(0, beginning.length).equals(beginning))
}

interface Open {
  pickle: Pickle
  stepOf: ReadonlyMap<string, PickleStep | undefined>
  startedMs: number
  finished: Omit<FinishedCase, 'durationMs'>
}

class Stream {
  #onCase: (finished: FinishedCase) => void
  #pickles = new Map<string, Pickle>()
  #cases = new Map<string, TestCase>()
  #open = new Map<string, Open>()
  #damaged: number[] = []
  #begun = false
  #ended = false
  #cut = false
  #version: string | undefined

  constructor(onCase: (finished: FinishedCase) => void) {
    this.#onCase = onCase
  }

  read({ number, bytes, ended }: Line): void {
    if (!ended) this.#cut = true
    try {
      this.#take(JSON.parse(bytes.toString('utf8')) as Envelope)
    } catch {
      this.#damaged.push(number)
      if (this.#damaged.length > 100) throw new Error('more than 100 of its lines are no messages.')
    }
  }

  troubles(): string[] {
    const major = Number.parseInt(this.#version ?? '', 10)
    const lines = this.#damaged
    const more = lines.length > 3 ? ` and ${lines.length - 3} more` : ''
    if (!this.#begun && !this.#ended && lines.length === 0) return ['It holds no message of a run.']
    return [
      ...(this.#version === undefined || major === understood ? []
        : [`It was written with messages of version ${this.#version}, and ${understood} are understood.`]),
      ...(lines.length === 0 ? [] : [`Line ${lines.slice(0, 3).join(', ')}${more} cannot be understood.`]),
      ...(this.#ended && !this.#cut ? [] : ['It breaks off before the end of the run.']),
      ...(this.#open.size === 0 ? [] : [`It begins ${this.#open.size} examples and does not finish them.`]),
    ]
  }

  #take({ meta, pickle, testCase, testRunStarted, testCaseStarted, testStepFinished, attachment, testCaseFinished, testRunFinished }: Envelope): void {
    if (meta !== undefined) this.#version = meta.protocolVersion
    else if (pickle !== undefined) this.#pickles.set(pickle.id, pickle)
    else if (testCase !== undefined) this.#cases.set(testCase.id, testCase)
    else if (testRunStarted !== undefined) this.#begun = true
    else if (testRunFinished !== undefined) this.#ended = true
    else if (testCaseStarted !== undefined) this.#begin(testCaseStarted.id, testCaseStarted.testCaseId, milliseconds(testCaseStarted.timestamp))
    else if (testStepFinished !== undefined) {
      const { finished, stepOf } = this.#opened(testStepFinished.testCaseStartedId)
      finished.steps.push({ pickleStep: stepOf.get(testStepFinished.testStepId), result: testStepFinished.testStepResult })
    } else if (attachment !== undefined) {
      if (attachment.testCaseStartedId !== undefined) this.#opened(attachment.testCaseStartedId).finished.attachments.push(attachment)
    } else if (testCaseFinished !== undefined) {
      const id = testCaseFinished.testCaseStartedId
      const { finished, startedMs } = this.#opened(id)
      this.#open.delete(id)
      if (!testCaseFinished.willBeRetried) this.#onCase({ ...finished, durationMs: milliseconds(testCaseFinished.timestamp) - startedMs })
    }
    if (this.#pickles.size > mostCases || this.#cases.size > mostCases) throw new Error(`more than ${mostCases} examples`)
  }

  #begin(startedId: string, testCaseId: string, startedMs: number): void {
    const testCase = this.#cases.get(testCaseId)
    const pickle = this.#pickles.get(testCase?.pickleId ?? '')
    if (testCase === undefined || pickle === undefined) throw new Error(`no pickle of ${startedId}`)
    const steps = new Map(pickle.steps.map((step) => [step.id, step]))
    const stepOf = new Map(testCase.testSteps.map(({ id, pickleStepId }) => [id, steps.get(pickleStepId ?? '')]))
    this.#open.set(startedId, { pickle, stepOf, startedMs, finished: { startedId, pickle, steps: [], attachments: [] } })
  }

  #opened(startedId: string): Open {
    const open = this.#open.get(startedId)
    if (open === undefined) throw new Error(`no case ${startedId}`)
    return open
  }
}

/** The word by which a person would begin a step of this kind, were it the first. */
export function keywordOf(step: PickleStep, before: PickleStep | undefined): 'Given' | 'When' | 'Then' | 'And' {
  if (step.type === before?.type) return 'And'
  return step.type === PickleStepType.ACTION ? 'When' : step.type === PickleStepType.OUTCOME ? 'Then' : 'Given'
}

const milliseconds = TimeConversion.timestampToMillisecondsSinceEpoch
