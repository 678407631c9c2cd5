import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCode } from './exit-code.ts'
import { judgeRule } from './judge-rule.ts'
import type { Reason, Verdict } from './types.ts'

const of = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict, characterisation: verdict === 'recorded' }))
const inapplicable = (kind: Reason['kind']) => ({ verdict: 'inapplicable' as const, characterisation: false, reason: { kind, message: '' } })

test('a rule has the worst verdict of its examples', () => {
  assert.equal(judgeRule(of('pass', 'pass')), 'pass')
  assert.equal(judgeRule(of('pass', 'inconclusive')), 'inconclusive')
  assert.equal(judgeRule(of('inconclusive', 'error', 'pass')), 'error')
  assert.equal(judgeRule(of('error', 'fail', 'pass')), 'fail')
})

test('an inapplicable example does not keep a rule from passing', () => {
  assert.equal(judgeRule([...of('pass'), inapplicable('not-claimed')]), 'pass')
})

test('a rule is inapplicable only if all its examples are, and untested if the driver alone is to blame', () => {
  assert.equal(judgeRule([inapplicable('not-claimed')]), 'inapplicable')
  assert.equal(judgeRule([inapplicable('not-claimed'), inapplicable('driver-lacks')]), 'inapplicable')
  assert.equal(judgeRule([inapplicable('driver-lacks')]), 'untested')
  assert.equal(judgeRule([]), 'untested')
})

test('a characterisation never touches a rule, whatever became of it', () => {
  assert.equal(judgeRule(of('recorded')), 'recorded')
  assert.equal(judgeRule(of('recorded', 'pass')), 'pass')
  assert.equal(judgeRule([...of('pass'), { verdict: 'error', characterisation: true }]), 'pass')
})

test('the exit code is 1 for a fail, 3 for doubt, 0 otherwise', () => {
  assert.equal(exitCode(of('pass', 'recorded'), 0), 0)
  assert.equal(exitCode(of('pass', 'inapplicable'), 0), 0)
  assert.equal(exitCode(of('fail', 'error'), 4), 1)
  assert.equal(exitCode(of('pass', 'error'), 0), 3)
  assert.equal(exitCode(of('pass', 'inconclusive'), 0), 3)
  assert.equal(exitCode(of('pass'), 1), 3)
  assert.equal(exitCode(of('inapplicable', 'inapplicable'), 0), 3)
  assert.equal(exitCode([], 0), 3)
})
