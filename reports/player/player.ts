import { createMachine } from '../../simulators/machine.ts'
import type { Product } from '../../simulators/product.ts'
import { cloudsHtml } from './clouds.ts'
import { derive as deriveSimulated } from './derive.ts'
import { el } from './dom.ts'
import { createEventList, type StepMark } from './events.ts'
import { phoneHtml, scrollPhones } from './phone.ts'
import { doubtsOf, replay } from './replay.ts'
import { type Derive, fillIn } from './secrets.ts'
import { style } from './style.ts'
import type { Trace } from './trace.ts'
import { createTransport, type Player } from './transport.ts'
import { sentenceOf } from './words/event.ts'

export interface MountOptions {
  readonly trace: Trace
  readonly product: Product
  /** The steps of the example, in their own words. */
  readonly steps?: readonly string[]
  /** The position of the step that failed among them: the player begins at its end. Where the trace has no marks, at the end of all. */
  readonly failingStep?: number
  /** Gives back a secret that was taken out of the trace; without it, those of the simulated world are given back. */
  readonly derive?: Derive
}

/**
 * Plays a trace within an element: every phone's screen, what lies with the services, and what happened, step by step.
 * It stands in a shadow tree, untouched by the page's styles but for fonts and `color-scheme`, which decides between light and dark.
 */
export function mount(element: HTMLElement, { trace: written, product, steps = [], failingStep, derive = deriveSimulated }: MountOptions): Player {
  const trace = fillIn(written, derive)
  const machine = createMachine(product)
  const played = replay(machine, trace)
  const { moments, isExact, digest } = played
  const [doubt] = doubtsOf(machine, played)
  const last = moments.length - 1
  const [beginning] = moments
  const momentAt = (position: number) => moments[position] ?? beginning
  const sentences = moments.map((moment, position) => sentenceOf(machine, momentAt(position - 1).world, moment))
  const marks = (trace.steps ?? []).map((end, index): StepMark => ({ text: steps[index], end, hasFailed: index === failingStep }))

  const root = el('div')
  const now = el('p', { class: 'now', role: 'status' })
  const phones = el('div', { class: 'phones' })
  const clouds = el('section', { class: 'clouds', 'aria-label': 'What the services keep' })
  const { bar, player } = createTransport({ root, last, show })
  const events = createEventList(sentences.slice(1), marks, player.go)

  function show(position: number): void {
    const { world, event } = momentAt(position)
    const next = moments[position + 1]?.event ?? null
    const sentence = sentences[position]
    if (sentence !== undefined) now.replaceChildren(el('b', {}, `${sentence.who}: `), [sentence.what, ...sentence.outcomes].join(' — '))
    const drawn = Object.values(world.phones).map((phone) => phoneHtml(machine, world, phone, { last: event, next }))
    phones.replaceChildren(...(drawn.length === 0 ? [el('p', { class: 'nothing' }, 'No phone is in use yet.')] : drawn))
    clouds.replaceChildren(el('h3', {}, 'What the services keep'), cloudsHtml(world, momentAt(position - 1).world))
    scrollPhones(phones)
    events.show(position)
  }

  root.attachShadow({ mode: 'open' }).append(el('style', {}, style), el('div', { class: 'player' },
    isExact && doubt === undefined ? el('p', { class: 'exact' }, 'Replayed exactly: the world ends as it did in the run.') : warning(),
    bar, now,
    el('div', { class: 'stage' }, phones, clouds, el('section', { class: 'log', 'aria-label': 'What happened' }, el('h3', {}, 'What happened'), events.list))))
  element.append(root)
  player.go(failingStep === undefined ? 0 : marks[failingStep]?.end ?? last)
  return player

  function warning(): HTMLElement {
    const sentence = doubt === undefined ? undefined : sentences[doubt.at]
    return el('div', { class: 'warning', role: 'alert' },
      el('p', {}, el('strong', {}, 'Not as it was: '), 'what is shown here is not what happened in the run. Do not judge by it.'),
      el('p', {}, doubt === undefined || sentence === undefined
        ? 'Every event of the run can happen here too, so its log does not tell where they part. The implementation may have changed since.'
        : `The first sign is event ${doubt.at}, “${sentence.who}: ${sentence.what}”: ${doubt.why}.`),
      ...(isExact ? [] : [el('p', { class: 'digests' },
        `The run ended with the world ${trace.digest.slice(0, 12)}…, the replay with ${digest.slice(0, 12)}…`)]))
  }
}
