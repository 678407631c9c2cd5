import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { createSessions, within } from './sessions.ts'
import type { Device } from './settings.ts'

const pixel: Device = { name: 'pixel', platform: 'android', capabilities: { 'appium:udid': '9A1B' } }
const second: Device = { name: 'second', platform: 'ios', capabilities: {} }

/** Milliseconds that a call may take: a good deal more than an answer from this process takes. */
const patience = 300

/** As much of a WebDriver server as sessions need. */
function fakeAppium() {
  const calls: string[] = []
  const asked: { readonly capabilities: Readonly<Record<string, unknown>>; readonly authorization: string | undefined }[] = []
  const alive = new Set<string>()
  let refusing = 0
  let silentFor = (_call: string): boolean => false

  const server = createServer((request, response) => void serve(request, response))

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://a').pathname.replace('/wd/hub', '')
    const [, , id = '', ...rest] = path.split('/')
    const call = [request.method, path.startsWith('/session/') ? 'session' : path.slice(1), ...rest].join(' ')
    const body = Buffer.concat(await request.toArray() as Buffer[]).toString()
    calls.push(call)
    if (silentFor(call)) return
    const say = (status: number, value: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ value }))
    const sayWrong = (status: number, error: string) => say(status, { error, message: `it is ${error}`, stacktrace: 'at somewhere' })
    if (call === 'GET status') return void say(200, { ready: true })
    if (call === 'POST session') {
      if (refusing > 0) {
        refusing -= 1
        return void sayWrong(500, 'session not created')
      }
      const { capabilities } = JSON.parse(body) as { readonly capabilities: { readonly alwaysMatch: Readonly<Record<string, unknown>> } }
      asked.push({ capabilities: capabilities.alwaysMatch, authorization: request.headers.authorization })
      // webdriverio remembers for ever which ids are used up.
      const sessionId = randomUUID()
      alive.add(sessionId)
      return void say(200, { sessionId, capabilities: { platformName: capabilities.alwaysMatch['platformName'], 'appium:automationName': 'UiAutomator2' } })
    }
    if (!alive.has(id)) return void sayWrong(404, 'invalid session id')
    if (call === 'DELETE session') alive.delete(id)
    say(200, call === 'DELETE session' ? null : { x: 0, y: 0, width: 1080, height: 2400 })
  }

  return {
    calls, asked, alive,
    refuse: (times: number) => { refusing = times },
    beSilentFor: (which: (call: string) => boolean) => { silentFor = which },
    async listen() {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return `127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    async close() {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
  }
}

// The hooks are for these tests alone: all files of a run share one process.
describe('sessions with an Appium server', () => {
  let appium: ReturnType<typeof fakeAppium>
  let address: string
  beforeEach(async () => {
    appium = fakeAppium()
    address = await appium.listen()
  })
  afterEach(() => appium.close())

  test('a session that answers is used again', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    const first = await sessions.on(pixel)
    assert.equal(await sessions.on(pixel), first)
    assert.deepEqual(appium.calls, ['GET status', 'POST session', 'GET session window rect'])
    assert.equal(appium.asked[0]?.capabilities['platformName'], 'Android')
    assert.equal(appium.asked[0].capabilities['appium:udid'], '9A1B')
  })

  test('each phone has a session of its own, and all of them are ended', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    assert.notEqual((await sessions.on(pixel)).sessionId, (await sessions.on(second)).sessionId)
    assert.equal(appium.asked[1]?.capabilities['platformName'], 'iOS')
    await sessions.close()
    assert.deepEqual([...appium.alive], [])
    await sessions.close()
    assert.equal(appium.calls.filter((call) => call === 'DELETE session').length, 2)
  })

  test('a session that is gone is made anew', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    const first = await sessions.on(pixel)
    appium.alive.clear()
    const next = await sessions.on(pixel)
    assert.notEqual(next.sessionId, first.sessionId)
    assert.equal(await sessions.on(pixel), next)
    assert.equal(appium.asked.length, 2)
  })

  test('a session that never answers is ended and made anew', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    const first = await sessions.on(pixel)
    appium.beSilentFor((call) => call === 'GET session window rect')
    const next = await sessions.on(pixel)
    assert.notEqual(next.sessionId, first.sessionId)
    assert.deepEqual([...appium.alive], [next.sessionId])
  })

  test('a session that cannot even be ended is left behind', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    await sessions.on(pixel)
    appium.beSilentFor((call) => call === 'GET session window rect' || call === 'DELETE session')
    await sessions.on(pixel)
    assert.equal(appium.asked.length, 2)
    await sessions.close()
  })

  test('what is refused once is tried a second time', async () => {
    appium.refuse(1)
    await createSessions(`http://${address}`, patience).on(pixel)
    assert.equal(appium.calls.filter((call) => call === 'POST session').length, 2)
  })

  test('what is refused twice is told, with the phone, the server and the reason', async () => {
    appium.refuse(3)
    const sessions = createSessions(`http://${address}`, patience)
    await assert.rejects(sessions.on(pixel), ({ message }: Error) => {
      assert.equal(message, `No session on pixel at http://${address}: it is session not created. Look whether the phone is there and what is asked of it is right.`)
      return true
    })
    assert.equal(appium.calls.filter((call) => call === 'POST session').length, 2)
    // The next example asks again.
    await sessions.on(pixel)
    assert.equal(appium.asked.length, 1)
  })

  test('a server that is not there is named', async () => {
    const sessions = createSessions(`http://${address}`, patience)
    await sessions.on(pixel)
    await appium.close()
    await assert.rejects(sessions.on(pixel), { message: `No Appium server answers at http://${address}. Start one there (npx appium), or name the one that runs.` })
  })

  test('a server that accepts and is silent is waited for no longer than patience lasts', async () => {
    appium.beSilentFor(() => true)
    const began = performance.now()
    await assert.rejects(createSessions(`http://${address}`, 200).on(pixel), /No Appium server answers at/)
    assert.ok(performance.now() - began < 5000)
    assert.deepEqual(appium.calls, ['GET status'])
  })

  test('the user and the key of a server go with the session, and into no message', async () => {
    const sessions = createSessions(`http://u%40firm:se%2Fcret@${address}/wd/hub`, patience)
    await sessions.on(pixel)
    assert.equal(appium.asked[0]?.authorization, `Basic ${Buffer.from('u@firm:se/cret').toString('base64')}`)
    appium.alive.clear()
    appium.refuse(2)
    await assert.rejects(sessions.on(pixel), ({ message }: Error) => message.includes(`at http://${address}/wd/hub:`) && !/secret|se%2F/.test(message))
  })

  test('a call that takes too long is told, and one that does not is not kept waiting', async () => {
    await assert.rejects(within(new Promise(() => {}), 10), { message: /Appium did not answer within 10 ms\..*patience in devices\.yaml/ })
    assert.equal(await within(Promise.resolve(7), 60_000), 7)
  })

  test('what Appium says of a call that failed is told, with what to look at', async () => {
    const session = await createSessions(`http://${address}`, patience).on(pixel)
    appium.alive.clear()
    await assert.rejects(within(session.getWindowRect(), patience), ({ message, cause }: Error) => {
      assert.match(message, /^Appium failed: it is invalid session id .*"window\/rect".*\. Look whether it and the phone still run; the next example opens another session\.$/)
      return cause instanceof Error
    })
  })
})
