import { getResponse, http, HttpResponse, type HttpHandler } from 'msw'
import { answer, hosts, type Answer, type Clouds, type Services } from '../../clouds/clouds.ts'
import type { HttpRequest, Json } from '../../http.ts'

/** Answers the simulated phones' requests, one at a time. */
export type Interpreter = (clouds: Clouds, request: HttpRequest) => Promise<Answer>

// A request carries the true time in a header, because a service trusts its own clock and a Request has no place for one.
const timeHeader = 'x-true-time'

/**
 * Answers requests as msw would answer a client's: the request is made into a `Request`, the handlers of the services are
 * asked for its `Response`, and that is read again. Nothing is patched and nothing leaves the process.
 * The promise rejects if no handler knows the request.
 */
export function createMswInterpreter(services: Services): Interpreter {
  let asked: { readonly clouds: Clouds; answer?: Answer } | null = null
  const handlers: HttpHandler[] = Object.values(hosts).map((host) => http.all(`https://${host}/*`, async ({ request }) => {
    if (asked === null) throw new Error(`${request.method} ${request.url} came while nothing was asked.`)
    const given = answer(services, asked.clouds, await fromFetch(request))
    asked.answer = given
    return HttpResponse.json(given.response.body, { status: given.response.status })
  }))
  return async (clouds, request) => {
    if (asked !== null) throw new Error(`${request.method} ${request.url} came before the request before it was answered.`)
    const exchange: { readonly clouds: Clouds; answer?: Answer } = { clouds }
    asked = exchange
    try {
      const response = await getResponse(handlers, toFetch(request))
      if (response === undefined || exchange.answer === undefined) {
        throw new Error(`No service answers ${request.method} ${request.url}. Known hosts: ${Object.values(hosts).join(', ')}.`)
      }
      return { response: { status: response.status, body: (await response.json()) as Json }, changed: exchange.answer.changed }
    } finally {
      asked = null
    }
  }
}

function toFetch({ method, url, headers, body, at }: HttpRequest): Request {
  const withTime = { ...headers, [timeHeader]: String(at), 'content-type': 'application/json' }
  return new Request(url, { method, headers: withTime, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) })
}

async function fromFetch(request: Request): Promise<HttpRequest> {
  const { [timeHeader]: at, 'content-type': _type, ...headers } = Object.fromEntries(request.headers)
  const text = await request.text()
  return {
    method: request.method as HttpRequest['method'], url: request.url, headers,
    body: text === '' ? null : (JSON.parse(text) as Json), at: Number(at),
  }
}
