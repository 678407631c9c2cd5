import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { bundlePlayer } from './bundle.ts'

function file(t: TestContext, name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'player-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('the player is one small classic script, and made once', async () => {
  for (const iut of ['reference', 'reference@dateZone=utc', 'android-reads-ios-vault', 'always-yes']) {
    const text = await bundlePlayer({ iut })
    assert.ok(Buffer.byteLength(text) < 400_000, `${iut}: ${Buffer.byteLength(text)} bytes`)
    assert.doesNotMatch(text, /^(import|export)\b|<\/script/m)
  }
  assert.equal(bundlePlayer({ iut: 'reference' }), bundlePlayer({ iut: 'reference' }))
})

test('an implementation of somebody’s own comes along', async (t) => {
  const iut = `{ id: 'mine', rule: null, how: 'says MINE ALONE', change: (product: object) => product }`
  assert.match(await bundlePlayer({ iut: file(t, 'mine.mts', `export const iut = ${iut}`) }), /MINE ALONE/)
  assert.match(await bundlePlayer({ iut: file(t, 'mine.ts', `export default ${iut}`) }), /MINE ALONE/)
})

test('an implementation that a page cannot run is refused, with the reason', async (t) => {
  const place = file(t, 'mine.ts', `import { hostname } from 'node:os'
    export const iut = { id: hostname(), rule: null, how: '', change: (product) => product }`)
  await assert.rejects(bundlePlayer({ iut: place }),
    /cannot be played in a page: Could not resolve "node:os" .*mine\.ts:1\)\. An implementation that is to be replayed imports nothing/)
  await assert.rejects(bundlePlayer({ iut: 'nobodys' }), /No implementation called "nobodys"/)
})
