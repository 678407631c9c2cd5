import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, startChild, wordsOf } from './child.ts'

test('the words ask for the same again', () => {
  const options = { platform: 'ios', driver: 'simulated', iut: 'reference', asOf: '2026-01-15', reading: ['a=b', 'c=d'], rule: ['CAP-01', 'CAP-02'], seed: '0', json: true } as const
  assert.deepEqual(wordsOf(['-odd.feature'], { ...options, reading: [...options.reading], rule: [...options.rule] }), [
    'run', '--platform=ios', '--driver=simulated', '--iut=reference', '--as-of=2026-01-15', '--reading=a=b', '--reading=c=d', '--rule=CAP-01', '--rule=CAP-02', '--seed=0', '--json',
    '--', '-odd.feature',
  ])
})

test('a process that is killed or cannot be started tells nothing', async () => {
  const invocation = { cwd: '.', root: '.', stdout: process.stdout, stderr: process.stderr, env: {}, today: '2026-01-15' }
  assert.equal(await codeOf(startChild([], { ...invocation, command: ['./no-such-program'] }, 'ignore')), 3)
  const endless = startChild(['setInterval(() => {}, 1000)'], { ...invocation, command: [process.execPath, '-e'] }, 'ignore')
  endless.kill()
  assert.equal(await codeOf(endless), 3)
  assert.equal(await codeOf(startChild(['process.exit(1)'], { ...invocation, command: [process.execPath, '-e'] }, 'ignore')), 1)
})
