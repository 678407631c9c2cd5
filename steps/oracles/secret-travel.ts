import type { AccountFixture } from '../../fixtures/accounts.ts'
import { formsIn } from './secret-forms.ts'

/** A request on its way, or the answer to one. */
export interface Message {
  readonly request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
  readonly response: { readonly status: number; readonly body: unknown } | null
}

type Watched = Pick<AccountFixture, 'name' | 'codes'>

/** What is known of the way of an account's secret, as far as it was followed. */
export interface Travel {
  /** Where it was and should not have been, in words. */
  readonly strays: readonly string[]
  /** Its service has handed it to a phone. */
  readonly handedOut: boolean
  /** By which Microsoft's service knows the account's owner again. */
  readonly sessions: readonly string[]
  /** The account serves for codes alone just now: then a backup holds its secret rightly (CRED-01, S32). */
  readonly servesForCodes: boolean
  /** The backups that were sent while it did, as JSON. */
  readonly backups: readonly string[]
}

export const notYetTravelled: Travel = { strays: [], handedOut: false, sessions: [], servesForCodes: false, backups: [] }

/**
 * Follows the secret of an account that a backup keeps by its name alone, one message further. It has two ways, and no other:
 * the answer in which its own service hands it to whoever has just signed in to that account, and a backup, sent or fetched,
 * that was made while the account served for codes alone.
 */
export function follow(travel: Travel, account: Watched, { request, response }: Message): Travel {
  if (response === null) return sent(travel, account, request)
  return response.status === 200 ? answered(travel, account, request, response) : search(travel, account, request, 'answer to', response)
}

function sent(travel: Travel, account: Watched, request: Message['request']): Travel {
  const backup = backupIn(request.body)
  if (backup === null || !travel.servesForCodes) return search(travel, account, request, 'request', urlOf(request), request.headers, request.body)
  const next = search(travel, account, request, 'request', urlOf(request), request.headers, without(request.body, 'document'))
  return { ...next, backups: [...next.backups, backup] }
}

function answered(travel: Travel, account: Watched, request: Message['request'], response: NonNullable<Message['response']>): Travel {
  const { body } = response
  const isOwners = travel.sessions.includes(String(fieldOf(request.headers, 'authorization')))
  const isNamed = fieldOf(request.body, 'email') === account.name
  switch (`${request.method} ${new URL(request.url).pathname}`) {
    case 'POST /sign-in':
      return search(isNamed ? knownBy(travel, String(fieldOf(body, 'token'))) : travel, account, request, 'answer to', body)
    case 'POST /register':
      return isNamed ? handedOut(travel, account, request, body) : search(travel, account, request, 'answer to', body)
    case 'GET /authenticator':
      return isOwners ? handedOut({ ...travel, servesForCodes: true }, account, request, body) : search(travel, account, request, 'answer to', body)
    case 'POST /authenticator/passwordless':
    case 'DELETE /authenticator/passwordless':
      return search(isOwners ? { ...travel, servesForCodes: request.method === 'DELETE' } : travel, account, request, 'answer to', body)
    default:
      return search(travel, account, request, 'answer to', travel.backups.includes(backupIn(body) ?? '') ? without(body, 'document') : body)
  }
}

const knownBy = (travel: Travel, session: string): Travel => ({ ...travel, sessions: [...travel.sessions, session] })

/** The service's own answer may hold the secret in one place, as such. */
function handedOut(travel: Travel, account: Watched, request: Message['request'], body: unknown): Travel {
  const otp = fieldOf(body, 'otp')
  if (fieldOf(otp, 'secret') !== account.codes.secret) return search(travel, account, request, 'answer to', body)
  return { ...search(travel, account, request, 'answer to', without(body, 'otp'), without(otp, 'secret')), handedOut: true }
}

function search(travel: Travel, { codes }: Watched, { method, url }: Message['request'], what: string, ...parts: readonly unknown[]): Travel {
  const text = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n')
  const found = formsIn(text, codes.secret).map((form) => `the ${what} ${method} ${new URL(url).host} as ${form}`)
  return found.length === 0 ? travel : { ...travel, strays: [...travel.strays, ...found] }
}

/** An address as it is written, and as whoever gets it reads it. */
function urlOf({ url }: Message['request']): string {
  try {
    return `${url}\n${decodeURIComponent(url)}`
  } catch {
    return url
  }
}

function backupIn(body: unknown): string | null {
  const document = fieldOf(body, 'document')
  return document === undefined ? null : JSON.stringify(document)
}

const fieldOf = (value: unknown, name: string): unknown =>
  (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined)

function without(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { [name]: _gone, ...others } = value as Record<string, unknown>
  return others
}
