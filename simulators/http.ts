import type { Instant } from './clock/instant.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  /** When it was sent, on the true clock: services trust their own time, not a phone's. */
  readonly at: Instant
}

export interface HttpResponse {
  readonly status: number
  readonly body: Json
}

/** A service as a pure function: what it knows, and a request, give what it knows next and its answer. */
export type Handle<State> = (state: State, request: HttpRequest) => readonly [State, HttpResponse]

/** `{ host, path }` of a request; the path without its leading slash, split at slashes and decoded. */
export function route(request: HttpRequest): { host: string; path: string[] } {
  const [, host = '', rest = ''] = /^https:\/\/([^/]+)\/?(.*)$/.exec(request.url) ?? []
  return { host, path: rest.split('/').filter((part) => part !== '').map(decodeURIComponent) }
}
