import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { loadCatalogue } from '../../features/catalogue/catalogue.ts'
import { openChromium } from '../player/chromium.fixture.ts'
import { bundlePlayer } from '../player/bundle.ts'
import { keepIn } from '../run-folder/evidence.ts'
import { readRun } from '../run-folder/read-run.ts'
import { type MadeExample, scratchFolder, write, writeRun } from '../run-folder/run-folder.fixture.ts'
import type { SiteInput } from './input.ts'
import { pageScript } from './page-script.ts'
import { writeBuilds, writeSite } from './site.ts'

const catalogue = loadCatalogue()
const scripts = { page: await pageScript(), player: await bundlePlayer({ iut: 'reference' }) }
const browser = await openChromium()
const { folder: scratch, remove } = scratchFolder()
after(async () => {
  await browser.close()
  remove()
})

const hostile = `<script>globalThis.hit=1</script></style><img src=x onerror="globalThis.hit=1">"'\u202Etxt ${'m'.repeat(10_000)}`
const failure = { expected: 'all of her accounts', seen: 'nothing', screen: 'Accounts', phone: "Maya's phone", visible: ['Add account'] }
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const examples: MadeExample[] = [
  { rule: 'PLAT-02', name: 'Maya changes phones', platform: 'cross', verdict: 'fail', failure, pictures: [{ fileName: 'screen.png', content: picture }] },
  { name: 'All comes back' },
  { name: 'All comes back', platform: 'android', verdict: 'error' },
  { rule: 'BKP-02', name: 'Somebody else', verdict: 'inconclusive', failure },
  {
    rule: 'PK-01', name: hostile, platform: 'android', verdict: 'fail', steps: [`Given ${hostile}`, `When ${hostile}`, `Then ${hostile}`],
    failure: { expected: hostile, seen: hostile, screen: hostile, phone: hostile, visible: [hostile] },
    pictures: [{ fileName: hostile, content: Buffer.from('<svg onload="globalThis.hit=1">') }],
  },
]

interface MadeSite {
  folder: string
  input: SiteInput
}

function siteWith(name: string, made: readonly MadeExample[], more: Partial<SiteInput> = {}, damage: (folder: string) => void = () => {}): MadeSite {
  const folder = join(scratch, name)
  writeRun(folder, made, { iut: name })
  damage(folder)
  write(folder, 'traces/CAP-01/all-comes-back/ios.json', JSON.stringify({ start: 1768478400000, events: [], digest: '0' }))
  const input = { run: readRun(folder, keepIn(folder)), catalogue, ...more }
  writeSite(folder, input, scripts)
  return { folder, input }
}

const previous = writeRun(join(scratch, 'before'), examples.map((example) => ({ ...example, verdict: 'pass' as const })))
const one = siteWith('one', examples, {
  previous,
  selftest: {
    mutants: [
      { id: 'reads-it-all', rule: 'PLAT-02', verdict: 'killed', killers: ['PLAT-02/maya-changes-phones/cross'] },
      { id: 'sleeps', rule: 'PLAT-02', verdict: 'survived', killers: [] },
    ],
  },
  wrongBuilds: new Map([['reads-it-all', `reads it all ${hostile}`]]),
  waivers: [{ target: 'PLAT-02', reason: hostile, owner: 'Ada', expires: '2026-03-01', link: 'javascript:globalThis.hit=1' }],
  past: [{ label: '1 January', verdicts: new Map([['PLAT-02 ios', 'pass']]) }],
})
const two = siteWith('two', [{ name: 'All comes back' }])
const cut = siteWith('cut', examples, {}, (folder) => write(folder, 'messages/ios.ndjson', ''))
const all = join(scratch, 'all')
writeSite(join(all, 'builds/1'), one.input, scripts)
writeSite(join(all, 'builds/2'), two.input, scripts)
writeBuilds(all, [{ input: one.input, folder: 'builds/1' }, { input: two.input, folder: 'builds/2' }], scripts)

/** Where pictures of all pages are kept, if anywhere: CI keeps them with the results. */
const pictures = process.env['CONFORM_PICTURES']

const pages: Readonly<Record<string, string>> = {
  overview: join(one.folder, 'index.html'),
  incomplete: join(cut.folder, 'index.html'),
  rule: join(one.folder, 'site/PLAT-02.html'),
  example: `${join(one.folder, 'site/PLAT-02.html')}#maya-changes-phones/cross`,
  played: `${join(one.folder, 'site/CAP-01.html')}#all-comes-back/ios`,
  hostile: join(one.folder, 'site/PK-01.html'),
  release: join(one.folder, 'site/release.html'),
  search: `${join(one.folder, 'site/search.html')}#q=fail`,
  builds: join(all, 'index.html'),
}
const addressOf = (path: string): string => {
  const [file = '', place] = path.split('#')
  return `${pathToFileURL(file)}${place === undefined ? '' : `#${place}`}`
}

/** Opens a page from disk, and notes whatever it complains of and whatever it asks for that is no file. */
async function open(path: string, colorScheme: 'light' | 'dark' = 'light', width = 1200): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(request.url())
  })
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  await page.goto(addressOf(path))
  return { page, complaints }
}

for (const [name, path] of Object.entries(pages)) {
  test(`the page ${name} is quiet, fits a phone, and is accessible in either theme`, async () => {
    const { page, complaints } = await open(path, 'light', 390)
    if (name === 'played') await page.locator('.replay input').waitFor()
    assert.deepEqual(complaints, [])
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), true)
    assert.equal(await page.evaluate('globalThis.hit'), undefined)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // It would fetch the style sheets, which a page from disk may not.
      const { violations } = await new AxeBuilder({ page }).options({ preload: false }).setLegacyMode().analyze()
      assert.deepEqual(violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html.slice(0, 200)}`), [])
      for (const width of pictures === undefined ? [] : [390, 1200]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: join(pictures ?? '', `${name}-${colorScheme}-${width}.png`), fullPage: true })
      }
    }
    await page.context().close()
  })
}

test('the first page says in one sentence whether the build conforms, and leads to what needs somebody', async () => {
  const { page } = await open(pages['overview'] ?? '')
  assert.equal(await page.locator('h1').innerText(), 'one does not conform.')
  assert.match(await page.locator('.lead').first().innerText(), /^2 examples of 5 failed, of 2 rules\. On simulated iPhones and Android phones, as of 15 January 2026\.$/)
  assert.match(await page.getByRole('region', { name: 'Since the last run' }).innerText(), /pass → fail PLAT-02 on iPhone/)
  assert.equal(await page.locator('.eras .day').innerText(), 'this run: 15 January 2026')
  await page.getByRole('link', { name: 'Maya changes phones' }).first().click()
  assert.match(page.url(), /PLAT-02\.html#maya-changes-phones\/cross$/)
  const why = page.locator('.why')
  assert.match(await why.innerText(), /Expected\s+all of her accounts\s+Seen\s+nothing\s+Where\s+“Accounts” on Maya's phone/)
  assert.equal(await page.getByRole('img').count(), 1)
  await page.context().close()
})

test('a link to an example shows it alone, and the way back shows the rule', async () => {
  const { page } = await open(`${join(one.folder, 'site/CAP-01.html')}#all-comes-back/android`)
  assert.equal(await page.locator('article:visible').count(), 1)
  assert.deepEqual(await page.locator('.steps td:visible').allInnerTexts(), ['2.5 ms', '2.5 ms', 'failed'])
  assert.match(await page.title(), /^All comes back · CAP-01/)
  assert.equal(await page.evaluate('document.activeElement.tagName'), 'H3')
  await page.getByRole('link', { name: 'CAP-01, all examples' }).click()
  const canFail = page.getByRole('heading', { name: 'How we know that this can fail' })
  await canFail.waitFor({ state: 'visible' })
  await page.goBack()
  await canFail.waitFor({ state: 'hidden' })
  await page.context().close()
})

test('an example that left a log has the player, and takes it away again', async () => {
  const { page, complaints } = await open(pages['played'] ?? '')
  await page.locator('.replay input').waitFor()
  await page.getByRole('link', { name: 'Android error' }).click()
  await page.waitForFunction(() => document.querySelector('.replay') === null)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('the rule says where it stands, when it holds, what it caught and what was accepted of it', async () => {
  const { page } = await open(pages['rule'] ?? '')
  const text = await page.locator('main').innerText()
  assert.match(text, /sentence 4, under the heading that is sentence 3, as it read in July 2025/)
  assert.match(text, /broke this rule on purpose in 2 wrong builds; its examples noticed 1/)
  assert.match(text, /reads-it-all\s+caught by Maya changes phones\n/)
  assert.match(text, /sleeps\s+not noticed/)
  assert.match(text, /Accepted by Ada until 1 March 2026/)
  assert.equal(await page.locator('a[href^="javascript"]').count(), 0)
  await page.context().close()
})

test('hostile text is read as it is and does nothing', async () => {
  const { page } = await open(pages['hostile'] ?? '')
  const text = await page.locator('main').innerText()
  assert.ok(text.includes('<script>globalThis.hit=1</script></style><img src=x onerror="globalThis.hit=1">"\'⟨U+202E⟩txt'))
  assert.equal(await page.locator('main script, main style, main [onerror]').count(), 0)
  const { page: search } = await open(`${join(one.folder, 'site/search.html')}#q=script`)
  assert.equal(await search.locator('#results li').count(), 1)
  assert.equal(await search.evaluate('globalThis.hit'), undefined)
  await page.context().close()
  await search.context().close()
})

test('a search can be typed and shared, and its results are reached by keys', async () => {
  const { page } = await open(join(one.folder, 'site/search.html'))
  await page.keyboard.type('maya verdict:fail')
  assert.equal(await page.locator('#found').innerText(), '1 found.')
  const { page: other } = await open(page.url().replace('file://', ''))
  assert.equal(await other.locator('#q').inputValue(), 'maya verdict:fail')
  for (let key = 0; key < 20 && !(await page.evaluate('document.activeElement.closest("#results") !== null')); key += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/PLAT-02\.html#maya-changes-phones\/cross$/)
  await page.context().close()
  await other.context().close()
})

test('the keyboard reaches the content first, and every link and button after it', async () => {
  const { page } = await open(pages['overview'] ?? '')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'To the content')
  const reached = new Set<unknown>()
  const wanted = await page.evaluate(() => {
    const all = Array.from(document.querySelectorAll('a, button, summary, [tabindex="0"]')).filter((element) => element.checkVisibility())
    all.forEach((element, index) => element.setAttribute('data-key', String(index)))
    return all.length
  })
  for (let key = 0; key < wanted; key += 1) {
    reached.add(await page.evaluate('document.activeElement.dataset.key'))
    await page.keyboard.press('Tab')
  }
  assert.equal(reached.size, wanted)
  await page.context().close()
})

test('the theme that was chosen stays on the next page', async () => {
  const { page } = await open(pages['overview'] ?? '', 'light')
  const background = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await background()
  await page.getByRole('button', { name: 'Use the dark theme' }).click()
  const dark = await background()
  assert.notEqual(light, dark)
  await page.getByRole('link', { name: 'For release' }).click()
  await page.waitForURL(/release\.html$/)
  assert.equal(await background(), dark)
  await page.context().close()
})

test('builds that differ can be looked at alone', async () => {
  const { page } = await open(pages['builds'] ?? '')
  const rows = page.locator('tbody tr:visible')
  assert.equal(await rows.count(), catalogue.rules.length)
  await page.getByLabel('only the rules on which they differ').check()
  assert.deepEqual(await rows.locator('.id').allInnerTexts(), ['CAP-01', 'PLAT-02', 'BKP-02', 'PK-01'])
  await page.getByRole('link', { name: 'two' }).first().click()
  assert.match(page.url(), /builds\/2\/index\.html$/)
  await page.context().close()
})

test('an incomplete run says so, file by file', async () => {
  const { page } = await open(pages['incomplete'] ?? '')
  assert.match(await page.getByRole('region', { name: 'The results are incomplete' }).innerText(), /messages\/ios\.ndjson It holds no message of a run\./)
  await page.context().close()
})

test('1,000 examples are less than 2 MB, without what lies beside', () => {
  const ids = catalogue.rules.map(({ id }) => id)
  const many = Array.from({ length: 1000 }, (_, index): MadeExample => ({
    rule: ids[index % ids.length] ?? '',
    name: `Maya changes to phone number ${index} and signs in with the right account`,
    platform: index % 2 === 0 ? 'ios' : 'android',
    ...(index % 10 === 0 ? { verdict: 'fail' as const, failure } : {}),
    steps: [
      'Given it is 15 August 2025 at 12:00:00 on her phone', 'Given she has backed up her accounts from her iPhone',
      'When she tries to restore them on a new phone', 'Then none of her accounts is on the new phone',
      'Then all of her accounts come back on a second iPhone',
    ],
  }))
  const { folder } = siteWith('many', many)
  const files = readdirSync(join(folder, 'site')).map((name) => statSync(join(folder, 'site', name))).filter((found) => found.isFile())
  const sizes = files.map(({ size }) => size)
  const total = sizes.reduce((sum, size) => sum + size, statSync(join(folder, 'index.html')).size)
  assert.ok(total < 2_000_000, `${total} bytes`)
})
