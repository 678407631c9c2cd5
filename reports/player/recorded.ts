import { el } from './dom.ts'
import { style } from './style.ts'
import { createTransport, type Player } from './transport.ts'

/** A picture that was taken on a real phone. */
export interface Shot {
  /** Where the page finds it, relative to itself. */
  readonly src: string
  /** What was being done: the step, the phone. */
  readonly caption: string
}

/** Shows pictures from real phones one after the other: there is no log that could be played. */
export function mountRecorded(element: HTMLElement, shots: readonly Shot[]): Player {
  const root = el('div')
  const picture = el('figure', { class: 'shot' })
  const { bar, player } = createTransport({ root, last: Math.max(shots.length - 1, 0), unit: 'Picture', show })

  function show(position: number): void {
    const shot = shots[position]
    if (shot === undefined) return picture.replaceChildren(el('p', { class: 'nothing' }, 'No picture was taken.'))
    picture.replaceChildren(el('img', { src: shot.src, alt: `Recorded screen: ${shot.caption}` }),
      el('figcaption', { 'aria-live': 'polite', dir: 'auto' }, shot.caption))
  }

  root.attachShadow({ mode: 'open' }).append(el('style', {}, style), el('div', { class: 'player' },
    el('p', { class: 'recorded' }, 'Recorded screens: pictures from a real phone. What happened between them is not known, and cannot be played again.'),
    bar, picture))
  element.append(root)
  player.go(0)
  return player
}
