import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { lintFeatures } from './lint-features.ts'

const root = fileURLToPath(new URL('../../cli/test-project', import.meta.url))

test('a step without a definition, with two, and a definition without a step are found', async () => {
  const messages = (await lintFeatures(undefined, root)).map(({ message }) => message)
  const aboutSteps = messages.filter((message) => /definition/.test(message))
  assert.deepEqual(aboutSteps, [
    '"the moon is made of cheese" has no definition. Write one, or use the words of one.',
    '"the tide turns" matches 2 definitions: "the tide turns", "^the tide (.*)$". Keep one.',
    'No step uses "a thing that never happens". Delete the definition.',
    'No step uses "the line called {word} is cut {int} time(s)". Delete the definition.',
  ])
})
