import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { runExamples } from '../../cli/run-examples.ts'
import { loadSpecification } from '../../cli/specification.ts'
import type { Element } from '../../simulators/phone/element.ts'
import { openChromium } from './chromium.fixture.ts'
import { createPlayerPages } from './player-page.fixture.ts'
import type { Trace } from './trace.ts'

const browser = await openChromium()
const pages = createPlayerPages(browser)
after(async () => {
  await browser.close()
  pages.remove()
})

const id = 'PLAT-02/nothing-comes-back-at-the-second-attempt-either/cross'
const mutant = 'android-reads-ios-vault'
const specification = await loadSpecification()

async function traceOf(iut: string): Promise<Trace> {
  const circumstances = { asOf: '2026-01-15', readings: { dateZone: 'device' }, seed: 0, out: 'is not written to' }
  const { traces } = await runExamples({ specification, iut, select: (example) => example.id === id, ...circumstances })
  return traces.get(id) as Trace
}

const right = await traceOf('reference')
const wrong = await traceOf(mutant)
const played = (trace: Trace, more = '') =>
  `return conformPlayer.mountFrom(element, { id: 'x', src: ${JSON.stringify(pages.trace('x', trace))}${more} })`
const screens = (page: Page) => page.locator('.glass').allInnerTexts()
const position = (page: Page) => page.locator('.count').innerText()

test('a run of the reference is replayed exactly, from a page on disk that asks for nothing else and says nothing', async () => {
  const { page, complaints } = await pages.open({ iut: 'reference', script: played(right) })
  assert.match(await page.locator('.player > :first-child').innerText(), /^Replayed exactly/)
  assert.equal(await page.locator('.warning').count(), 0)
  await page.evaluate('player.go(Infinity)')
  assert.equal(await position(page), `Event ${right.events.length} of ${right.events.length}`)
  assert.deepEqual(complaints, [])
})

test('a wrong build is replayed by the wrong build, up to what it should not show', async () => {
  const { page } = await pages.open({ iut: mutant, script: played(wrong, ', failingStep: 3') })
  assert.equal(await page.locator('.exact').count(), 1)
  assert.equal(await position(page), `Event ${wrong.events.length} of ${wrong.events.length}`)
  assert.match(await page.getByLabel('The screen of Maya’s new Android phone').innerText(), /Amazon\s+maya@mail\.example/)
  const { page: other } = await pages.open({ iut: 'reference', script: played(wrong) })
  assert.match(await other.getByRole('alert').innerText(),
    /Not as it was.*event \d+, “Microsoft: answers Maya’s new Android phone: done”: the service answers 404, and in the run it answered 200\./s)
})

test('the keys step, and the screens change with them', async () => {
  const { page } = await pages.open({ iut: 'reference', script: played(right) })
  assert.equal(await page.locator('.nothing').first().innerText(), 'No phone is in use yet.')
  const seen = new Set<string>()
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('ArrowRight')
    seen.add(JSON.stringify(await screens(page)))
  }
  assert.equal(await position(page), `Event 20 of ${right.events.length}`)
  assert.ok(seen.size > 5, `${seen.size} different screens in 20 steps`)
  const here = await screens(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  assert.deepEqual(await screens(page), here)
  await page.keyboard.press('Home')
  assert.equal(await position(page), `Event 0 of ${right.events.length}`)
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByText(`Event 1 of ${right.events.length}`).waitFor()
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'Play' }).waitFor()
})

test('with the Tab key one comes to the buttons, the screens and the list, and on the list the keys step too', async () => {
  const { page } = await pages.open({ iut: 'reference', script: played(right) })
  await page.evaluate('player.go(30)')
  const reached: unknown[] = []
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(`(({ activeElement }) => activeElement.ariaLabel ?? activeElement.textContent)(document.activeElement.shadowRoot)`))
  }
  assert.deepEqual(reached, [
    'To the beginning', 'One step back', 'Play', 'One step on', 'To the end', 'Event', 'The screen of Maya’s iPhone', 'Maya’s iPhone: taps “iCloud Backup”',
  ])
  await page.keyboard.press('ArrowRight')
  assert.equal(await position(page), `Event 31 of ${right.events.length}`)
  await page.keyboard.press('Enter')
  assert.equal(await position(page), `Event 31 of ${right.events.length}`)
  const entry = page.locator('.events button').nth(9)
  await entry.click()
  assert.equal(await position(page), `Event 10 of ${right.events.length}`)
  assert.equal(await entry.getAttribute('aria-current'), 'step')
})

test('one event altered changes the screens, and raises the warning', async () => {
  const at = right.events.findIndex((event) => event.type === 'typed')
  const altered = { ...right.events[at], text: 'somebody.else@outlook.example' } as Trace['events'][number]
  const events = right.events.toSpliced(at, 1, altered)
  const { page } = await pages.open({ iut: 'reference', script: played(right) })
  await page.evaluate(`player.go(${at + 1})`)
  const { page: other } = await pages.open({ iut: 'reference', script: played({ ...right, events }) })
  await other.evaluate(`player.go(${at + 1})`)
  assert.equal(await page.locator('.glass input').first().inputValue(), 'maya@outlook.example')
  assert.equal(await other.locator('.glass input').first().inputValue(), 'somebody.else@outlook.example')
  await page.evaluate(`player.go(Infinity)`)
  await other.evaluate(`player.go(Infinity)`)
  assert.notDeepEqual(await screens(other), await screens(page))
  assert.equal(await other.locator('.exact').count(), 0)
  assert.match(await other.getByRole('alert').innerText(),
    /Microsoft: answers Maya’s iPhone: done.*the service answers 401, and in the run it answered 200/s)
})

test('a run marks in its trace where each step ended, up to the one that failed', () => {
  for (const [{ steps = [], events }, count] of [[right, 5], [wrong, 4]] as const) {
    assert.equal(steps.length, count)
    assert.deepEqual(steps, [...steps].sort((a, b) => a - b))
    assert.ok(steps[0] !== undefined && steps[0] > 0)
    assert.equal(steps.at(-1), events.length)
  }
})

test('steps mark where they end, and the player begins at the end of the one that failed', async () => {
  const more = `, failingStep: 1, steps: ['Given a <b>day</b>', 'When it rains', 'Then it is wet']`
  const { page } = await pages.open({ iut: mutant, script: played({ ...wrong, steps: [10, 20, wrong.events.length] }, more) })
  assert.equal(await position(page), `Event 20 of ${wrong.events.length}`)
  assert.deepEqual(await page.locator('.step > p').allInnerTexts(), ['Given a <b>day</b>', 'When it rains — failed here', 'Then it is wet'])
  const counts = await Promise.all([0, 1, 2].map((index) => page.locator('.step').nth(index).locator('button').count()))
  assert.deepEqual(counts, [10, 10, wrong.events.length - 20])
})

test('a trace that is not there is told of', async () => {
  const { page } = await pages.open({ iut: 'reference', script: `return conformPlayer.mountFrom(element, { id: 'x', src: 'traces/gone.js' })` })
  assert.match(await page.getByRole('alert').innerText(), /cannot be loaded from traces\/gone\.js\. Copy it/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}, wide and narrow`, async () => {
    for (const [trace, width, moment] of [[right, 1300, 40], [wrong, 390, Infinity]] as const) {
      const { page } = await pages.open({ iut: 'reference', script: played({ ...trace, steps: [5, 40] }, ', failingStep: 1'), colorScheme, width })
      await page.evaluate(`player.go(${moment})`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]), [])
    }
  })
}

const leaf = (role: Element['role'], label: string, more: Partial<Element> = {}): Element => ({ role, label, enabled: true, children: [], ...more })

const hostile = `<img src=x onerror="document.title='hacked'"></style><script>document.title='hacked'</script>"'\u202E`

const everything = leaf('screen', 'All', {
  children: [
    leaf('heading', 'Title'), leaf('text', hostile), leaf('text', 'x'.repeat(10_000)), leaf('text', '123 456'),
    leaf('button', 'Go', { tap: 1, id: hostile }), leaf('button', 'Not now', { tap: 1, enabled: false }), leaf('tab', 'Passwords', { tap: 1 }),
    leaf('switch', 'Cloud Backup', { checked: true, tap: 1 }), leaf('switch', 'App Lock', { checked: false, tap: 1 }),
    leaf('field', 'Email', { value: hostile, input: 1 }), leaf('secure-field', 'Password', { value: 'pässword', input: 1 }), leaf('search-field', 'Search', { value: 'x', input: 1 }),
    leaf('list', 'Accounts', {
      children: [
        leaf('row', 'one', { tap: 1, children: [leaf('text', 'Amazon'), leaf('text', 'maya')] }),
        leaf('row', 'two', { children: [leaf('text', 'Passkey'), leaf('button', 'Delete passkey', { tap: 1 })] }),
      ],
    }),
    leaf('banner', 'Out of date', { children: [leaf('text', 'Your backup')] }), leaf('image', 'Camera'),
    leaf('alert', hostile, { children: [leaf('text', 'Delete?'), leaf('button', 'OK', { tap: 1 })] }),
  ],
})

const opened: Trace['events'] = [
  { type: 'phone-added', description: { id: 'maya-own', platform: 'ios' } }, { type: 'app-opened', phone: 'maya-own', app: 'authenticator' },
]

/** A script that plays these events with an app that shows always the same. */
const playedWith = (view: string, events: Trace['events']): string => `
  const product = {
    app: { start: () => ({ model: { saved: null }, effects: [] }), update: (model) => ({ model, effects: [] }), view: () => { ${view} } },
    extension: (saved) => ({ saved, answers: [] }), service: (state) => [state, { status: 200, body: null }], decisions: {}, readings: {},
  }
  const player = conformPlayer.mount(element, { trace: { start: 0, digest: '', events: ${JSON.stringify(events)} }, product })
  player.go(2)
  return player`

test('each element of a screen has the role, the name and the state that it has on the phone, and nothing in it runs', async () => {
  const script = playedWith(`return ${JSON.stringify(everything)}`, [...opened, { type: 'tapped', phone: 'maya-own', path: [12, 1, 1] }])
  const { page, complaints } = await pages.open({ iut: 'reference', script })
  const glass = page.getByRole('group', { name: 'The screen of Maya’s iPhone' })
  const one = async (role: Parameters<Page['getByRole']>[0], name: string) => {
    const found = glass.getByRole(role, { name, exact: true })
    assert.equal(await found.count(), 1, `${role} ${name}`)
    return found
  }
  await one('heading', 'Title')
  await one('tab', 'Passwords')
  await one('img', 'Camera')
  await one('note', 'Out of date')
  await one('list', 'Accounts')
  assert.equal(await glass.getByRole('listitem').count(), 2)
  assert.equal(await (await one('button', 'Not now')).isDisabled(), true)
  assert.equal(await (await one('button', 'Go')).isDisabled(), false)
  assert.equal(await (await one('switch', 'Cloud Backup')).isChecked(), true)
  assert.equal(await (await one('switch', 'App Lock')).isChecked(), false)
  assert.equal(await (await one('textbox', 'Password')).inputValue(), '••••••••')
  assert.equal(await (await one('textbox', 'Email')).inputValue(), hostile)
  assert.equal(await (await one('searchbox', 'Search')).inputValue(), 'x')
  assert.equal(await (await one('button', 'Amazon maya')).count(), 1)
  assert.notEqual(await (await one('button', 'Delete passkey')).getAttribute('data-next'), null)
  assert.equal(await glass.locator('[data-next]').count(), 1)
  assert.equal(await glass.locator('.text').first().textContent(), hostile)
  assert.equal(await glass.locator('.alert').getAttribute('aria-label'), hostile)
  assert.equal(await page.title(), 'An example')
  assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
  assert.deepEqual(complaints, [])
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), [])
})

test('an implementation that breaks where it should show something leaves the player whole', async () => {
  const script = playedWith(`throw new Error('no ink')`, [...opened, { type: 'tapped', phone: 'maya-own', path: [0] }])
  const { page, complaints } = await pages.open({ iut: 'reference', script })
  assert.equal(await page.locator('.glass').innerText(), 'Nothing can be shown here: no ink')
  assert.match(await page.getByRole('alert').innerText(), /The first sign is event 3, “Maya’s iPhone: is tapped where nothing is”: no ink\./)
  assert.deepEqual(complaints, [])
})
