import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Display } from '../android/display.ts'
import type { WirePhone } from '../android/wire-phone.ts'
import type { Call, Sessions } from './call.ts'
import { asCommandError, CommandError } from './errors.ts'
import { parseBody } from './fields.ts'
import { routeOf, type Route } from './routes.ts'
import { capabilitiesOf, createSession, type Session } from './session.ts'
import { defaultSettings } from './settings.ts'

export interface UiAutomator2Server {
  /** Listens nowhere: whoever has a connection gives it a `connection` event with it. */
  readonly http: Server
  /** Ends every connection; a session ends with it. May be called again. */
  readonly stop: () => void
  /** What is to be done once the server has stopped, by `stop` or by the end of a session. */
  readonly onStop: (listener: () => void) => void
}

export interface UiAutomator2Options {
  readonly phone: WirePhone
  readonly display: Display
  /** The id of the next session. */
  readonly newId?: () => string
}

/** Milliseconds between the answer to the end of a session and the end of the server, as the real one has them. */
const farewell = 15

/** Bytes of the longest body that is read. */
const bodyLimit = 8 * 1024 * 1024

/** What older clients put before every path. */
const legacyPrefix = /^\/wd\/hub/

/** The automation server that Appium's driver for UiAutomator2 installs on a phone and talks to, on a simulated one. */
export function createUiAutomator2Server({ phone, display, newId = () => crypto.randomUUID() }: UiAutomator2Options): UiAutomator2Server {
  let session: Session | null = null
  let isStopped = false
  let last: Promise<unknown> = Promise.resolve()
  const listeners: (() => void)[] = []
  // Node keeps account only of those of a server that listens.
  const connections = new Set<Duplex>()

  const sessions: Sessions = {
    current: () => session,
    begin(capabilities) {
      session = createSession(newId(), capabilitiesOf(capabilities), display, phone.refuse)
      return session
    },
    end: () => void setTimeout(stop, farewell),
  }

  function stop(): void {
    if (isStopped) return
    isStopped = true
    session = null
    for (const connection of connections) connection.destroy()
    for (const listener of listeners) listener()
  }

  // The real server goes on after its time, whether the phone is quiet or not.
  async function settle(): Promise<void> {
    const { waitForIdleTimeout } = session?.settings() ?? defaultSettings
    if (waitForIdleTimeout <= 0) return
    let timer: NodeJS.Timeout | undefined
    const timeIsUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.min(waitForIdleTimeout, 2 ** 31 - 1))
    })
    try {
      await Promise.race([phone.settle(), timeIsUp])
    } finally {
      clearTimeout(timer)
    }
  }

  async function perform(route: Route, parameters: Readonly<Record<string, string>>, body: string): Promise<unknown> {
    const call = (): Call => ({ phone, display, sessions, settle, parameters, route: `${route.method} ${route.path}`, fields: parseBody(body) })
    if (!route.needsSession) return await route.run(call())
    const current = session
    if (current === null || current.id !== parameters['sessionId']) {
      throw new CommandError('invalid session id', `The session identified by ${parameters['sessionId']} is not known`)
    }
    const own = { ...call(), session: current }
    // Before a command, and not after: a real server waits until the screen is still, and knows of no request that is under way.
    await settle()
    return await route.run(own)
  }

  // Commands of a session are done one after the other, for there is one screen.
  function inTurn(route: Route, parameters: Readonly<Record<string, string>>, body: string): Promise<unknown> {
    if (!route.needsSession) return perform(route, parameters, body)
    const turn = last.then(() => perform(route, parameters, body))
    last = turn.catch(() => {})
    return turn
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const path = (request.url ?? '').replace(legacyPrefix, '').replace(/\?.*$/, '')
    const matched = routeOf(request.method ?? '', path)
    const sessionId = matched?.parameters['sessionId']
    try {
      if (matched === undefined) {
        throw new CommandError('unknown command', 'The requested resource could not be found, or a request was received using an HTTP method that is not '
          + `supported by the mapped resource: ${request.method} ${path}`)
      }
      const value = await inTurn(matched.route, matched.parameters, body)
      const isNew = matched.route.path === '/session'
      send(response, 200, { sessionId: (isNew ? session?.id : sessionId) ?? 'None', value: value ?? null })
    } catch (failure) {
      const { status, code, message, stack } = asCommandError(failure)
      send(response, status, { sessionId: sessionId ?? null, value: { error: code, message, stacktrace: stack ?? '' } })
    }
  }

  const http = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (request, response) => {
    // Whoever breaks off, or sends without an end, is not answered.
    const { socket } = request
    respond(request, response).catch(() => socket.destroy())
  })
  http.on('connection', (connection: Duplex) => {
    if (isStopped) connection.destroy()
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })

  return {
    http, stop,
    onStop(listener) {
      listeners.push(listener)
    },
  }
}

/** Rejects if the connection breaks, or the body is too long. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > bodyLimit) throw new Error(`A body of more than ${bodyLimit} bytes is not read.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  const content = Buffer.from(JSON.stringify(answer))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-length': content.length })
  response.end(content)
}
