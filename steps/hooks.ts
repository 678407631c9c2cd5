import { AssertionError } from 'node:assert'
import { After, AfterAll, AfterStep, Before, setDefaultTimeout, setDefinitionFunctionWrapper, setWorldConstructor, Status } from '@cucumber/cucumber'
import type { Evidence } from '../drivers/port.ts'
import { ControlMissing, UnknownScreen } from '../drivers/screens/hands.ts'
import { lookUpExamples } from '../features/examples/lookup.ts'
import { ConformanceWorld, endSessions, setStage } from './world.ts'

setWorldConstructor(ConformanceWorld)

// The drivers bound each call. A step may have to wait for a code to change, or for a person.
setDefaultTimeout(-1)

type Definition = (this: ConformanceWorld, ...values: unknown[]) => unknown

// A hook after the example is told only the text of an error; what the report needs is the error itself.
setDefinitionFunctionWrapper((definition: Definition): Definition => async function (...values) {
  try {
    return await definition.apply(this, values)
  } catch (error) {
    this.failure ??= error
    throw error
  }
})

let lookUp: ReturnType<typeof lookUpExamples> | undefined

Before(async function (this: ConformanceWorld, { pickle }) {
  const { pass, asOf, readings } = this.parameters
  lookUp ??= lookUpExamples()
  const { example, at } = await lookUp(pickle, pass, asOf, { ...readings })
  this.stage = await setStage(this.parameters, at)
  this.stage.notes.set('example', example.id)
})

AfterStep(function (this: ConformanceWorld) {
  this.stage.endStep()
})

After(async function (this: ConformanceWorld, { result }) {
  const { stage, failure, parameters } = this
  if (result?.status === Status.FAILED) {
    this.attach(JSON.stringify(await explain(this, failure)), 'application/vnd.conform.failure+json')
    for (const { mediaType, content, fileName } of await evidence(this)) await this.attach(content, { mediaType, fileName })
  }
  await stage.driver().finish()
  const note = { id: stage.notes.get('example'), at: stage.beginning().local.slice(0, 'YYYY-MM-DD'.length) }
  const tell = (said: object) => this.attach(JSON.stringify(said), 'application/vnd.conform.example+json')
  if (parameters.out === '') return tell(note)
  try {
    const { trace, happened } = stage.driver()
    tell({ ...note, trace: happened === undefined ? trace() : { ...trace() as object, steps: stage.steps } })
  } catch (cause) {
    tell(note)
    throw new Error('The example cannot be replayed: the implementation keeps something that JSON cannot hold. Let its model be plain data.', { cause })
  }
})

AfterAll(endSessions)

/** What the phone that was used last shows, for those who were not there; nothing if it cannot be asked any more. */
async function evidence({ stage }: ConformanceWorld): Promise<readonly Evidence[]> {
  return await stage.handsets.at(-1)?.port.evidence?.().catch(() => []) ?? []
}

/** What was expected, what was seen, on which screen of which phone. */
async function explain({ stage }: ConformanceWorld, failure: unknown): Promise<object> {
  if (failure instanceof ControlMissing || failure instanceof UnknownScreen) {
    const { phone: id, screen, visible } = failure.place
    const phone = stage.handsets.find((handset) => handset.id === id)?.name ?? id
    return { expected: failure instanceof ControlMissing ? `a ${failure.wanted}` : 'a screen that is known', seen: failure.message, phone, screen, visible }
  }
  const last = stage.handsets.at(-1)
  // A screen that cannot be looked at is what failed, and has been told already.
  const visible = await last?.port.source().then((text) => text.split('\n'), () => []) ?? []
  const screen = await last?.screens.where().catch(() => null)
  const said = failure instanceof AssertionError
    ? { expected: String(failure.expected), seen: String(failure.actual) }
    : { expected: 'the step to be carried out', seen: failure instanceof Error ? failure.message : String(failure) }
  return { ...said, phone: last?.name ?? 'no phone', screen: screen ?? 'unknown', visible }
}
