import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checksText, compareChecks, readChecks, writeChecks } from './checks.ts'
import { loadExamples } from './examples.ts'

const tea = { id: 'TEA-01/tea-is-made/ios', pass: 'ios' as const, checks: ['it is hot', 'it is black'] }

test('every example asserts what the committed list says', async () => {
  const differences = compareChecks(readChecks(), await loadExamples())
  assert.deepEqual(differences, [], 'If this is meant, write the list with: npx conform rules --write-manifest')
})

test('what both platforms assert is in the list once, and what they assert apart twice', () => {
  const coffee = { ...tea, id: 'TEA-01/coffee/ios' }
  const blocks = checksText([tea, { ...tea, id: 'TEA-01/tea-is-made/android', pass: 'android' }, coffee, { ...coffee, id: 'TEA-01/coffee/android', pass: 'android', checks: ['it is hot'] }])
  assert.equal(blocks.split('\n').slice(1).join('\n'), `
TEA-01/coffee  android
  it is hot

TEA-01/coffee  ios
  it is hot
  it is black

TEA-01/tea-is-made  ios, android
  it is hot
  it is black
`)
})

test('an example that asserts less is a difference with both sides', () => {
  assert.deepEqual(compareChecks(checksText([tea]), [{ ...tea, checks: ['it is hot'] }]), [
    'TEA-01/tea-is-made  ios asserts "it is hot"; the list says "it is hot", "it is black".',
  ])
})

test('assertions in another order are a difference', () => {
  assert.equal(compareChecks(checksText([tea]), [{ ...tea, checks: ['it is black', 'it is hot'] }]).length, 1)
})

test('what is new and what is gone is a difference, and no list as well', () => {
  assert.deepEqual(compareChecks(checksText([tea]), [{ ...tea, id: 'TEA-01/new/ios' }]), [
    'TEA-01/tea-is-made  ios asserts nothing, for it is gone; the list says "it is hot", "it is black".',
    'TEA-01/new  ios asserts "it is hot", "it is black"; the list says nothing of it.',
  ])
  assert.match(compareChecks(undefined, [])[0] ?? '', /--write-manifest/)
})

test('what is written is read again, whatever ends its lines', async () => {
  const root = mkdtempSync(join(tmpdir(), 'checks-'))
  mkdirSync(join(root, 'features'))
  assert.equal(readChecks(root), undefined)
  writeFileSync(join(root, 'features/a.feature'), 'Feature: F\n@IOS-01\nRule: R\nExample: E\nGiven a\nWhen b\nThen c')
  await writeChecks(root)
  const written = readChecks(root) ?? ''
  assert.match(written, /\n\nIOS-01\/e {2}ios\n {2}c\n$/)
  writeFileSync(join(root, 'features/checks.txt'), written.replaceAll('\n', '\r\n'))
  assert.equal(readChecks(root), written)
  rmSync(root, { recursive: true })
})
