import assert from 'node:assert/strict'
import { After, Given, Then, When, type World } from '@cucumber/cucumber'
import { canaries, everyWay } from '../canaries.ts'

const known = () => canaries().flatMap(everyWay)
const spoken = () => known().join(' | ')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
const page = () => `<page>${known().map((word) => `<text value="${escaped(word)}"/>`).join('')}</page>`

Given('somebody with secrets', () => {})
When('everything is told', async function (this: World) {
  this.log(spoken())
  this.attach(page(), { mediaType: 'text/xml', fileName: `${spoken()}.xml` })
  await this.attach(Buffer.from(page()), { mediaType: 'application/xml', fileName: 'page.xml' })
  await this.attach(Buffer.from(JSON.stringify({ inner: JSON.stringify(known()) })), { mediaType: 'application/json' })
  await this.attach(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(canaries()[1]?.text ?? '')]), { mediaType: 'image/png', fileName: `${canaries()[2]?.text}.png` })
  this.link(`https://user:${encodeURIComponent(canaries()[1]?.text ?? '')}@site.example/`)
})
When('the session is lost while telling', () => {
  throw new Error(`The session is lost: ${spoken()}`, { cause: new Error(spoken()) })
})
Then('the claim tells it too', function (this: World) {
  const failure = { expected: spoken(), seen: known().join('\n'), screen: canaries()[1]?.text, phone: canaries()[0]?.text, visible: known() }
  this.attach(JSON.stringify(failure), 'application/vnd.conform.failure+json')
  assert.equal(spoken(), page())
})

After(function (this: World, { pickle }) {
  const id = `CAP-01/${pickle.name.toLowerCase().replaceAll(' ', '-')}/${(this.parameters as { pass: string }).pass}`
  const events = known().map((text) => ({ type: 'typed', phone: text, path: [0], text }))
  this.attach(JSON.stringify({ id, at: '2026-01-15', trace: { start: 0, events, digest: '' } }), 'application/vnd.conform.example+json')
})
