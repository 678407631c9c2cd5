import type { Clouds } from '../../simulators/clouds/clouds.ts'
import type { Phone } from '../../simulators/phone/phone.ts'
import type { SitesState } from '../../simulators/websites/sites.ts'
import type { World } from '../../simulators/world.ts'
import type { Scene } from './acts/act.ts'

/** Keys of what a walk comes upon: two are the same exactly if nothing that can still happen tells the two apart, and nothing that was read. */
export interface Keys {
  readonly ofWorld: (world: World) => string
  readonly ofScene: (scene: Scene) => string
}

/** A value without its numbers: values of one shape differ in nothing but the numbered names that stand in them. */
interface Part {
  /** A short text for each shape, made once: it stands in many keys. */
  readonly shape: string
  /** In order of appearance, as often as they stand there. */
  readonly names: readonly string[]
}

// Names with a number that grows with everything that is made: which number it is says nothing.
const numbered = /^(?:session|account|own|new|(?:microsoft|entra)-device)-(?:passkey-)?\d+$/

const none: readonly string[] = []

/**
 * Keys without what cannot matter any more: how often an app was started, counters, sessions and keys that no phone holds,
 * challenges that were given out, and what Settings and the browser showed last, since both are always begun anew. Worlds share
 * whatever an event left as it was, so that each value is looked at once, however many worlds it is part of.
 */
export function createKeys(): Keys {
  const shapes = new Map<string, string>()
  const leaves = new Map<unknown, Part>()
  const known = new WeakMap<object, Part>()
  const users = new WeakMap<SitesState['sites'], readonly unknown[]>()

  function partOf(value: unknown): Part {
    if (typeof value !== 'object' || value === null) return partOfLeaf(value)
    const found = known.get(value)
    if (found !== undefined) return found
    const part = partOfObject(value)
    known.set(value, part)
    return part
  }

  function partOfLeaf(value: unknown): Part {
    const found = leaves.get(value)
    if (found !== undefined) return found
    const isName = typeof value === 'string' && numbered.test(value)
    const part = { shape: shapeOf(isName ? 'name' : `${typeof value} ${String(value)}`), names: isName ? [value] : none }
    leaves.set(value, part)
    return part
  }

  function partOfObject(value: object): Part {
    const isList = Array.isArray(value)
    let text = isList ? '[' : '{'
    let names = none
    const add = ({ shape, names: more }: Part): void => {
      text += shape
      if (more.length > 0) names = names.length === 0 ? more : [...names, ...more]
    }
    for (const name in value) {
      if (name === 'counter') continue
      if (!isList) add(partOfLeaf(name))
      add(partOf(value[name as keyof typeof value]))
    }
    return { shape: shapeOf(text), names }
  }

  function shapeOf(text: string): string {
    const found = shapes.get(text)
    if (found !== undefined) return found
    const shape = `,${shapes.size.toString(36)}`
    shapes.set(text, shape)
    return shape
  }

  /** What the services keep, beside what only counts if a phone holds the name of it. */
  function partOfClouds(clouds: Clouds): Part {
    const found = known.get(clouds)
    if (found !== undefined) return found
    const { microsoft, entra, icloud, sites } = clouds
    const part = partOfObject([microsoft.backups, microsoft.approvals, entra.tenants, icloud, passkeysOf(sites.sites)])
    known.set(clouds, part)
    return part
  }

  function passkeysOf(sites: SitesState['sites']): readonly unknown[] {
    const found = users.get(sites) ?? Object.values(sites).map((site) => Object.values(site.users).map(({ passkeys }) => passkeys))
    users.set(sites, found)
    return found
  }

  function ofWorld({ now, phones, clouds }: World): string {
    const names = new Map<string, number>()
    let text = `${now}`
    let order = ''
    const add = (part: Part): void => {
      text += part.shape
      for (const name of part.names) {
        const number = names.get(name) ?? names.size
        if (number === names.size) names.set(name, number)
        order += `,${number}`
      }
    }
    for (const id in phones) {
      const { lost, os, network, zone, platformPasskeys, prompt, apps: { authenticator: { model, saved } } } = phones[id] as Phone
      text += `;${id}${lost ? ' lost ' : ''}${zone}${model === null ? ' closed' : ''}`
      add(partOf(os))
      add(partOf(network))
      add(partOf(platformPasskeys))
      add(partOf(prompt))
      if (model === null) add(partOf(saved))
      else {
        for (const field in model) {
          const value: unknown = model[field as keyof typeof model]
          add(partOfLeaf(field))
          // What is kept lasts, and what is shown is made anew every time.
          add(field === 'saved' || typeof value !== 'object' || value === null ? partOf(value) : partOfObject(value))
        }
      }
    }
    const { microsoft: { sessions, devices }, entra } = clouds
    // A map may be added to while it is gone through: what a session names is held, too.
    for (const name of names.keys()) {
      for (const one of [sessions[name], devices[name], entra.devices[name]]) {
        text += '.'
        if (one !== undefined) add(partOf(one))
      }
    }
    add(partOfClouds(clouds))
    return `${text}|${order}`
  }

  return { ofWorld, ofScene: ({ hands, model }) => `${JSON.stringify(model)}\n${JSON.stringify([...hands.read])}\n${ofWorld(hands.world())}` }
}
