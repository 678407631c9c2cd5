import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { createHands, mayasPhone, type Hands } from '../../hands.fixture.ts'
import { createDisplay } from '../android/display/create-display.ts'
import type { Display } from '../android/display.ts'
import type { ViewNode } from '../android/view-node.ts'
import type { WirePhone } from '../android/wire-phone.ts'
import { wirePhoneIn } from '../android/display/wire-phone.fixture.ts'
import { createUiAutomator2Server, type UiAutomator2Server } from './server.ts'

export interface Answer {
  readonly status: number
  readonly sessionId: string | null
  readonly value: unknown
}

export interface Client {
  readonly server: UiAutomator2Server
  readonly url: string
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>
  /** Within the session that `begin` began. */
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body?: unknown) => Promise<Answer>
  readonly begin: (capabilities?: object) => Promise<string>
  /** The ids of what a locator finds. */
  readonly find: (strategy: string, selector: string, context?: string) => Promise<readonly string[]>
  /** The id of the first. */
  readonly one: (strategy: string, selector: string, context?: string) => Promise<string>
}

/** Serves on a port of its own until the test ends. */
export async function clientOf(t: TestContext, phone: WirePhone, display: Display): Promise<Client> {
  const server = createUiAutomator2Server({ phone, display })
  await new Promise<void>((done) => server.http.listen(0, '127.0.0.1', done))
  t.after(() => {
    server.stop()
    server.http.close()
  })
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`
  let session = ''
  async function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(url + path, { method, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
    const answer: unknown = await response.json()
    assert.ok(typeof answer === 'object' && answer !== null && 'sessionId' in answer && 'value' in answer)
    return { status: response.status, sessionId: answer.sessionId as string | null, value: answer.value }
  }
  const post = (path: string, body: unknown = {}): Promise<Answer> => send('POST', `/session/${session}${path}`, body)
  const client: Client = {
    server, url, send, post,
    get: (path) => send('GET', `/session/${session}${path}`),
    async begin(capabilities = {}) {
      const firstMatch = [{ 'appium:appPackage': 'com.azure.authenticator', ...capabilities }]
      const { value } = await send('POST', '/session', { capabilities: { firstMatch, alwaysMatch: {} } })
      session = (value as { sessionId: string }).sessionId
      return session
    },
    async find(strategy, selector, context = '') {
      const { status, value } = await post('/elements', { strategy, selector, context, multiple: true })
      assert.equal(status, 200, JSON.stringify(value))
      return (value as { ELEMENT: string }[]).map(({ ELEMENT }) => ELEMENT)
    },
    async one(strategy, selector, context = '') {
      const { status, value } = await post('/element', { strategy, selector, context, multiple: false })
      assert.equal(status, 200, JSON.stringify(value))
      return (value as { ELEMENT: string }).ELEMENT
    },
  }
  return client
}

export interface ClientOfMayas extends Client {
  readonly hands: Hands
  readonly display: Display
  readonly phone: WirePhone
  readonly refused: readonly string[]
}

/** Maya's phone with Authenticator in front, and a session on it. */
export async function mayas(t: TestContext): Promise<ClientOfMayas> {
  const hands = createHands(Date.UTC(2026, 0, 15, 12))
  await mayasPhone(hands, { id: 'own', platform: 'android' })
  const refused: string[] = []
  const phone = { ...wirePhoneIn(hands, 'own'), refuse: (what: string) => void refused.push(what) }
  const display = createDisplay(phone)
  const client = await clientOf(t, phone, display)
  await client.begin()
  return { ...client, hands, display, phone, refused }
}

/** The code and status of a refusal. */
export const failureOf = ({ status, value }: Answer): string => `${status} ${(value as { error?: string } | null)?.error ?? 'no error'}`

const plain: ViewNode = {
  key: '', className: 'android.view.View', packageName: 'com.example', text: '', contentDescription: null, resourceId: null, hint: '',
  checkable: false, checked: false, clickable: false, enabled: true, focusable: false, focused: false, longClickable: false, password: false,
  scrollable: false, selected: false, heading: false, bounds: { left: 0, top: 0, right: 100, bottom: 100 }, displayed: true, children: [],
}

/** A view of which only some things matter. */
export const view = (key: string, given: Partial<ViewNode> = {}, children: readonly ViewNode[] = []): ViewNode => ({ ...plain, key, ...given, children })

export interface FakeDisplay extends Display {
  readonly did: string[]
}

/** A display that shows what it is given, page after page if it scrolls, and notes what is done to it. */
export function fakeDisplay(...pages: readonly ViewNode[]): FakeDisplay {
  const did: string[] = []
  let page = 0
  const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x},${y}`
  return {
    did, size: { width: 1080, height: 2400 }, density: 420,
    windows: () => pages.slice(page, page + 1),
    tap: (point) => void did.push(`tap ${at(point)}`),
    longPress: (point) => void did.push(`press long ${at(point)}`),
    swipe: (from, to) => void did.push(`swipe ${at(from)} to ${at(to)}`),
    setText: () => false,
    typeText: (text) => void did.push(`type ${text}`),
    pressKey: (keycode, metaState = 0) => void did.push(`key ${keycode} ${metaState}`),
    isKeyboardShown: () => false,
    hideKeyboard: () => {},
    scroll(_, by) {
      const next = page + Math.sign(by)
      if (next < 0 || next >= pages.length) return false
      page = next
      return true
    },
    screenshot: () => null,
  }
}
