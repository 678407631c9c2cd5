import type { Written } from '../../facts/written.ts'
import type { Changed, ValueKind } from './types.ts'

/** Givens that something is not as usual, and how it is without them. */
const unusual: readonly { readonly kind: ValueKind; readonly says: RegExp; readonly becomes: string }[] = [
  { kind: 'signed in', says: /no longer signed in/, becomes: 'signed in' },
  { kind: 'switch', says: /may not use iCloud/, becomes: 'Authenticator may use iCloud' },
  { kind: 'switch', says: /itself is not backed up/, becomes: 'the phone is backed up' },
  { kind: 'switch', says: /signed out of iCloud/, becomes: 'signed in to iCloud' },
  { kind: 'provider', says: /has turned Authenticator off/, becomes: 'Authenticator is the provider' },
]

/** Givens that say how something is, and a step by which it is otherwise. `$1` and `$2` stand for what the pattern has found. */
const usual: readonly { readonly kind: ValueKind; readonly says: RegExp; readonly besides: string }[] = [
  { kind: 'switch', says: /^(.+) is ready for iCloud\b.*$/, besides: 'Authenticator may not use iCloud on $1' },
  { kind: 'switch', says: /^(.+) is ready for iCloud\b.*$/, besides: '$1 itself is not backed up' },
  { kind: 'signed in', says: /^(\S+) has (her|his) recovery account on .*$/, besides: '$1 is no longer signed in to $2 recovery account' },
  { kind: 'provider', says: /^a passkey for (?:her|his) \S+ account signs (?:her|Maya) in on (.+)$/, besides: 'she has turned Authenticator off as the provider of $1' },
  { kind: 'provider', says: /^(.+) (?:shows and fills|fills) in a password that .*$/, besides: 'she has turned Authenticator off as the provider of $1' },
]

/** Each step left out that says that something is not as usual. */
export function givenNoLonger(example: Written): Changed[] {
  return example.steps.flatMap(({ type, text }, at) => unusual.flatMap(({ kind, says, becomes }) =>
    (type === 'given' && says.test(text) ? [{ example, kind, was: text, becomes, steps: example.steps.filter((_, place) => place !== at) }] : [])))
}

/**
 * Before the When, a step by which a Given is no longer so. Where something of its kind is not as usual already there would be
 * two such things at once, of which the tables do not speak.
 */
export function givenBesides(example: Written): Changed[] {
  const when = example.steps.findIndex(({ type }) => type === 'when')
  const givens = example.steps.slice(0, Math.max(when, 0))
  const isUnusual = (wanted: ValueKind): boolean =>
    unusual.some(({ kind, says }) => kind === wanted && givens.some(({ text }) => says.test(text)))
  return givens.flatMap(({ text: was }) => usual.flatMap(({ kind, says, besides }) => {
    if (!says.test(was) || isUnusual(kind)) return []
    const becomes = was.replace(says, besides)
    return [{ example, kind, was, becomes, steps: example.steps.toSpliced(when, 0, { type: 'given', text: becomes }) }]
  }))
}
