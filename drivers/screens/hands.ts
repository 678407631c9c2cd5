import type { Locator, ScreenPort, Seen } from '../port.ts'

/** What every failure to find something tells: which phone, which screen, and what was there instead. */
interface Place {
  readonly phone: string
  readonly screen: string
  readonly visible: readonly string[]
}

/** A documented control is missing, or different, on a screen that was recognised: the product's fault. */
export class ControlMissing extends Error {
  override name = 'ControlMissing'
  readonly place: Place
  readonly wanted: string

  constructor(wanted: string, place: Place) {
    super(`No ${wanted} on the screen "${place.screen}" of ${place.phone}.`)
    this.wanted = wanted
    this.place = place
  }
}

/** Nobody knows this screen: the harness is lost, and the product is not to blame. */
export class UnknownScreen extends Error {
  override name = 'UnknownScreen'
  readonly place: Place

  constructor(wanted: string, place: Place) {
    super(`Looking for ${wanted}, found a screen of ${place.phone} that is not known. It says: ${place.visible.join(' · ') || 'nothing'}.`)
    this.place = place
  }
}

/** A person's hands and eyes on one phone: the port, with an explanation when something is not there. */
export interface Hands {
  readonly port: ScreenPort
  readonly tap: (locator: Locator) => Promise<void>
  readonly type: (locator: Locator, text: string) => Promise<void>
  readonly read: (locator: Locator) => Promise<Seen>
  readonly all: (locator: Locator) => Promise<readonly Seen[]>
  readonly sees: (locator: Locator) => Promise<boolean>
  /** Makes sure that the screen with this anchor is shown. */
  readonly expectScreen: (name: string) => Promise<void>
  /** The name of the screen that is shown, or null. */
  readonly where: () => Promise<string | null>
  /** Every text on the screen. */
  readonly texts: () => Promise<readonly string[]>
}

/** @param anchors by the name of each screen what is there and on no other. */
export function handsOn(port: ScreenPort, anchors: Readonly<Record<string, Locator>>): Hands {
  const texts = async () => (await port.source()).split('\n').filter((line) => line !== '')
  async function where(): Promise<string | null> {
    for (const [name, anchor] of Object.entries(anchors)) if ((await port.find(anchor)).length > 0) return name
    return null
  }
  async function missing(wanted: string): Promise<Error> {
    const [screen, visible] = [await where(), await texts()]
    const place = { phone: port.phone, screen: screen ?? 'unknown', visible }
    return screen === null ? new UnknownScreen(wanted, place) : new ControlMissing(wanted, place)
  }
  async function read(locator: Locator): Promise<Seen> {
    const [first] = await port.find(locator)
    if (first === undefined) throw await missing(describe(locator))
    return first
  }
  return {
    port, read, where, texts,
    async tap(locator) {
      if (!(await port.tap(locator))) throw await missing(describe(locator))
    },
    async type(locator, text) {
      if (!(await port.type(locator, text))) throw await missing(describe(locator))
    },
    all: (locator) => port.find(locator),
    sees: async (locator) => (await port.find(locator)).length > 0,
    async expectScreen(name) {
      const anchor = anchors[name]
      if (anchor === undefined) throw new Error(`No screen "${name}" is known. Known: ${Object.keys(anchors).join(', ')}.`)
      if ((await port.find(anchor)).length === 0) throw await missing(`screen "${name}"`)
    },
  }
}

export function describe(locator: Locator): string {
  switch (locator.by) {
    case 'accessibility-id':
    case 'id':
      return `element "${locator.value}"`
    case 'text':
      return `text "${locator.value}"`
    case 'button':
      return `button "${locator.text}"`
    case 'heading':
      return `heading "${locator.text}"`
    case 'alert':
      return 'dialog'
    case 'switch':
      return `switch "${locator.beside}"`
    case 'field':
      return `field "${locator.labelled}"`
    case 'row':
      return locator.saying.length === 0 ? 'row' : `row saying "${locator.saying.join('", "')}"`
  }
}
