import type { Pass } from '../../features/examples/examples.ts'
import { domains, type Facts } from '../../steps/oracles/decision-table/facts.ts'
import type { WrittenStep } from './written.ts'

const kinds = ['phone', 'iPhone', 'iPad', 'Android phone', 'Android tablet', 'tablet', 'Samsung phone', 'Xiaomi phone']

/** "her phone", "a second iPad": whose or which article, which of them (undefined: the person's own), and of what kind. */
export const phonePhrase = `((?:Maya|Omar|Lena)'s|\\b(?:her|his|a|an|the|another))(?: (own|new|second|third|fourth|old))? (${kinds.join('|')})\\b`

/** On which platforms the phones are that a backup is made on, and those that it is restored on. */
export function phonesIn(steps: readonly WrittenStep[], pass: Pass): { readonly from: ReadonlySet<Facts['from']>; readonly to: ReadonlySet<Facts['to']> } {
  const [own, others] = [new Set<Facts['from']>(), new Set<Facts['to']>()]
  for (const { text } of steps) {
    for (const [, , which = 'own', kind = ''] of text.matchAll(new RegExp(phonePhrase, 'g'))) {
      const platform = platformOf(kind, pass)
      if (platform !== undefined) (which === 'own' || which === 'old' ? own : others).add(platform)
    }
  }
  const usual: readonly Facts['from'][] = pass === 'cross' ? domains.from : [pass]
  const from: ReadonlySet<Facts['from']> = own.size === 0 ? new Set(usual) : own
  // Where no other phone is named, the same one is looked at, or another of its kind.
  return { from, to: others.size === 0 ? from : others }
}

function platformOf(kind: string, pass: Pass): Facts['from'] | undefined {
  if (kind.startsWith('i')) return 'ios'
  if (kind !== 'phone' && kind !== 'tablet') return 'android'
  return pass === 'cross' ? undefined : pass
}
