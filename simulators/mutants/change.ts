import type { Decisions } from '../authenticator/decisions.ts'
import type { Message, Model, Saved } from '../authenticator/model.ts'
import type { MicrosoftState } from '../clouds/microsoft.ts'
import type { Handle } from '../http.ts'
import type { Context, Step, SystemMessage } from '../phone/app.ts'
import type { Product } from '../product.ts'

type Change = (product: Product) => Product
type Update = Product['app']['update']
type View = Product['app']['view']
type Extension = Product['extension']

/** The product with some decisions changed; given a function, by what the right ones are. */
export function withDecisions(change: Partial<Decisions> | ((right: Decisions) => Partial<Decisions>)): Change {
  return (product) => {
    const { decisions } = product
    return { ...product, decisions: { ...decisions, ...(typeof change === 'function' ? change(decisions) : change) } }
  }
}

/** The product whose app moves otherwise: `wrap` is given the right step, as a function, and what it is asked with. */
export function wrapUpdate(wrap: (right: Update, model: Model, message: Message | SystemMessage, context: Context) => Step<Model>): Change {
  return (product) => ({
    ...product,
    app: { ...product.app, update: (model, message, context) => wrap(product.app.update, model, message, context) },
  })
}

/** The product whose app begins otherwise, as after every restart of it. */
export function wrapStart(wrap: (right: Step<Model>, context: Context) => Step<Model>): Change {
  return (product) => ({
    ...product,
    app: { ...product.app, start: (saved, context) => wrap(product.app.start(saved, context), context) },
  })
}

/** The product that shows something else than it should. */
export function wrapView(wrap: (right: View, model: Model, context: Context) => ReturnType<View>): Change {
  return (product) => ({ ...product, app: { ...product.app, view: (model, context) => wrap(product.app.view, model, context) } })
}

/** The product whose part inside the OS answers otherwise. */
export function wrapExtension(wrap: (right: Extension, ...asked: Parameters<Extension>) => ReturnType<Extension>): Change {
  return (product) => ({ ...product, extension: (...asked) => wrap(product.extension, ...asked) })
}

/** The product with another service behind it. */
export function wrapService(wrap: (right: Handle<MicrosoftState>) => Handle<MicrosoftState>): Change {
  return (product) => ({ ...product, service: wrap(product.service) })
}

/** Several changes to one product, one after the other. */
export function both(...changes: readonly Change[]): Change {
  return (product) => changes.reduce((next, change) => change(next), product)
}

/** What the app keeps, with a note that only a wrong build makes; it lasts as long as everything else that is kept. */
export function keepNote(saved: Saved, name: string): Saved {
  const noted = { ...saved, [`note: ${name}`]: true }
  return noted
}

/** Whether a wrong build has made a note. */
export function hasNote(saved: Saved, name: string): boolean {
  return `note: ${name}` in saved
}

/** The product that makes a note after each step of which this holds; `before` is what it was asked with. */
export function noting(name: string, isDue: (message: Message | SystemMessage, after: Model, before: Model) => boolean): Change {
  return wrapUpdate((right, model, message, context) => {
    const step = right(model, message, context)
    return isDue(message, step.model, model) ? { ...step, model: withNote(step.model, name) } : step
  })
}

/** The product that makes a note whenever it is started and this holds. */
export function notingAtStart(name: string, isDue: (saved: Saved, context: Context) => boolean): Change {
  return wrapStart((right, context) => (isDue(right.model.saved, context) ? { ...right, model: withNote(right.model, name) } : right))
}

const withNote = (model: Model, name: string): Model => ({ ...model, saved: keepNote(model.saved, name) })
