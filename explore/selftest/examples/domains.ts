import type { ValueKind } from './types.ts'

/** The accounts of each class, as the steps name them. */
export const accountClasses: readonly (readonly string[])[] = [
  ['personal account that only shows codes'],
  ['personal account without a password'],
  ['work account'],
  ['Contoso account with third-party codes'],
  ['Amazon account', 'Gmail account', 'GitHub account', 'Facebook account'],
]

interface Opposite {
  readonly kind: ValueKind
  readonly was: string
  readonly becomes: string
}

const both = (kind: ValueKind, one: string, other: string): Opposite[] => [{ kind, was: one, becomes: other }, { kind, was: other, becomes: one }]

/** Words and their opposites. */
export const opposites: readonly Opposite[] = [
  ...both('owner', 'her recovery account', 'her other account'),
  ...both('owner', 'his recovery account', 'his other account'),
  { kind: 'owner', was: 'her iCloud account', becomes: 'her recovery account' },
  { kind: 'owner', was: 'belongs to her recovery account', becomes: 'belongs to her iCloud account' },
  ...both('switch', 'Keychain on', 'Keychain off'),
  ...both('switch', 'says that backup is on', 'says that backup is off'),
  ...both('policy', 'organisation blocks work', 'organisation allows work'),
  ...both('policy', 'organisation blocks them from now on', 'organisation allows them again'),
  { kind: 'provider', was: 'turns Authenticator off as the provider', becomes: 'turns Authenticator off and on again as the provider' },
  { kind: 'provider', was: 'turns Authenticator off and on again as the provider', becomes: 'turns Authenticator off as the provider' },
]

/** Of what kind a cell is; the first that knows its words. */
const cells: readonly { readonly kind: ValueKind; readonly says: RegExp }[] = [
  { kind: 'date', says: /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/ },
  { kind: 'zone', says: /\(UTC.\d+\)|Los Angeles/ },
  { kind: 'owner', says: /(?:recovery|other|iCloud) account$/ },
  { kind: 'account', says: /^(?:an?|the) .*(?:account|codes|password|secret)$/ },
  { kind: 'platform', says: /\b(?:iPhone|Android phone)$/ },
  { kind: 'device', says: /\b(?:phone|tablet|iPad)$/ },
]

/** The kind of two cells of one column; `value` if nobody knows it. */
export function kindOfCells(was: string, becomes: string): ValueKind {
  const kindOf = (cell: string) => cells.find(({ says }) => says.test(cell))?.kind ?? 'value'
  const [one, other] = [kindOf(was), kindOf(becomes)]
  if (one === other) return /iP(?:hone|ad)$/.test(was) && /iP(?:hone|ad)$/.test(becomes) ? 'device' : one
  return [one, other].every((kind) => kind === 'platform' || kind === 'device') ? (was.startsWith('i') && becomes.startsWith('i') ? 'device' : 'platform') : 'value'
}
