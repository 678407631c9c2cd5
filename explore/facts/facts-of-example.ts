import { domains, type FactName, type Facts, factNames } from '../../steps/oracles/decision-table/facts.ts'
import { momentsIn, windowOf } from './moments.ts'
import { phonesIn } from './phones.ts'
import { accountWords, backupWords, classChanges, foreignLook, policyWords, providerWords, signedInWords, switchWords, type Words } from './words.ts'
import type { Written, WrittenStep } from './written.ts'

/** The values that an example gives each fact: several where it looks at several things. */
export type FactSets = { readonly [Name in FactName]: ReadonlySet<Facts[Name]> }

/**
 * The facts of an example, read from its words. What it does not speak of is as it usually is: signed in, every switch as
 * documented, the owner's own account. A second person is there for comparison, and their steps do not count.
 */
export function factsOfExample({ pass, at, steps }: Pick<Written, 'pass' | 'at' | 'steps'>): FactSets {
  const own = ofMainPerson(steps)
  const before = own.filter(({ type }) => type !== 'then').map(({ text }) => text)
  const all = own.map(({ text }) => text)
  const { from, to } = phonesIn(own, pass)
  const moment = before.flatMap(momentsIn).at(-1) ?? `${at}T12:00:00`
  const turnedOn = lastSaid(backupWords, before) ?? false
  const later = before.some((text) => /a year later/.test(text)) ? '9999' : moment
  return {
    from, to,
    account: classesIn(all, before),
    signedIn: new Set([lastSaid(signedInWords, before) ?? 'yes']),
    toggles: new Set([turnedOn ? (lastSaid(switchWords, before) ?? 'as documented') : 'backup off in the app']),
    window: new Set([windowOf(later)]),
    owner: ownersIn(all),
    policy: new Set([lastSaid(policyWords, before) ?? 'allows']),
    provider: new Set([lastSaid(providerWords, before) ?? 'Authenticator']),
  }
}

/** Every cell that the sets contain. */
export function cellsIn(sets: FactSets, names: readonly FactName[] = factNames): Partial<Facts>[] {
  let cells: Partial<Facts>[] = [{}]
  for (const name of names) cells = cells.flatMap((cell) => [...sets[name]].map((value) => ({ ...cell, [name]: value })))
  return cells
}

/** The steps of the person who acts in the When. */
export function ofMainPerson(steps: readonly WrittenStep[]): WrittenStep[] {
  let current: string | undefined
  const told = steps.map((step) => {
    const named = /\b(?:Maya|Omar|Lena)\b/.exec(step.text)?.[0]
    current = named ?? current
    return { step, person: current }
  })
  const main = told.find(({ step }) => step.type === 'when')?.person
  return told.filter(({ step, person }) => step.type !== 'given' || main === undefined || person === main).map(({ step }) => step)
}

function classesIn(texts: readonly string[], before: readonly string[]): ReadonlySet<Facts['account']> {
  const changed = lastSaid(classChanges, before)
  if (changed !== undefined) return new Set([changed])
  const clean = texts.map((text) => text.replace(/passkeys? for (?:her|his) \w+ account/, 'passkey').replace(/ with (?:her|his) \w+ account$/, ''))
  const named = new Set(clean.flatMap((text) => accountWords.flatMap(({ says, means }) => (says.test(text) ? means : []))))
  return named.size === 0 ? new Set(domains.account.slice(0, 1)) : named
}

function ownersIn(texts: readonly string[]): ReadonlySet<Facts['owner']> {
  const foreign = texts.filter((text) => foreignLook.test(text))
  const looks = texts.filter((text) => /come back|comes back|restore|(?:are|is) on .*(?:phone|iPhone|tablet|iPad)/.test(text))
  const own = looks.some((text) => !foreign.includes(text)) || foreign.length === 0
  return new Set<Facts['owner']>([...(own ? ['the same' as const] : []), ...(foreign.length > 0 ? ['another' as const] : [])])
}

function lastSaid<Value>(words: readonly Words<Value>[], texts: readonly string[]): Value | undefined {
  return texts.flatMap((text) => words.flatMap(({ says, means }) => (says.test(text) ? means : []))).at(-1)
}
