import { settleDirect } from '../../../simulators/direct.ts'
import type { Machine } from '../../../simulators/machine.ts'
import type { World } from '../../../simulators/world.ts'
import { own } from '../acts/act.ts'
import { type Realm, setOut } from '../journey.ts'
import { createKeys } from '../key.ts'
import type { MessageBounds } from './bounds.ts'
import { factsOf } from './facts.ts'
import { type Broken, brokenOf } from './invariants/invariant.ts'
import { ofAccounts } from './invariants/of-accounts.ts'
import { ofBackups } from './invariants/of-backups.ts'
import { ofStates } from './invariants/of-states.ts'
import { type Move, movesFrom } from './moves.ts'
import { sightOf } from './sight.ts'

/** How a world came to break a rule, message by message. */
export interface Path {
  readonly bounds: MessageBounds
  /** What happened, in words. */
  readonly moves: readonly string[]
  /** The world before all of it, and after each move. */
  readonly worlds: readonly World[]
  readonly broken: Broken
}

/** What the walk came upon. */
export interface MessagesWalked {
  readonly states: number
  readonly transitions: number
  /** Every state was reached and looked at. */
  readonly exhausted: boolean
  readonly path: Path | null
}

/** A state that was reached: from which, by what. Its world is forgotten once everything that follows was tried. */
interface Reached {
  world: World | null
  readonly from: number
  readonly move: Move | null
}

/** Whether a path is one to stop at; if not, the walk goes on and looks for other things that are wrong. */
type Suffices = (path: Path) => boolean

/** Takes note of something wrong. True: the walk shall end. */
type Note = (broken: Broken, pathTo: () => Path) => boolean

const ofSteps = [...ofBackups, ...ofAccounts]

/** How many different things may be wrong before the walk gives up. */
const mostWrong = 10

/**
 * Walks every state that messages lead to, nearest first. Each move and each state is judged by the invariants.
 * @param suffices asked of the shortest path to each thing that is wrong. The first path is given if none suffices.
 * @param states how many of each bounded world at most, lest a wrong build walk for ever.
 */
export function walkMessages(realm: Realm, worlds: readonly MessageBounds[], suffices: Suffices = () => true, states = 250_000): MessagesWalked {
  const wrong = new Map<string, Path>()
  let enough: Path | null = null
  const note: Note = ({ rule, why }, pathTo) => {
    if (wrong.has(`${rule} ${why}`)) return false
    const path = pathTo()
    wrong.set(`${rule} ${why}`, path)
    if (suffices(path)) enough = path
    return enough !== null || wrong.size === mostWrong
  }
  const sum = { states: 0, transitions: 0, exhausted: true }
  for (const bounds of worlds) {
    const walked = walkOne(realm, bounds, note, states)
    sum.states += walked.states
    sum.transitions += walked.transitions
    sum.exhausted &&= walked.exhausted
    if (walked.isEnough) break
  }
  return { ...sum, path: enough ?? wrong.values().next().value ?? null }
}

interface Walked extends Omit<MessagesWalked, 'path'> {
  readonly isEnough: boolean
}

function walkOne(realm: Realm, bounds: MessageBounds, note: Note, most: number): Walked {
  const { machine, cast } = realm
  const facts = factsOf(bounds, cast)
  const keys = createKeys()
  const known = new Set<string>()
  const reached: Reached[] = []
  let transitions = 0
  const arrive = (world: World, from: number, move: Move | null): void => {
    const before = known.size
    known.add(keys.ofWorld(world))
    if (known.size > before) reached.push({ world, from, move })
  }
  const ended = (exhausted: boolean, isEnough: boolean): Walked => ({ states: known.size, transitions, exhausted, isEnough })

  arrive(beginning(realm, bounds), -1, null)
  for (let at = 0; at < reached.length; at += 1) {
    const here = reached[at]
    if (here === undefined || here.world === null || known.size > most) return ended(false, false)
    const sight = sightOf(machine, here.world)
    const broken = brokenOf(ofStates, sight, facts)
    if (broken !== null && note(broken, () => pathTo(realm, bounds, reached, at, null, broken))) return ended(false, true)
    for (const move of movesFrom(sight, bounds, cast)) {
      transitions += 1
      const to = after(machine, here.world, move)
      const wrong = brokenOf(ofSteps, { from: sight, move, to, seen: () => sightOf(machine, to) }, facts)
      if (wrong !== null && note(wrong, () => pathTo(realm, bounds, reached, at, move, wrong))) return ended(false, true)
      arrive(to, at, move)
    }
    here.world = null
  }
  return ended(true, false)
}

/** Maya's phone with the app open for the first time. */
function beginning(realm: Realm, { start }: MessageBounds): World {
  const { hands } = setOut(realm, start)
  hands.apply({ type: 'app-opened', phone: own, app: 'authenticator' })
  return hands.world()
}

/** The world once a move was made and every request has been answered. */
function after(machine: Machine, world: World, { events }: Move): World {
  let next = world
  for (const event of events) {
    next = machine.apply(next, event).world
    if (next.pending.length > 0) next = settleDirect(machine, next).world
  }
  return next
}

function pathTo(realm: Realm, bounds: MessageBounds, reached: readonly Reached[], at: number, last: Move | null, broken: Broken): Path {
  const moves: Move[] = last === null ? [] : [last]
  for (let step = reached[at]; step !== undefined && step.move !== null; step = reached[step.from]) moves.unshift(step.move)
  const worlds = [beginning(realm, bounds)]
  for (const move of moves) worlds.push(after(realm.machine, worlds.at(-1) as World, move))
  return { bounds, moves: moves.map(({ does }) => does), worlds, broken }
}

