import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { outFolder } from './out-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'out-folder-'))
after(() => rmSync(place, { recursive: true }))

const writing = (verdict: string) => (folder: string) => writeFileSync(join(folder, 'conformance.json'), verdict)

test('nothing is made before the results are there, and then nothing but them', () => {
  const results = outFolder(join(place, 'new/deep'))
  assert.deepEqual(readdirSync(place), [])
  results.publish(writing('first'))
  assert.equal(readFileSync(join(place, 'new/deep/conformance.json'), 'utf8'), 'first')
  assert.deepEqual(readdirSync(place), ['new'])
})

test('results that cannot be written leave the earlier ones as they were', () => {
  const results = outFolder(join(place, 'new/deep'))
  assert.throws(() => results.publish((folder) => {
    writing('half')(folder)
    throw new Error('the disk is full')
  }), /the disk is full/)
  assert.equal(readFileSync(join(place, 'new/deep/conformance.json'), 'utf8'), 'first')
  assert.deepEqual(readdirSync(join(place, 'new')), ['deep'])
})

test('a folder that holds something else is refused, whatever its names are', () => {
  mkdirSync(join(place, 'mail/messages'), { recursive: true })
  writeFileSync(join(place, 'mail/inbox'), '')
  assert.throws(() => outFolder(join(place, 'mail')), { name: 'WrongUse', message: /it holds "inbox", and no results of an earlier run/ })
})

test('a folder with the results of a self-test, or of a run that was cut short, is taken', () => {
  mkdirSync(join(place, 'cut/messages'), { recursive: true })
  writeFileSync(join(place, 'cut/selftest.json'), '{}')
  outFolder(join(place, 'cut')).publish(writing('whole'))
  assert.deepEqual(readdirSync(join(place, 'cut')).sort(), ['conformance.json', 'messages', 'selftest.json'])
})

test('a folder with results may hold more', () => {
  writeFileSync(join(place, 'cut/notes.txt'), '')
  outFolder(join(place, 'cut'))
})
