import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadIut } from './load-iut.ts'

const folder = mkdtempSync(join(tmpdir(), 'conform-iut-'))
after(() => rmSync(folder, { recursive: true }))

/** Loads a module of this text. */
function loading(name: string, text: string): ReturnType<typeof loadIut> {
  const file = join(folder, `${name}.ts`)
  writeFileSync(file, text)
  return loadIut(file)
}

const whole = { id: "'mine'", rule: 'null', how: "'keeps every rule'", change: '(product) => product' }

/** An implementation as it is written, with some of its parts otherwise. */
function written(otherwise: Partial<typeof whole> = {}): string {
  return `{ ${Object.entries({ ...whole, ...otherwise }).map(([part, value]) => `${part}: ${value}`).join(', ')} }`
}

const cases: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
  'exports nothing': ['export const other = 1', /it exports no `iut`/],
  'exports a text': ["export const iut = 'reference'", /it exports no `iut`/],
  'has no id': [`export const iut = ${written({ id: "''" })}`, /its `id` is not a text/],
  'breaks a number': [`export const iut = ${written({ rule: '7' })}`, /its `rule` is neither a rule id nor null/],
  'does not say how': [`export const iut = ${written({ how: 'undefined' })}`, /its `how` is not a text/],
  'changes nothing that can be called': [`export const iut = ${written({ change: "'everything'" })}`, /its `change` is not a function/],
  'gives no product': [`export const iut = ${written({ change: '() => undefined' })}`, /a product without app, extension, service, decisions, readings/],
  'gives half a product': [`export const iut = ${written({ change: '({ app }) => ({ app })' })}`, /a product without extension, service, decisions, readings/],
}

for (const [name, [text, message]] of Object.entries(cases)) {
  test(`a file that ${name} is no implementation, and the error says why`, async () => {
    await assert.rejects(loading(name.replaceAll(' ', '-'), text), message)
  })
}

test('a file of the type is taken, by its name or as its default', async () => {
  assert.equal((await loading('named', `export const iut = ${written()}`)).id, 'mine')
  assert.equal((await loading('default', `export default ${written()}`)).id, 'mine')
})

test('a name is of a mutant, a null target, the reference or a reading of it', async () => {
  assert.equal((await loadIut('android-reads-ios-vault')).rule, 'PLAT-02')
  assert.equal((await loadIut('reference@dateZone=utc')).rule, null)
  await assert.rejects(loadIut('nobody'), /No implementation called "nobody"\. Known: reference, .*a file that ends in \.ts or \.js/)
})
