import { getResponse, http, HttpResponse, type HttpHandler } from 'msw'
import { answer, hosts, type Answer, type Clouds, type Services } from '../../clouds/clouds.ts'
import { route, type HttpRequest } from '../../http.ts'

/** Answers the simulated phones' requests, one at a time. */
export type Interpreter = (clouds: Clouds, request: HttpRequest) => Promise<Answer>

interface Exchange {
  readonly services: Services
  readonly clouds: Clouds
  readonly request: HttpRequest
  answer?: Answer
}

/**
 * A `Request` that knows the value that it was made of. Nobody can spoil it, so that to clone it is to take it as it is: msw
 * clones each request for each handler, and with a body stream that would cost four times what everything else does.
 */
class SimulatedRequest extends Request {
  readonly exchange: Exchange
  override readonly clone = () => this

  constructor(exchange: Exchange) {
    const { method, url, headers } = exchange.request
    super(url, { method, headers })
    this.exchange = exchange
  }
}

// One set for all worlds: to make a handler is dear, msw notes where in the source each was made. And one for each host: msw
// tries the handlers that it is given one after the other, each time as if it were a request of its own.
const handlers: ReadonlyMap<string, HttpHandler[]> = new Map(Object.values(hosts).map((host) => [host, [http.all(`https://${host}/*`, ({ request }) => {
  if (!(request instanceof SimulatedRequest)) throw new Error(`${request.method} ${request.url} was sent by no simulated phone.`)
  const { exchange } = request
  // The bodies stay values on both ways: to write them and read them again would cost three times the rest.
  exchange.answer = answer(exchange.services, exchange.clouds, exchange.request)
  return new HttpResponse(null, { status: exchange.answer.response.status })
})]]))

/**
 * Answers requests as msw would answer a client's: the request is made into a `Request`, and the handlers of its host are asked
 * for the `Response`; only the bodies are handed over as they are. Nothing is patched and nothing leaves the process.
 * The promise rejects if no handler knows the request.
 */
export const createMswInterpreter = (services: Services): Interpreter => async (clouds, request) => {
  const exchange: Exchange = { services, clouds, request }
  const response = await getResponse(handlers.get(route(request).host) ?? [], new SimulatedRequest(exchange))
  if (response === undefined || exchange.answer === undefined) {
    throw new Error(`No service answers ${request.method} ${request.url}. Known hosts: ${Object.values(hosts).join(', ')}.`)
  }
  return { response: { status: response.status, body: exchange.answer.response.body }, changed: exchange.answer.changed }
}
