import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const conform = fileURLToPath(new URL('conform.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'conform-'))
after(() => rmSync(folder, { recursive: true }))

test('an implementation that ends the process is no success, and leaves nothing', () => {
  writeFileSync(join(folder, 'quits.mjs'), 'export const iut = { id: "quits", rule: null, how: "quits", change: (product) => ({ ...product, app: { ...product.app, start: () => process.exit(0) } }) }')
  const words = ['run', '--rule', 'PLAT-02', '--iut', 'quits.mjs', '--out', 'out']
  const { status, stderr } = spawnSync(process.execPath, [conform, ...words], { cwd: folder, encoding: 'utf8', env: { ...process.env, CONFORM_HISTORY: 'off' } })
  assert.match(stderr, /ended from within before it had a verdict/)
  assert.equal(status, 3)
  assert.deepEqual(readdirSync(folder), ['quits.mjs'])
})
