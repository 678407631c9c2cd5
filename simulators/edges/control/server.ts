import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PhoneDescription } from '../../phone/phone.ts'
import type { Fleet, WiredPhone } from './fleet.ts'

/** The control API of phones on the wire: HTTP on loopback, for whoever has the token. */
export interface ControlServer {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** A request that cannot be granted, with the status that says so. */
class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const largest = 1_000_000

/**
 * Serves the surroundings of a fleet. Every request carries `Authorization: Bearer TOKEN`; bodies are JSON.
 * `GET /phones` · `POST /begin { start }` · `POST /surroundings/METHOD [arguments]` · `GET /refusals` · `GET /trace`.
 * The answer is `{ value }`, or `{ error }` with a status of 400 and above.
 * @param port 0 for any that is free
 */
export async function serveControl(fleet: Fleet, token: string, port = 0): Promise<ControlServer> {
  const server = createServer((request, response) => {
    answer(fleet, token, request).then(
      (value) => send(response, 200, { value: value ?? null }),
      (error: unknown) => send(response, error instanceof Refused ? error.status : 400, { error: error instanceof Error ? error.message : String(error) }),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}

async function answer(fleet: Fleet, token: string, request: IncomingMessage): Promise<unknown> {
  if (!isToken(request.headers.authorization, token)) throw new Refused(401, 'The control API wants the token that was printed when the phones were started.')
  const call = `${request.method} ${new URL(request.url ?? '/', 'http://127.0.0.1').pathname}`
  switch (call) {
    case 'GET /phones':
      return fleet.phones().map(described)
    case 'GET /refusals':
      return fleet.refusals()
    case 'GET /trace':
      return fleet.trace()
    case 'POST /begin':
      return fleet.beginAnew(startOf(await bodyOf(request)))
    default: {
      const [, method] = /^POST \/surroundings\/(\w+)$/.exec(call) ?? []
      if (method === undefined) throw new Refused(404, `The control API has no ${call}. Known: GET /phones, GET /refusals, GET /trace, POST /begin, POST /surroundings/METHOD.`)
      return callSurroundings(fleet, method, await bodyOf(request))
    }
  }
}

function isToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

const described = ({ platform, udid, ports, capabilities }: WiredPhone) => ({ platform, udid, ports, capabilities })

function startOf(body: unknown): number {
  const start = (body as { readonly start?: unknown } | null)?.start
  if (typeof start !== 'number' || !Number.isSafeInteger(start)) throw new Refused(400, 'A world begins at { "start": MILLISECONDS since 1970 }.')
  return start
}

async function callSurroundings(fleet: Fleet, method: string, body: unknown): Promise<unknown> {
  if (!Array.isArray(body)) throw new Refused(400, `The arguments of ${method} are a JSON array, not ${JSON.stringify(body)}.`)
  if (method === 'addPhone') return described(await fleet.addPhone(body[0] as PhoneDescription))
  const surroundings = fleet.surroundings() as unknown as Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>
  const called = Object.hasOwn(surroundings, method) ? surroundings[method] : undefined
  if (called === undefined) throw new Refused(404, `The surroundings have no "${method}". Known: ${Object.keys(surroundings).join(', ')}.`)
  return called(...body as unknown[])
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > largest) throw new Refused(413, `A request to the control API has at most ${largest} bytes.`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refused(400, 'The body is no JSON.')
  }
}
