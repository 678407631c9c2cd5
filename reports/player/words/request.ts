import { hosts } from '../../../simulators/clouds/clouds.ts'
import { type HttpRequest, type HttpResponse, route } from '../../../simulators/http.ts'
import { quote } from './quote.ts'

/** Who answers a request, as the reader knows them. */
export function serviceName(request: HttpRequest): string {
  const { host, path } = route(request)
  switch (host) {
    case hosts.microsoft:
      return 'Microsoft'
    case hosts.icloud:
      return 'iCloud'
    case hosts.entra:
      return 'the organisations’ directory'
    case hosts.sites:
      return path[0] ?? 'a site'
    default:
      return host
  }
}

/** What a request asks for: "to store a backup of an iPhone". What no table knows is said as it was sent. */
export function wish(request: HttpRequest): string {
  const { host, path } = route(request)
  const place = (host === hosts.sites ? path.slice(1) : path).join('/')
  const known = wishes.find(([method, pattern]) => method === request.method && pattern.test(place))
  return known === undefined ? `for ${request.method} ${quote(place)}` : known[2](request, path)
}

/** How a request was answered: "done", "refused (wrong code)". */
export function outcome({ status, body }: HttpResponse): string {
  if (status >= 200 && status < 300) return 'done'
  const why = typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : `status ${status}`
  return `${status >= 500 ? 'failed' : 'refused'} (${why})`
}

type Wish = (request: HttpRequest, path: readonly string[]) => string

const wishes: readonly (readonly [HttpRequest['method'], RegExp, Wish])[] = [
  ['POST', /^sign-in$/, ({ body }) => `to sign in${named(body, 'email') || named(body, 'user')}`],
  ['POST', /^session$/, () => 'whether the sign-in is still valid'],
  ['GET', /^authenticator$/, () => 'for the account’s code secret'],
  ['POST', /^authenticator\/passwordless$/, () => 'to let this phone approve sign-ins'],
  ['DELETE', /^authenticator\/passwordless$/, () => 'to let this phone approve sign-ins no more'],
  ['GET', /^realms\//, (_request, path) => `what ${path[1] ?? ''} allows`],
  ['POST', /^register$/, ({ body }) => `to register this phone${named(body, 'email')}`],
  ['GET', /^approvals$/, () => 'for sign-ins that wait for approval'],
  ['POST', /^approvals\//, ({ body }) => (field(body, 'approve') === true ? 'to approve a sign-in' : 'to deny a sign-in')],
  ['PUT', /^backups\//, (_request, path) => `to store a backup of ${madeOn(path[1])}`],
  ['GET', /^backups\//, (_request, path) => `for the backup of ${madeOn(path[1])}`],
  ['DELETE', /^backups\//, (_request, path) => `to delete the backup of ${madeOn(path[1])}`],
  ['PUT', /^authenticator\/backup$/, () => 'to store a backup'],
  ['GET', /^authenticator\/backup$/, () => 'for the backup'],
  ['DELETE', /^authenticator\/backup$/, () => 'to delete the backup'],
  ['PUT', /^authenticator\/half$/, () => 'to store its half of a backup'],
  ['GET', /^authenticator\/half$/, () => 'for its half of the backup'],
  ['DELETE', /^authenticator\/half$/, () => 'to delete its half of the backup'],
  ['POST', /^challenge$/, () => 'for a passkey’s challenge'],
  ['POST', /^passkeys$/, () => 'to keep a new passkey'],
  ['POST', /^passkey-sign-in$/, () => 'to sign in with a passkey'],
  ['POST', /^codes$/, () => 'to accept a code'],
]

/** "an iPhone", "an Android phone". */
export const madeOn = (platform: string | undefined): string =>
  (platform === 'ios' ? 'an iPhone' : platform === 'android' ? 'an Android phone' : quote(platform ?? ''))

const field = (body: HttpRequest['body'], name: string): unknown =>
  (typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined)

function named(body: HttpRequest['body'], name: string): string {
  const value = field(body, name)
  return typeof value === 'string' && value !== '' ? ` as ${quote(value)}` : ''
}
