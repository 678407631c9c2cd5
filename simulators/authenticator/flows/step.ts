import { hosts } from '../../clouds/clouds.ts'
import type { HttpRequest, Json } from '../../http.ts'
import type { Effect, Step } from '../../phone/app.ts'
import type { Model, Outcome, Reply, Saved, Screen } from '../model.ts'

export const stay = (model: Model): Step<Model> => ({ model, effects: [] })

export const show = (model: Model, screen: Screen): Step<Model> => stay({ ...model, screen, dialog: null, busy: false })

/** Back to where the app begins: its accounts, or the first screen while there are none. */
export const home = (saved: Saved): Screen => ({ at: saved.accounts.length > 0 ? 'accounts' : 'start' })

export const notice = (model: Model, title: string, text: string): Step<Model> =>
  stay({ ...model, busy: false, dialog: { type: 'notice', title, text } })

export const save = (model: Model, saved: Partial<Saved>): Model => ({ ...model, saved: { ...model.saved, ...saved } })

interface Call {
  readonly method: HttpRequest['method']
  readonly to: keyof typeof hosts
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
}

export function call({ method, to, path, headers = {}, body = null }: Call, reply: Reply): Effect {
  return { type: 'http', request: { method, url: `https://${hosts[to]}/${path}`, headers, body }, reply }
}

export const wait = (model: Model, ...effects: readonly Effect[]): Step<Model> => ({ model: { ...model, busy: true, dialog: null }, effects })

/** The body's field as text, where the service answered well; else null. */
export function fieldOf(outcome: Outcome, field: string): Json | null {
  if (outcome === 'no-network' || outcome.status !== 200 || typeof outcome.body !== 'object' || outcome.body === null) return null
  return (outcome.body as { readonly [key: string]: Json })[field] ?? null
}

export const succeeded = (outcome: Outcome): boolean => outcome !== 'no-network' && outcome.status === 200
