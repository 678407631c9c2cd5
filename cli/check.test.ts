import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, type Outcome } from './check.ts'

const fine: Outcome = { ok: true, output: 'much ado\n' }
const broken: Outcome = { ok: false, output: 'line 1 is wrong\nline 2 is wrong\n' }

/** Checks on a clock that moves a second and a half each time that somebody looks. */
async function checked(outcomes: Readonly<Record<string, Outcome>>) {
  let time = 0
  let text = ''
  const run = async (step: string): Promise<Outcome> => outcomes[step] ?? broken
  const now = () => (time += 1500)
  const failed = await check(Object.keys(outcomes), { run, now, write: (part) => (text += part), atOnce: 1 })
  return { failed, text }
}

test('a step that holds is one line, with the seconds that it took', async () => {
  assert.deepEqual(await checked({ lint: fine }), { failed: 0, text: 'ok    lint              1.5 s\n' })
})

test('a step that fails tells all that it said, and the others go on', async () => {
  const { failed, text } = await checked({ lint: broken, typecheck: fine, arrows: broken })
  assert.equal(failed, 2)
  assert.equal(text, [
    'FAIL  lint              1.5 s', 'line 1 is wrong', 'line 2 is wrong', 'ok    typecheck         1.5 s',
    'FAIL  arrows            1.5 s', 'line 1 is wrong', 'line 2 is wrong', '',
  ].join('\n'))
})

test('no more steps run at the same time than there is room for, and each runs once', async () => {
  const began: string[] = []
  let running = 0
  let most = 0
  const run = async (step: string): Promise<Outcome> => {
    began.push(step)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return fine
  }
  assert.equal(await check(['a', 'b', 'c', 'd', 'e'], { run, write: () => {}, atOnce: 2, now: () => 0 }), 0)
  assert.deepEqual(began, ['a', 'b', 'c', 'd', 'e'])
  assert.equal(most, 2)
})
