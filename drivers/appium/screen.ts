import { setTimeout as pause } from 'node:timers/promises'
import type { Document, Element } from 'slimdom'
import type { Locator, ScreenPort, Seen } from '../port.ts'
import type { Dialect } from './dialect.ts'
import { boundsOf, elementsAt, joined, parsePage, partOf, saying, seenAt, textOf, type Ends, type Part } from './page.ts'
import { within, type Session } from './sessions.ts'

/** How long this phone is given. */
export interface Pace {
  /** How long a screen must stay the same to be called quiet, in milliseconds; 0 if every answer comes from a quiet phone. */
  readonly quietFor: number
  /** Milliseconds that a call may take. */
  readonly patience: number
}

/** Looks that a screen may take to come to rest, and pages that a list may have. */
const most = 40

/** The screen port of a phone that Appium drives. */
export function screenOf(phone: string, session: Session, dialect: Dialect, { quietFor, patience }: Pace): ScreenPort {
  const call = <Value>(promise: Promise<Value>): Promise<Value> => within(promise, patience)
  const mobile = (command: string, values: object): Promise<unknown> => call(session.executeScript(`mobile: ${command}`, [values]))

  /** What is on the screen once it stays the same. */
  async function look(): Promise<Document> {
    let source = await call(session.getPageSource())
    if (quietFor === 0) return parsePage(source)
    for (let looks = 1; looks < most; looks += 1) {
      await pause(quietFor)
      const next = await call(session.getPageSource())
      if (next === source) return parsePage(source)
      source = next
    }
    throw new Error(`The screen of ${phone} does not come to rest: it was another one at each of ${most} looks, ${quietFor} ms apart.`)
  }

  const scrollerOf = (page: Document): Element | undefined => elementsAt(page, dialect.scrollable)[0]

  /** Scrolls by most of the height of what scrolls. Whether it can go on in that direction. */
  async function scroll(direction: 'up' | 'down', scroller: Element): Promise<boolean> {
    const [left = 0, top = 0, right = 0, bottom = 0] = boundsOf(scroller)
    // A finger that begins at the edge of the screen speaks to the phone, not to the app.
    const margin = Math.round((bottom - top) * 0.12)
    return await mobile('scrollGesture', { left, top: top + margin, width: right - left, height: bottom - top - 2 * margin, direction, percent: 0.9 }) === true
  }

  /** The screen from its beginning to its end, a look for each part of what scrolls. */
  async function* looks(): AsyncGenerator<{ readonly page: Document; readonly ends: Ends }> {
    let page = await look()
    let scroller = scrollerOf(page)
    for (let goesOn = scroller !== undefined, pages = 0; scroller !== undefined && goesOn; pages += 1) {
      if (pages === most) throw tooLong()
      goesOn = await scroll('up', scroller)
      page = await look()
      scroller = scrollerOf(page)
    }
    let more = scroller !== undefined
    yield { page, ends: { first: true, last: !more } }
    for (let pages = 0; more && scroller !== undefined; pages += 1) {
      if (pages === most) throw tooLong()
      more = await scroll('down', scroller)
      page = await look()
      scroller = scrollerOf(page)
      yield { page, ends: { first: false, last: !more } }
    }
  }

  const tooLong = (): Error => new Error(`A list on ${phone} is longer than ${most} pages.`)

  /** What is found on the whole screen, beyond what is in view of it. */
  async function whole<Item>(find: (page: Document) => readonly Element[], read: (element: Element) => Item): Promise<readonly Item[]> {
    let all: Part<Item> | undefined
    for await (const { page, ends } of looks()) {
      const { before, inside, after } = partOf(find(page), scrollerOf(page), ends)
      const part = { before: before.map(read), inside: inside.map(read), after: after.map(read) }
      all = all === undefined ? part : { ...all, inside: joined(all.inside, part.inside) }
    }
    return all === undefined ? [] : [...all.before, ...all.inside, ...all.after]
  }

  /** Appium's own id of the first that matches, scrolled into view; null if nothing does. */
  async function reach(locator: Locator): Promise<string | null> {
    const xpath = dialect.xpathOf(locator)
    const isThere = (page: Document) => elementsAt(page, xpath).length > 0
    if (quietFor > 0) await look()
    const first = await find(xpath)
    if (first !== null) return first
    for await (const { page } of looks()) if (isThere(page)) return find(xpath)
    return null
  }

  async function find(xpath: string): Promise<string | null> {
    const found = await call(session.findElement('xpath', xpath)) as Readonly<Record<string, unknown>>
    const id = found[elementKey]
    return typeof id === 'string' ? id : null
  }

  return {
    phone,
    platform: dialect.platform,
    find: (locator) => whole((page) => elementsAt(page, dialect.xpathOf(locator)), (element): Seen => seenAt(element, dialect)),
    async tap(locator) {
      const id = await reach(locator)
      if (id === null) return false
      await call(session.elementClick(id))
      return true
    },
    async type(locator, text) {
      const id = await reach(locator)
      if (id === null) return false
      await call(session.elementClear(id))
      await call(session.elementSendKeys(id, text))
      return true
    },
    back: () => call(session.back()),
    async home() {
      await mobile('pressKey', { keycode: 3 })
    },
    async openApp(app) {
      await mobile('activateApp', { appId: dialect.apps[app] })
    },
    async killApp(app) {
      await mobile('terminateApp', { appId: dialect.apps[app] })
    },
    // What a removal and a new installation leave behind, without the need of a package to install.
    async removeApp(app) {
      await mobile('clearApp', { appId: dialect.apps[app] })
    },
    async presentBiometric(ok) {
      await mobile('fingerprint', { fingerprintId: ok ? 1 : 2 })
    },
    deviceTime: async () => String(await mobile('getDeviceTime', { format: 'YYYY-MM-DDTHH:mm:ss' })),
    async evidence() {
      const tree = await call(session.getPageSource())
      // A phone may refuse to be pictured.
      const picture = await call(session.takeScreenshot()).catch(() => null)
      return [
        { fileName: `${phone}.xml`, mediaType: 'application/xml', content: Buffer.from(tree) },
        ...(picture === null ? [] : [{ fileName: `${phone}.png`, mediaType: 'image/png' as const, content: Buffer.from(picture, 'base64') }]),
      ]
    },
    source: async () => (await whole((page) => saying(page, dialect), (element) => textOf(element, dialect))).join('\n'),
  }
}

/** The name under which the W3C protocol gives an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
