import { createInterface } from 'node:readline/promises'
import { ManualStepMissing } from '../lacks.ts'

/** Asks whoever is at the terminal to do something with a phone, and waits until it is done. */
export async function askAtTerminal(action: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`\n  By hand: ${action}\n  Then press Enter, or type n if it cannot be done: `)
    if (/^n/i.test(answer.trim())) throw new ManualStepMissing(action)
  } finally {
    terminal.close()
  }
}

/** Nobody is there: what only a person can do stays undone. */
export async function nobodyThere(action: string): Promise<never> {
  throw new ManualStepMissing(action)
}
