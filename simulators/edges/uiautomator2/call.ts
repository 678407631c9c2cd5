import type { Display } from '../android/display.ts'
import type { ViewNode } from '../android/view-node.ts'
import type { WirePhone } from '../android/wire-phone.ts'
import { CommandError } from './errors.ts'
import { optional, required, type Fields } from './fields.ts'
import { locatorOf, type Locator } from './locators/find.ts'
import type { Session } from './session.ts'

/** What any command gets. */
export interface Call {
  readonly phone: WirePhone
  readonly display: Display
  /** Such as `POST /session/:sessionId/actions`. */
  readonly route: string
  readonly parameters: Readonly<Record<string, string>>
  readonly fields: Fields
  readonly sessions: Sessions
  /** Waits for the phone to be quiet. */
  readonly settle: () => Promise<void>
}

/** What a command of a session gets. */
export interface SessionCall extends Call {
  readonly session: Session
}

export interface Sessions {
  readonly current: () => Session | null
  /** Ends the session that there is. Throws what a session cannot be made of. */
  readonly begin: (capabilities: Fields) => Session
  /** The server stops once the answer is on its way. */
  readonly end: () => void
}

/** Notes that a part of a command is not simulated, and ends the command. */
export function notSimulated({ phone, route }: Pick<Call, 'phone' | 'route'>, what = ''): never {
  const name = what === '' ? route : `${route}: ${what}`
  phone.refuse(name)
  throw new CommandError('unknown method', `Not simulated: ${name}.`)
}

/** The element that the path names. */
export const elementOf = ({ session, parameters: { id = '' } }: SessionCall): ViewNode => session.elements.get(id)

const keys = ['element-6066-11e4-a52e-4f735466cecf', 'ELEMENT'] as const

/** An element's id as the WebDriver standard writes it, and as its forerunner did. */
export const reference = (id: string): Fields => ({ ELEMENT: id, 'element-6066-11e4-a52e-4f735466cecf': id })

/** The id in a reference to an element, or undefined. */
export const idOf = (element: Fields | undefined): string | undefined => element === undefined ? undefined
  : keys.map((key) => element[key]).find((id): id is string => typeof id === 'string' && id !== '')

/** What is to be found, and below which element. */
export interface Search {
  readonly locator: Locator
  readonly contextId: string | null
  readonly context: ViewNode | null
}

/** The search that the fields of a body describe. */
export function locatorIn({ session }: SessionCall, fields: Fields): Search {
  const locator = locatorOf(required(fields, 'strategy', 'string'), required(fields, 'selector', 'string'))
  const contextId = optional(fields, 'context', 'string')?.trim() || null
  return { locator, contextId, context: contextId === null ? null : session.elements.get(contextId) }
}
