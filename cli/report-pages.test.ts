import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../features/examples/documents.ts'
import { openChromium } from '../reports/player/chromium.fixture.ts'
import { placeForTests } from './captured.ts'

const place = placeForTests(projectRoot, { CONFORM_HISTORY: 'off' })
const browser = await openChromium()
after(async () => {
  await browser.close()
  place.remove()
})

test('the pages of a wrong build say in words what it did, and show the phones where it did it', async () => {
  const { code, out } = await place.conform('run', '--rule', 'PLAT-02', '--iut', 'android-reads-ios-vault', '--out', 'wrong')
  assert.equal(code, 1)
  const index = join(place.folder, 'wrong/index.html')
  assert.equal(out.trimEnd().split('\n').at(-1), index)
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(String(pathToFileURL(index)))
  assert.equal(await page.locator('h1').innerText(), 'android-reads-ios-vault does not conform.')
  await page.getByRole('link', { name: 'Not even an Amazon account crosses over' }).first().click()
  assert.match(await page.locator('.chosen .why').innerText(), /Expected\s+nothing on Lena's new Android phone\s+Seen\s+unexpected: Amazon lena@mail\.example/)
  await page.getByText('Replayed exactly').waitFor()
  assert.match(await page.getByLabel('The screen of Lena’s new Android phone').innerText(), /Amazon\s+lena@mail\.example/)
  assert.match(await page.getByText('failed here').innerText(), /^Then none of her accounts is on the new Android phone/)
  assert.deepEqual(complaints, [])
})
