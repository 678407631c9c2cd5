import { createInterface } from 'node:readline/promises'
import { ManualStepMissing } from '../lacks.ts'

interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Asks whoever is at the terminal to do something with a phone, and waits until it is done, or cannot be, or nobody is there any more. */
export async function askAtTerminal(action: string, { input, output }: Terminal = { input: process.stdin, output: process.stderr }): Promise<void> {
  const terminal = createInterface({ input, output })
  const left = new Promise<string>((resolve) => void terminal.once('close', () => resolve('n')))
  try {
    const answer = await Promise.race([terminal.question(`\n  By hand: ${action}\n  Then press Enter, or type n if it cannot be done: `), left])
    if (/^n/i.test(answer.trim())) throw new ManualStepMissing(action)
  } finally {
    terminal.close()
  }
}

/** Nobody is there: what only a person can do stays undone. */
export async function nobodyThere(action: string): Promise<never> {
  throw new ManualStepMissing(action)
}
