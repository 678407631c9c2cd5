import { el } from './dom.ts'
import type { Sentence } from './words/event.ts'

/** A step of the example, and how many events had happened at its end. */
export interface StepMark {
  readonly text: string | undefined
  readonly end: number
  readonly hasFailed: boolean
}

export interface EventList {
  readonly list: HTMLElement
  /** Marks where one is, and shows it. */
  readonly show: (position: number) => void
}

/**
 * What happened, in words, under the steps in which it did. One entry at a time is reached by the Tab key: where one is.
 * @param sentences of the events, from the first on
 */
export function createEventList(sentences: readonly Sentence[], steps: readonly StepMark[], go: (position: number) => void): EventList {
  const buttons = sentences.map((sentence, index) => {
    const button = el('button', { type: 'button', tabindex: -1 },
      el('b', {}, `${sentence.who}: `), sentence.what, ...sentence.outcomes.map((then) => el('small', {}, then)))
    button.addEventListener('click', () => go(index + 1))
    return button
  })
  const entry = (button: HTMLElement) => el('li', {}, button)
  const grouped = steps.map((step, index) => {
    const begin = steps[index - 1]?.end ?? 0
    return el('li', { class: step.hasFailed ? 'step failed' : 'step' },
      el('p', {}, `${step.text ?? `Step ${index + 1}`}${step.hasFailed ? ' — failed here' : ''}`),
      el('ol', {}, ...buttons.slice(begin, step.end).map(entry)))
  })
  const list = el('ol', { class: 'events', 'aria-label': 'What happened' }, ...grouped, ...buttons.slice(steps.at(-1)?.end ?? 0).map(entry))
  let reachable = buttons[0]
  return {
    list,
    show(position) {
      const hadFocus = reachable?.matches(':focus') ?? false
      reachable?.removeAttribute('aria-current')
      if (reachable !== undefined) reachable.tabIndex = -1
      reachable = buttons[Math.max(position - 1, 0)]
      if (reachable === undefined) return
      reachable.tabIndex = 0
      if (hadFocus) reachable.focus({ preventScroll: true })
      if (position > 0) reachable.setAttribute('aria-current', 'step')
      keepInView(list, reachable)
    },
  }
}

/** Not scrollIntoView: that moves the page too. */
function keepInView(list: HTMLElement, entry: HTMLElement): void {
  const outer = list.getBoundingClientRect()
  const inner = entry.getBoundingClientRect()
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3
}
