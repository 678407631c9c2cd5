import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { ManualStepMissing } from '../lacks.ts'
import { askAtTerminal, nobodyThere } from './attended.ts'

/** Asks somebody who answers so; null for somebody who has gone. Gives what stood on the terminal. */
async function ask(answer: string | null): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const asked = askAtTerminal('Sign in as maya@outlook.example.', { input, output })
  if (answer === null) input.end()
  else input.write(`${answer}\n`)
  try {
    await asked
  } finally {
    output.end()
  }
  return text(output)
}

test('who is asked reads what to do, and says by Enter that it is done', async () => {
  assert.match(await ask(''), /By hand: Sign in as maya@outlook\.example\.\n +Then press Enter, or type n if it cannot be done: /)
})

for (const [who, answer] of [['says n', 'n'], ['says No', 'No'], ['has gone', null]] as const) {
  test(`what somebody who ${who} did not do is missing`, async () => {
    await assert.rejects(ask(answer), (error) => error instanceof ManualStepMissing && /Sign in as maya@outlook\.example\./.test(error.message))
  })
}

test('without anybody it is missing at once', async () => {
  await assert.rejects(nobodyThere('Approve it.'), ManualStepMissing)
})
