import { route, type Handle, type HttpRequest, type HttpResponse } from '../http.ts'
import type { SitesState } from '../websites/sites.ts'
import type { EntraState } from './entra.ts'
import type { ICloudState } from './icloud.ts'
import type { MicrosoftState } from './microsoft.ts'

export interface Clouds {
  readonly microsoft: MicrosoftState
  readonly icloud: ICloudState
  readonly entra: EntraState
  readonly sites: SitesState
}

export type Services = { readonly [Name in keyof Clouds]: Handle<Clouds[Name]> }

export const hosts: Readonly<Record<keyof Clouds, string>> = {
  microsoft: 'account.microsoft.example',
  icloud: 'icloud.example',
  entra: 'login.entra.example',
  sites: 'sites.example',
}

export interface Answer {
  readonly response: HttpResponse
  /** The services whose state the request changed, with their next state. */
  readonly changed: Partial<Clouds>
}

/** Answers a request by the service behind its host. An unknown host throws: nothing simulated ever calls one. */
export function answer(services: Services, clouds: Clouds, request: HttpRequest): Answer {
  const { host } = route(request)
  const name = (Object.keys(hosts) as (keyof Clouds)[]).find((known) => hosts[known] === host)
  if (name === undefined) {
    throw new Error(`No service answers ${request.method} ${request.url}. Known hosts: ${Object.values(hosts).join(', ')}.`)
  }
  return ask(services[name] as Handle<unknown>, clouds[name], request, name)
}

function ask(handle: Handle<unknown>, state: unknown, request: HttpRequest, name: keyof Clouds): Answer {
  const [next, response] = handle(state, request)
  return { response, changed: next === state ? {} : { [name]: next } }
}

export const ok = (body: HttpResponse['body'] = null): HttpResponse => ({ status: 200, body })
export const refused = (status: number, why: string): HttpResponse => ({ status, body: { error: why } })

/** What a record holds under a name that somebody typed, who may have typed `constructor`. */
export const entryOf = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** The text fields of a request's body; what is missing or no text is the empty text. */
export function textsOf(request: HttpRequest): Readonly<Record<string, string>> {
  const { body } = request
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {}
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
