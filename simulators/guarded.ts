import type { Element } from './phone/element.ts'
import type { Product } from './product.ts'

/** The implementation threw, or gave something that is no answer. It says nothing about the rule that was being tried. */
export class ImplementationBroke extends Error {
  override name = 'ImplementationBroke'
}

/**
 * The same product, watched: whatever one of its functions throws, an AssertionError of its own included, and whatever it
 * gives that nobody could go on with, becomes an ImplementationBroke that names the function. A function that does not
 * return cannot be helped from inside its own process.
 */
export function guarded(product: Product): Product {
  const { app, extension, service } = product
  return {
    ...product,
    app: {
      start: (saved, context) => called('app.start', () => app.start(saved, context), isStep),
      update: (model, message, context) => called(`app.update, told "${message.type}"`, () => app.update(model, message, context), isStep),
      view: (model, context) => called('app.view', () => app.view(model, context), (shown) => isElement(shown, 0)),
    },
    extension: (saved, request, context) => called('extension', () => extension(saved, request, context), isExtensionAnswer),
    service: (state, request) => called(`service, asked ${request.method} ${request.url}`, () => service(state, request), isServiceAnswer),
  }
}

/** What is wrong with a value, or null. */
type Check = (value: unknown) => string | null

function called<Value>(what: string, call: () => Value, check: Check): Value {
  let value: Value
  try {
    value = call()
  } catch (cause) {
    throw new ImplementationBroke(`The implementation broke in ${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const wrong = check(value)
  if (wrong !== null) throw new ImplementationBroke(`The implementation broke in ${what}: ${wrong}.`)
  return value
}

const isStep: Check = (step) => {
  if (!isRecord(step)) return `it gave ${kindOf(step)} instead of { model, effects }`
  if (!isRecord(step['model']) || !('saved' in step['model'])) return 'its `model` has no `saved`'
  const { effects } = step
  if (!Array.isArray(effects)) return `its \`effects\` are ${kindOf(effects)} and no array`
  const unknown = effects.find((effect: unknown) => !isRecord(effect) || !effectTypes.has(effect['type']))
  return unknown === undefined ? null : `an effect has a type that nobody knows. Known: ${[...effectTypes].join(', ')}`
}

const effectTypes = new Set<unknown>(['http', 'biometric', 'os', 'credentials'])

// Real apps nest a dozen deep; a tree that holds itself has no end.
const deepest = 100

function isElement(shown: unknown, depth: number): string | null {
  if (depth > deepest) return `its tree is more than ${deepest} deep, or holds itself`
  if (!isRecord(shown)) return `its tree holds ${kindOf(shown)} instead of an element`
  const { label, children } = shown as Partial<Element>
  if (typeof label !== 'string') return `an element has ${kindOf(label)} for a label`
  if (!Array.isArray(children)) return `"${label}" has ${kindOf(children)} for children`
  for (const child of children) {
    const wrong = isElement(child, depth + 1)
    if (wrong !== null) return wrong
  }
  return null
}

const isExtensionAnswer: Check = (answer) =>
  (isRecord(answer) && isRecord(answer['saved']) && Array.isArray(answer['answers']) ? null : `it gave ${kindOf(answer)} instead of { saved, answers }`)

const isServiceAnswer: Check = (answer) => {
  const [state, response]: unknown[] = Array.isArray(answer) ? answer : []
  if (!isRecord(state) || !isRecord(response)) return `it gave ${kindOf(answer)} instead of [state, response]`
  const { status } = response
  // What a service answers while it is broken (5xx) says as little as what a function throws.
  return typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 499 ? null : `its response has the status ${String(status)}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function kindOf(value: unknown): string {
  if (isRecord(value) && 'then' in value) return 'a promise'
  if (Array.isArray(value)) return 'an array of another shape'
  return value === null || value === undefined ? String(value) : `a ${typeof value}`
}
