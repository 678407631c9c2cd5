import { assert, type Command, commands, constant, modelRun, property } from 'fast-check'

interface Sum {
  value: number
}

/** A command on a model that does nothing but add: what fast-check itself costs. */
class Add implements Command<Sum, Sum> {
  readonly by: number
  readonly onRun: () => void
  constructor(by: number, onRun: () => void) {
    this.by = by
    this.onRun = onRun
  }
  check(): boolean {
    return true
  }
  run(model: Sum, real: Sum): void {
    this.onRun()
    model.value += this.by
    real.value += this.by
    if (model.value !== real.value) throw new Error('Two sums of the same numbers differ.')
  }
  toString(): string {
    return `add ${this.by}`
  }
}

/** Random walks of commands that hardly do anything, to measure the search against. Gives how many commands were run. */
export function walkTrivially(walks: number, seed: number): number {
  let steps = 0
  const some = commands([1, 2, 3, 5, 7].map((by) => constant(new Add(by, () => { steps += 1 }))), { maxCommands: 48, size: 'max' })
  assert(property(some, (made) => modelRun(() => ({ model: { value: 0 }, real: { value: 0 } }), made)), { numRuns: walks, seed })
  return steps
}
