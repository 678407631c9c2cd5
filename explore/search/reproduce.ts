import { AssertionError } from 'node:assert'
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import { ControlMissing } from '../../drivers/screens/hands.ts'
import { type Parameters, setStage } from '../../steps/world.ts'
import type { Step } from './gherkin.ts'

/** How an example ended in the screen gear: by the step definitions, on the screens, as a run of it would. */
export type Ended =
  | { readonly ended: 'passed'; readonly trace: unknown }
  /** An assertion failed, or a documented control was missing. */
  | { readonly ended: 'failed'; readonly at: number; readonly message: string; readonly trace: unknown }
  /** Anything else: the harness is lost. */
  | { readonly ended: 'broke'; readonly at: number; readonly message: string }

interface Definition {
  readonly expression: { readonly match: (text: string) => readonly { readonly getValue: (world: unknown) => unknown }[] | null }
  readonly matchesStepName: (text: string) => boolean
  readonly code: (this: unknown, ...values: readonly unknown[]) => unknown
}

const definitionsIn = (support: ISupportCodeLibrary): readonly Definition[] =>
  (support as unknown as { readonly stepDefinitions: readonly Definition[] }).stepDefinitions

/** The step definitions that match a step's text: one, if the text is well written. */
export const matching = (support: ISupportCodeLibrary, text: string): readonly Definition[] =>
  definitionsIn(support).filter((definition) => definition.matchesStepName(text))

/** Carries out the steps of an example, one after the other, on a stage of its own. */
export async function performSteps(support: ISupportCodeLibrary, parameters: Parameters, steps: readonly Pick<Step, 'text'>[]): Promise<Ended> {
  const stage = await setStage(parameters, parameters.asOf)
  const world = { stage, parameters, attach: () => {}, log: () => {} }
  for (const [at, { text }] of steps.entries()) {
    const found = matching(support, text)
    const [definition] = found
    if (definition === undefined || found.length > 1) return { ended: 'broke', at, message: `${found.length} step definitions match "${text}", and one should.` }
    try {
      const values = await Promise.all((definition.expression.match(text) ?? []).map((argument) => argument.getValue(world)))
      await definition.code.apply(world, values)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (error instanceof AssertionError || error instanceof ControlMissing) return { ended: 'failed', at, message, trace: stage.driver().trace() }
      return { ended: 'broke', at, message: `"${text}": ${message}` }
    }
  }
  return { ended: 'passed', trace: stage.driver().trace() }
}
