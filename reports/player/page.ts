import { guarded } from '../../simulators/guarded.ts'
import type { Iut } from '../../simulators/iut.ts'
import { reference } from '../../simulators/product.ts'
import { el } from './dom.ts'
import { mount, type MountOptions } from './player.ts'
import type { Trace } from './trace.ts'
import type { Player } from './transport.ts'

type Options = Omit<MountOptions, 'product'> & Partial<Pick<MountOptions, 'product'>>
type OptionsFrom = Omit<Options, 'trace'> & { readonly id: string; readonly src: string }

/** Gives a page the player, with an implementation under test to play. */
export function install(iut: Iut): void {
  const traces = new Map<string, Trace>()
  const product = guarded(iut.change(reference))
  const mountIn = (element: HTMLElement, options: Options): Player => mount(element, { product, ...options })

  Object.assign(globalThis, {
    conformTrace(id: string, trace: Trace) {
      traces.set(id, trace)
    },
    conformPlayer: {
      mount: mountIn,
      async mountFrom(element: HTMLElement, { id, src, ...options }: OptionsFrom): Promise<Player | null> {
        const trace = traces.get(id) ?? await load(src).then(() => traces.get(id))
        if (trace !== undefined) return mountIn(element, { ...options, trace })
        element.append(el('p', { role: 'alert' },
          `The log of this example cannot be loaded from ${src}. Copy it together with this page, or run again.`))
        return null
      },
    },
  })
}

/** Runs a classic script of the page, and resolves when it has run or cannot. */
function load(src: string): Promise<void> {
  return new Promise((resolve) => {
    const script = el('script', { src })
    for (const ending of ['load', 'error']) script.addEventListener(ending, () => resolve())
    document.head.append(script)
  })
}
