import { createHash } from 'node:crypto'
import type { Instant } from '../../clock/instant.ts'
import { endless, mostAnswers } from '../../direct.ts'
import { type History, historyOf } from '../../history.ts'
import { createMachine, emptyWorld, type Machine } from '../../machine.ts'
import type { Product } from '../../product.ts'
import type { Event, World } from '../../world.ts'
import { createMswInterpreter } from '../http/interpreter.ts'

/** What replays an example: the product's name is the run's, the world begins empty at `start`. */
export interface Trace {
  readonly start: Instant
  readonly events: readonly Event[]
  /** SHA-256 of the last world's JSON. */
  readonly digest: string
}

/** A world in this process, with its log. */
export interface HostedWorld {
  readonly machine: Machine
  readonly world: () => World
  readonly apply: (event: Event) => void
  /** Answers requests until no phone waits for one. */
  readonly settle: () => Promise<void>
  /** What has left the apps so far. */
  readonly history: () => History
  /** How many events there have been. */
  readonly happened: () => number
  readonly trace: () => Trace
}

/**
 * A world in which the given product is installed, from the given instant on.
 * @param from the world to go on with, if it is not an empty one; what happened in it before is in no trace
 */
export function hostWorld(product: Product, start: Instant, from: World = emptyWorld(start)): HostedWorld {
  const machine = machineOf(product)
  const ask = createMswInterpreter(machine.services)
  const events: Event[] = []
  let world = from

  function apply(event: Event): void {
    world = machine.apply(world, event).world
    events.push(event)
  }

  async function answerAll(): Promise<void> {
    let answered = 0
    try {
      for (let [next] = world.pending; next !== undefined; [next] = world.pending) {
        if ((answered += 1) > mostAnswers) throw endless(world.pending.length)
        // One at a time and in order: what a request finds depends on the one before it.
        const { response, changed } = await ask(world.clouds, next.request)
        apply({ type: 'http-answered', effectId: next.id, response, clouds: changed })
      }
    } finally {
      settling = undefined
    }
  }

  // Two callers at the same time wait for the same answers, lest both answer the same request.
  let settling: Promise<void> | undefined
  const settle = (): Promise<void> => {
    if (world.pending.length === 0) return settled
    settling ??= answerAll()
    return settling
  }

  return {
    machine, apply, settle,
    world: () => world,
    history: () => historyOf(machine, { start, events }),
    happened: () => events.length,
    trace: () => ({ start, events, digest: createHash('sha256').update(JSON.stringify(world)).digest('hex') }),
  }
}

const settled = Promise.resolve()

// Machines have no state, so one a product serves every example.
const machines = new WeakMap<Product, Machine>()

function machineOf(product: Product): Machine {
  const machine = machines.get(product) ?? createMachine(product)
  machines.set(product, machine)
  return machine
}
