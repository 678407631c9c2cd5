import { check, type Command, commands, constant, constantFrom, modelRun, oneof, property, tuple } from 'fast-check'
import type { Platform } from '../../simulators/phone/os.ts'
import type { Act, Scene } from './acts/act.ts'
import { themes } from './acts/acts.ts'
import { startsOn } from './acts/starts.ts'
import { Missing } from './fast/hands.ts'
import { type Fall, fallenLook, type Journey, playAct, type Realm, setOut, travel } from './journey.ts'
import type { Model } from './model.ts'

/** How long to search: so many journeys, or so many seconds. */
export type Extent = { readonly walks: number } | { readonly seconds: number }

/** What a search found, and what it took. */
export interface Found {
  readonly fall: Fall | null
  readonly walks: number
}

/** What is expected of a journey, as it goes on. */
interface Expected {
  model: Model
  readonly made: Act[]
}

/** The longest journey that is tried; most of what it is made of is not due when its turn comes. */
const longest = 48

class Move implements Command<Expected, { scene: Scene }> {
  readonly act: Act
  constructor(act: Act) {
    this.act = act
  }
  check({ model }: Readonly<Expected>): boolean {
    return this.act.due(model) && this.act.isDrawn?.(model) !== false
  }
  run(expected: Expected, { scene }: { scene: Scene }): void {
    expected.made.push(this.act)
    expected.model = playAct({ ...scene, model: expected.model }, this.act)
  }
  toString(): string {
    return this.act.text
  }
}

const commandsOf = (some: readonly Act[]) =>
  commands(some.map((act) => constant(new Move(act))), { maxCommands: longest, size: 'max' })

/**
 * Makes random journeys in the fast gear until one breaks a rule, and shrinks that one. The same seed gives the same journeys.
 * @param platforms where journeys may begin
 */
export function search(realm: Realm, extent: Extent, seed: number, platforms: readonly Platform[] = ['ios', 'android']): Found {
  const starts = startsOn(platforms)
  const journeys = oneof(...themes.flatMap((theme) => {
    const some = starts.filter(theme.begins)
    return some.length === 0 ? [] : [tuple(constantFrom(...some), commandsOf(theme.acts))]
  }))
  let walks = 0
  // Of those that fall, fast-check tries ever shorter ones: the last is the one that it would report.
  let last: Journey | null = null
  const keepsRules = property(journeys, ([start, moves]) => {
    walks += 1
    const scene = setOut(realm, start)
    const expected: Expected = { model: scene.model, made: [] }
    try {
      modelRun(() => ({ model: expected, real: { scene } }), moves)
      const found = fallenLook({ ...scene, model: expected.model }, realm)
      if (found !== null) throw new Missing(found.why)
    } catch (error) {
      if (error instanceof Missing) last = { start, acts: expected.made }
      throw error
    }
  })
  const { errorInstance } = check(keepsRules, {
    seed,
    ...('walks' in extent ? { numRuns: extent.walks } : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: extent.seconds * 1000 }),
  })
  if (errorInstance !== null && errorInstance !== undefined && !(errorInstance instanceof Missing)) throw errorInstance
  return { fall: last === null ? null : shortest(realm, last), walks }
}

/** The shortest journey that still falls: acts are left out one by one, the last first, until none can be. */
function shortest(realm: Realm, journey: Journey): Fall | null {
  let fall = travel(realm, journey)
  for (let before = Number.POSITIVE_INFINITY; fall !== null && fall.journey.acts.length < before;) {
    before = fall.journey.acts.length
    for (let at = before - 1; at >= 0; at -= 1) {
      const shorter: Fall | null = travel(realm, { start: fall.journey.start, acts: fall.journey.acts.filter((_act, position) => position !== at) })
      if (shorter !== null) fall = shorter
    }
  }
  return fall
}
