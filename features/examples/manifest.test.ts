import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Example } from './examples.ts'
import { compareManifest, readManifest, writeManifest } from './manifest.ts'

function example(id: string, steps: number, assertions: number): Example {
  const checks = Array.from({ length: assertions }, () => 'a check')
  return { id, rule: 'CAP-01', name: 'N', uri: 'features/a.feature', line: 1, pass: 'ios', tags: [], steps, assertions, checks, characterisation: false, readings: {} }
}

test('a manifest that agrees has no difference', () => {
  const manifest = { examples: [{ id: 'CAP-01/a/ios', platform: 'ios' as const, steps: 3, assertions: 1 }] }
  assert.deepEqual(compareManifest(manifest, [example('CAP-01/a/ios', 3, 1)]), [])
})

test('what is gone, what is new and what asserts less are told apart', () => {
  const before = { platform: 'ios' as const, steps: 4, assertions: 2 }
  const manifest = { examples: [{ id: 'CAP-01/gone/ios', ...before }, { id: 'CAP-01/less/ios', ...before }] }
  assert.deepEqual(compareManifest(manifest, [example('CAP-01/less/ios', 3, 1), example('CAP-01/new/ios', 3, 1)]), [
    'CAP-01/gone/ios is in the manifest and not in the features.',
    'CAP-01/new/ios is in the features and not in the manifest.',
    'CAP-01/less/ios has 3 steps and 1 assertions; the manifest says 4 steps and 2 assertions.',
  ])
})

test('no manifest is a difference', () => {
  assert.match(compareManifest(undefined, [])[0] ?? '', /--write-manifest/)
})

test('what is written is read again, one line an example', async () => {
  const root = mkdtempSync(join(tmpdir(), 'manifest-'))
  mkdirSync(join(root, 'features'))
  assert.equal(readManifest(root), undefined)
  writeFileSync(join(root, 'features/a.feature'), 'Feature: F\n@IOS-01\nRule: R\nExample: E\nGiven a\nWhen b\nThen c')
  assert.equal(await writeManifest(root), 1)
  assert.deepEqual(readManifest(root), { examples: [{ id: 'IOS-01/e/ios', platform: 'ios', steps: 3, assertions: 1 }] })
  assert.equal(readFileSync(join(root, 'features/manifest.json'), 'utf8').split('\n').length, 6)
  rmSync(root, { recursive: true })
})
