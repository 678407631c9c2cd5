import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { ExampleRow, RuleRow } from '../verdicts/conformance.ts'
import { isAmong } from './builds.ts'
import type { Evidence, Waiver } from './types.ts'

/** Whether a waiver speaks of an example on a platform, be it in effect or not. */
export function speaksOf({ about, platform }: Waiver, rule: string, on: Platform, example: Pick<ExampleRow, 'id'>): boolean {
  if (platform !== undefined && platform !== on) return false
  return 'rule' in about ? about.rule === rule : about.example === example.id
}

/** The waiver in effect that accepts a fail of an example in a row; undefined if there is none. */
export function waiverFor({ id, platform }: RuleRow, example: ExampleRow, waivers: readonly Waiver[], { run, now }: Evidence): Waiver | undefined {
  const build = run.conformance?.run?.statement?.build
  return waivers.find((waiver) => speaksOf(waiver, id, platform, example) && !isExpired(waiver, now) && isForBuild(waiver, build) === true)
}

/** True from the instant on at which it ends. */
export function isExpired({ expires }: Waiver, now: Date): boolean {
  return now >= expires.end
}

/** Undefined if the waiver is for some builds only, and nobody knows which one was judged. */
export function isForBuild({ builds }: Waiver, build: string | undefined): boolean | undefined {
  if (builds === undefined) return true
  return build === undefined ? undefined : isAmong(build, builds)
}
