import { getResponse, http, HttpResponse, type HttpHandler } from 'msw'
import { answer, hosts, type Answer, type Clouds, type Services } from '../../clouds/clouds.ts'
import type { HttpRequest, Json } from '../../http.ts'

/** Answers the simulated phones' requests, one at a time. */
export type Interpreter = (clouds: Clouds, request: HttpRequest) => Promise<Answer>

// A request carries the true time in a header, because a service trusts its own clock and a Request has no place for one.
const timeHeader = 'x-true-time'

interface Exchange {
  readonly services: Services
  readonly clouds: Clouds
  readonly request: HttpRequest
  answer?: Answer
}

/**
 * A `Request` whose body is a value that nobody can spoil, so that to clone it is to take it as it is. msw clones each
 * request for each handler; with a body stream that would cost four times what everything else does.
 */
class SimulatedRequest extends Request {
  readonly exchange: Exchange
  override readonly clone = () => this
  override readonly json: () => Promise<Json>

  constructor(exchange: Exchange) {
    const { method, url, headers, body, at } = exchange.request
    super(url, { method, headers: { ...headers, [timeHeader]: String(at) } })
    this.exchange = exchange
    this.json = async () => body
  }
}

// One set for all worlds: to make a handler is dear, msw notes where in the source each was made.
const handlers: HttpHandler[] = Object.values(hosts).map((host) => http.all(`https://${host}/*`, async ({ request }) => {
  if (!(request instanceof SimulatedRequest)) throw new Error(`${request.method} ${request.url} was sent by no simulated phone.`)
  const { exchange } = request
  exchange.answer = answer(exchange.services, exchange.clouds, await fromFetch(request))
  const { status, body } = exchange.answer.response
  return HttpResponse.json(body, { status })
}))

/**
 * Answers requests as msw would answer a client's: the request is made into a `Request`, the handlers of the services are
 * asked for its `Response`, and that is read again. Nothing is patched and nothing leaves the process.
 * The promise rejects if no handler knows the request.
 */
export const createMswInterpreter = (services: Services): Interpreter => async (clouds, request) => {
  const exchange: Exchange = { services, clouds, request }
  const response = await getResponse(handlers, new SimulatedRequest(exchange))
  if (response === undefined || exchange.answer === undefined) {
    throw new Error(`No service answers ${request.method} ${request.url}. Known hosts: ${Object.values(hosts).join(', ')}.`)
  }
  return { response: { status: response.status, body: (await response.json()) as Json }, changed: exchange.answer.changed }
}

async function fromFetch(request: Request): Promise<HttpRequest> {
  const { [timeHeader]: at, ...headers } = Object.fromEntries(request.headers)
  return { method: request.method as HttpRequest['method'], url: request.url, headers, body: (await request.json()) as Json, at: Number(at) }
}
