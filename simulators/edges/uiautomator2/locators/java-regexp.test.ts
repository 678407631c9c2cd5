import assert from 'node:assert/strict'
import { test } from 'node:test'
import { javaPattern } from './java-regexp.ts'

test('a pattern matches a whole text, as String.matches of Java does', () => {
  const matching: readonly (readonly [string, string, boolean])[] = [
    ['Next', 'Next', true], ['Next', 'Next one', false], ['Next.*', 'Next one', true], ['a|b', 'ab', false], ['(?i)next', 'NEXT', true],
    ['next', 'NEXT', false],
    [String.raw`\d+\-\d+`, '12-34', true], [String.raw`[\d\-]+`, '1-2', true], [String.raw`it\'s`, "it's", true], ['.', '\n', false],
    ['(?s).', '\n', true],
    ['.*(Add|Plus).*', 'Add account', true],
  ]
  for (const [pattern, text, expected] of matching) assert.equal(javaPattern(pattern).test(text), expected, `${pattern} ${text}`)
})

test('what Java alone understands, or nobody, is refused', () => {
  for (const pattern of [String.raw`\Qa.b\E`, 'a*+', '[a-z&&[^b]]', '(', '[', String.raw`\Aa`, '(?x)a']) {
    assert.throws(() => javaPattern(pattern), /cannot be used/, pattern)
  }
})
