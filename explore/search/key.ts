import type { World } from '../../simulators/world.ts'
import type { Scene } from './acts/act.ts'

/** What is the same of two scenes exactly if nothing that can still happen tells them apart. */
export function keyOfScene({ hands, model }: Scene): string {
  return `${JSON.stringify(model)}\n${keyOfWorld(hands.world())}`
}

// Names with a number that grows with everything that is made: which number it is says nothing.
const numbered = /(?:session|account|own|new|(?:microsoft|entra)-device)-(?:passkey-)?\d+/g

/**
 * A world as text, without what cannot matter any more: how often an app was started, counters, sessions and keys that no
 * phone holds, challenges that were given out, and what Settings and the browser showed last, since both are always begun anew.
 */
export function keyOfWorld({ now, phones, clouds }: World): string {
  const kept = JSON.stringify(Object.values(phones).map(({ id, lost, os, network, zone, platformPasskeys, apps: { authenticator } }) => [
    id, lost, os, network, zone, platformPasskeys, authenticator.model ?? authenticator.saved, authenticator.model === null,
  ]))
  const held = (name: string): boolean => kept.includes(`"${name}"`)
  const { microsoft, entra, icloud, sites } = clouds
  const services = JSON.stringify([
    microsoft.backups, Object.entries(microsoft.sessions).filter(([token]) => held(token)), Object.entries(microsoft.devices).filter(([key]) => held(key)),
    Object.entries(entra.devices).filter(([key]) => held(key)), icloud,
    Object.values(sites.sites).map(({ users }) => Object.values(users).map(({ passkeys }) => passkeys)),
  ])
  const names = new Map<string, number>()
  return `${now}${kept}${services}`.replaceAll(/"counter":\d+/g, '').replaceAll(numbered, (name) => {
    const number = names.get(name) ?? names.size
    names.set(name, number)
    return `#${number}`
  })
}
