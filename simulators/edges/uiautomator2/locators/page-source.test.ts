import assert from 'node:assert/strict'
import { test } from 'node:test'
import fontoxpath from 'fontoxpath'
import { parseXmlDocument, type Element } from 'slimdom'
import { addAmazon } from '../../../hands.fixture.ts'
import { mayas } from '../server.fixture.ts'

// oxlint-disable-next-line import/no-named-as-default-member -- the package is CommonJS, whose names Node does not see
const { evaluateXPathToNodes } = fontoxpath

const expressions = [
  '//*', '/hierarchy/*', '//android.widget.TextView', '//*[@clickable="true"]', '//*[@text!=""]/parent::*', '//*[@resource-id]',
  '//*[contains(@content-desc, "e")]',
  '//android.view.View[.//android.widget.TextView][last()]', '(//*[@enabled="true"])[position() < 5]', '//*[@heading="true"]',
  '//*[@index="1"]/following-sibling::*',
  '//*[number(@drawing-order) > 1]', '//*[count(*) > 1]', '//*[@scrollable="true"]//*[@bounds]', '//*[@text = preceding::*/@text]',
  '//android.widget.EditText/ancestor::*',
]

const compared = ['class', 'text', 'bounds', 'resource-id', 'content-desc', 'checked']

test('XPath finds on the screen what it finds in the page source', async (t) => {
  const { get, find, hands } = await mayas(t)
  const steps: readonly (() => Promise<unknown>)[] = [
    async () => {}, () => hands.tap('own', 'Add account'), () => hands.tap('own', 'Personal account'), () => hands.open('own', 'settings'),
    () => hands.open('own', 'browser'),
    async () => { hands.apply({ type: 'pressed', phone: 'own', key: 'home' }) },
  ]
  let found = 0
  for (const step of steps) {
    await step()
    const source = parseXmlDocument(String((await get('/source')).value))
    for (const expression of expressions) {
      const expected = evaluateXPathToNodes<Element>(expression, source).filter(({ nodeName }) => nodeName !== 'hierarchy')
      const ids = await find('xpath', expression)
      const told = (id: string) => Promise.all(compared.map(async (name) => (await get(`/element/${id}/attribute/${name}`)).value))
      assert.deepEqual(await Promise.all(ids.map(told)), expected.map((element) => compared.map((name) => element.getAttribute(name))), expression)
      found += ids.length
    }
  }
  assert.ok(found > 300, `only ${found} elements were compared`)
})

test('what stands in an attribute does not matter', async (t) => {
  const { find, hands, get } = await mayas(t)
  await addAmazon(hands, 'own')
  for (const label of ['Add account', 'Other account', 'Enter code manually']) await hands.tap('own', label)
  await hands.type('own', 'Account name', `<"'&>: \u0007 maya`)
  assert.equal((await find('xpath', `//android.widget.EditText[starts-with(@text, '<"')]`)).length, 1)
  assert.equal(parseXmlDocument(String((await get('/source')).value)).nodeType, 9)
})
