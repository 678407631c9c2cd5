import type { Phone } from '../../../simulators/phone/phone.ts'

/** A phone as a person would call it: "Maya's new Android phone". Its id says whose it is where it is made of words. */
export function phoneName({ id, platform, deviceType }: Pick<Phone, 'id' | 'platform' | 'deviceType'>): string {
  const kind = platform === 'ios' ? { phone: 'iPhone', tablet: 'iPad' }[deviceType] : `Android ${deviceType}`
  const [, owner, called] = /^([a-z]+)-([a-z]+)$/.exec(id) ?? []
  if (owner === undefined) return `${kind} ${id}`
  return `${owner.slice(0, 1).toUpperCase()}${owner.slice(1)}’s ${called === 'own' ? '' : `${called} `}${kind}`
}
