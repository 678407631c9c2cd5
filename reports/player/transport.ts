import { el } from './dom.ts'

/** Where one is in something that is shown step by step. */
export interface Player {
  readonly at: () => number
  /** Goes to a position; beyond either end, to that end. */
  readonly go: (position: number) => void
  /** Takes it off the page. */
  readonly remove: () => void
}

export interface TransportSettings {
  /** What the keys work on: everything that is shown. */
  readonly root: HTMLElement
  readonly last: number
  readonly show: (position: number) => void
}

const playEvery = 900

/** The bar with buttons and a slider, and the keys: left and right for one step, Home and End, space to play and to pause. */
export function createTransport({ root, last, show }: TransportSettings): { readonly bar: HTMLElement; readonly player: Player } {
  let at = 0
  let timer: ReturnType<typeof setInterval> | undefined
  const button = (text: string, name: string, act: () => void) => {
    const made = el('button', { type: 'button', 'aria-label': name, title: name }, text)
    made.addEventListener('click', act)
    return made
  }
  const first = button('|◀', 'To the beginning', () => go(0))
  const back = button('◀', 'One step back', () => go(at - 1))
  const play = button('Play', 'Play', () => toggle())
  const on = button('▶', 'One step on', () => go(at + 1))
  const end = button('▶|', 'To the end', () => go(last))
  const slider = el('input', { type: 'range', min: 0, max: last, value: 0, 'aria-label': 'Event' })
  slider.addEventListener('input', () => go(Number(slider.value)))
  const count = el('span', { class: 'count' })

  function go(position: number): void {
    at = Math.min(Math.max(position, 0), last)
    slider.value = String(at)
    slider.setAttribute('aria-valuetext', `Event ${at} of ${last}`)
    count.textContent = `Event ${at} of ${last}`
    // A button that cannot be used stays where it is, lest the focus be lost with it.
    for (const one of [first, back]) one.setAttribute('aria-disabled', String(at === 0))
    for (const one of [on, end]) one.setAttribute('aria-disabled', String(at === last))
    if (at === last) pause()
    show(at)
  }

  function toggle(): void {
    if (timer !== undefined) return pause()
    if (at === last) go(0)
    if (last === 0) return
    timer = setInterval(() => go(at + 1), playEvery)
    name(play, 'Pause')
  }

  function pause(): void {
    clearInterval(timer)
    timer = undefined
    name(play, 'Play')
  }

  function press(event: KeyboardEvent): void {
    const [target] = event.composedPath()
    const isHere = event.composedPath().includes(root) || target === document.body
    if (!isHere || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || target instanceof HTMLInputElement) return
    const act = actOf(event.key)
    if (act === undefined || (event.key === ' ' && target instanceof HTMLButtonElement)) return
    event.preventDefault()
    act()
  }

  function actOf(key: string): (() => void) | undefined {
    switch (key) {
      case 'ArrowLeft':
        return () => go(at - 1)
      case 'ArrowRight':
        return () => go(at + 1)
      case 'Home':
        return () => go(0)
      case 'End':
        return () => go(last)
      case ' ':
        return toggle
      default:
        return undefined
    }
  }

  document.addEventListener('keydown', press)
  return {
    bar: el('div', { class: 'transport', role: 'group', 'aria-label': 'Player' }, first, back, play, on, end, slider, count),
    player: {
      at: () => at, go,
      remove() {
        pause()
        document.removeEventListener('keydown', press)
        root.remove()
      },
    },
  }
}

function name(button: HTMLElement, text: string): void {
  button.textContent = text
  button.setAttribute('aria-label', text)
  button.title = text
}
