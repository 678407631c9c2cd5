import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMatcher } from './matcher.ts'

const replacing = (texts: Readonly<Record<string, string>>, text: string): string => {
  const matcher = createMatcher()
  for (const [known, replacement] of Object.entries(texts)) matcher.add(known, replacement)
  return matcher.replace(text)
}

test('every text is replaced wherever it stands, at the ends and side by side', () => {
  assert.equal(replacing({ 'open sesame': '1', abracadabra: '2' }, 'open sesameabracadabra, open sesam, open sesame'), '12, open sesam, 1')
  assert.equal(replacing({ 'open sesame': '1' }, ''), '')
})

test('where several begin the longest is replaced, whichever was added first', () => {
  for (const order of [['session-1', 'session-12'], ['session-12', 'session-1']]) {
    assert.equal(replacing(Object.fromEntries(order.map((text) => [text, `<${text.length}>`])), 'session-123 session-13'), '<10>3 <9>3')
  }
})

test('short texts are found too, and long ones still are when a short one is added after them', () => {
  assert.equal(replacing({ 'open sesame': '1', abcd: '2', 'xyz12': '3' }, 'open sesameabcdxyz12abc'), '123abc')
})

test('the first replacement of a text counts, and it is not looked into', () => {
  const matcher = createMatcher()
  matcher.add('secret word', 'the secret word')
  matcher.add('secret word', 'another')
  assert.equal(matcher.replace('a secret word'), 'a the secret word')
})

test('a text of three characters is refused', () => {
  assert.throws(() => createMatcher().add('abc', ''), RangeError)
})

test('what is found is what a search for one after the other finds', () => {
  let state = 7
  const chance = (below: number) => (state = (state * 1103515245 + 12345) % 2147483648) % below
  const word = (length: number) => Array.from({ length }, () => 'abc'[chance(3)]).join('')
  for (let round = 0; round < 300; round += 1) {
    const texts = new Set(Array.from({ length: 1 + chance(6) }, () => word(4 + chance(8))))
    const text = word(200)
    const longestFirst = [...texts].sort((a, b) => b.length - a.length)
    const expected = text.replaceAll(new RegExp(longestFirst.join('|'), 'g'), (found) => `<${found}>`)
    assert.equal(replacing(Object.fromEntries([...texts].map((known) => [known, `<${known}>`])), text), expected)
  }
})
