import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { driftCommand } from './drift.ts'
import { kettleArticle, kettleProject, ofTheKettle, runIn } from './rules/kettle.fixture.ts'

test('the text that the rules were read from has no drift and ends with 0', async (context) => {
  const { printed, exitCode } = await drift(kettleProject(context), 'kettle.txt')
  assert.equal(printed, '18 sentences, 18 known. No drift.\n')
  assert.equal(exitCode, 0)
})

test('a drifted text ends with 1 and names what is stale by it', async (context) => {
  const root = kettleProject(context)
  writeFileSync(join(root, 'new.txt'), kettleArticle.replace('Press Done.', 'Press Finish. Wait.').replace('The hour is kept too.\n', ''))
  const { printed, exitCode } = await drift(root, 'new.txt')
  assert.deepEqual(printed.split('\n'), [
    '18 sentences, 18 known.',
    'new     the 9. of the text, after sentence 8: Wait. (needs a rule, or a reason for having none)',
    'gone    sentence 13 [HOUR-01]',
    'changed sentence 8, now the 8. of the text: Press Finish. [SWITCH-01]',
    '',
    'Stale rules: HOUR-01, SWITCH-01',
    'Stale examples: SWITCH-01/maya-turns-the-switch-on/ios',
    'Stale mutants: forgets-the-switch',
    '',
  ])
  assert.equal(exitCode, 1)
})

test('JSON says the same', async (context) => {
  const root = kettleProject(context)
  writeFileSync(join(root, 'new.txt'), kettleArticle.replace('Press Done.\n', ''))
  const { printed, exitCode } = await drift(root, 'new.txt', '--json')
  assert.deepEqual(JSON.parse(printed), {
    drift: true,
    sentences: 17,
    known: 18,
    new: [],
    gone: [{ n: 8, rules: ['SWITCH-01'] }],
    changed: [],
    moved: [],
    stale: { rules: ['SWITCH-01'], examples: ['SWITCH-01/maya-turns-the-switch-on/ios'], mutants: ['forgets-the-switch'] },
  })
  assert.equal(exitCode, 1)
})

test('a file that is missing, a folder, an empty file and a binary one are wrong use', async (context) => {
  const root = kettleProject(context)
  writeFileSync(join(root, 'empty.txt'), ' \n')
  writeFileSync(join(root, 'zero.bin'), Uint8Array.of(65, 0, 66))
  writeFileSync(join(root, 'latin1.txt'), Uint8Array.of(67, 97, 102, 0xe9))
  const refusals = { 'nowhere.txt': /cannot be read/, features: /cannot be read/, 'empty.txt': /is empty/, 'zero.bin': /not text in UTF-8/, 'latin1.txt': /not text in UTF-8/ }
  for (const [file, message] of Object.entries(refusals)) {
    await assert.rejects(drift(root, file), { name: 'WrongUse', message }, file)
  }
})

function drift(root: string, ...words: string[]): Promise<{ printed: string; exitCode: number }> {
  return runIn(root, (invocation) => driftCommand(invocation, ofTheKettle), words)
}
