import { momentPattern, months } from '../../facts/moments.ts'
import { phonePhrase } from '../../facts/phones.ts'
import type { Written } from '../../facts/written.ts'
import { accountClasses, opposites } from './domains.ts'
import type { Changed, ValueKind } from './types.ts'

type Change = (example: Written) => Changed[]

/** An account of each other class for each that is named, wherever it is named, unless the example has one of that class already. */
export const changedAccounts: Change = (example) => {
  const isNamed = (words: string) => example.steps.some(({ text }) => says(text, words))
  const others = accountClasses.filter((names) => !names.some(isNamed)).flatMap((names) => names.slice(0, 1))
  return accountClasses.flat().filter(isNamed).flatMap((was) => others.map((becomes) => replaced(example, 'account', was, becomes, (text) => swapped(text, was, becomes))))
}

/** Each moment a day earlier, and a day later. */
export const changedDates: Change = (example) => {
  const moments = new Set(example.steps.flatMap(({ text }) => text.match(momentPattern) ?? []))
  return [...moments].flatMap((was) => [-1, 1].map((days) => {
    const becomes = dayMoved(was, days)
    return replaced(example, 'date', was, becomes, (text) => text.replaceAll(was, becomes))
  }))
}

const otherPlatform: Readonly<Record<string, string>> = {
  iPhone: 'Android phone', iPad: 'Android tablet', 'Android phone': 'iPhone', 'Android tablet': 'iPad', 'Samsung phone': 'iPhone', 'Xiaomi phone': 'iPhone',
}

/** Each phone on the other platform. A person's own only where its first mention says of which kind it is: later it is what it is. */
export const changedPlatforms: Change = (example) => phonesOf(example).flatMap(({ which, kind }) => {
  const generic = example.pass === 'ios' ? { phone: 'Android phone', tablet: 'Android tablet' }[kind] : { phone: 'iPhone', tablet: 'iPad' }[kind]
  const becomes = otherPlatform[kind] ?? (example.pass === 'cross' ? undefined : generic)
  return becomes === undefined ? [] : [withPhone(example, 'platform', which, kind, becomes)]
})

const otherDevice: Readonly<Record<string, string>> = {
  phone: 'tablet', tablet: 'phone', iPhone: 'iPad', iPad: 'iPhone', 'Android phone': 'Android tablet', 'Android tablet': 'Android phone',
}

/** Each phone a tablet, each tablet a phone. */
export const changedDevices: Change = (example) => phonesOf(example).flatMap(({ which, kind }) => {
  const becomes = otherDevice[kind]
  return becomes === undefined ? [] : [withPhone(example, 'device', which, kind, becomes)]
})

/** Words that have an opposite: owners, switches, what an organisation says. */
export const changedWords: Change = (example) => opposites.flatMap(({ kind, was, becomes }) =>
  (example.steps.some(({ text }) => text.includes(was)) ? [replaced(example, kind, was, becomes, (text) => text.replaceAll(was, becomes))] : []))

function replaced(example: Written, kind: ValueKind, was: string, becomes: string, change: (text: string) => string): Changed {
  return { example, kind, was, becomes, steps: example.steps.map(({ type, text }) => ({ type, text: change(text) })) }
}

const says = (text: string, words: string): boolean => new RegExp(`\\b${words}\\b(?! (?:with|under|at) )`).test(text)

/** "an Amazon account" becomes "a work account". */
function swapped(text: string, was: string, becomes: string): string {
  const article = /^[AEIO]/.test(becomes) ? 'an' : 'a'
  return text
    .replaceAll(new RegExp(`\\b(A|a)n? ${was}\\b(?! (?:with|under|at) )`, 'g'), `${article} ${becomes}`)
    .replaceAll(new RegExp(`\\b${was}\\b(?! (?:with|under|at) )`, 'g'), becomes)
}

function dayMoved(moment: string, days: number): string {
  const [, day = '', month = '', year = '', time = ''] = new RegExp(momentPattern.source).exec(moment) ?? []
  const date = new Date(Date.UTC(Number(year), months.findIndex((one) => one === month), Number(day) + days))
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()} at ${time}`
}

// "A phone that holds …" is a phrase of its own, with no phone to be changed.
const phones = new RegExp(`${phonePhrase}(?! that holds)`, 'g')

function phonesOf({ steps }: Written): { readonly which: string; readonly kind: string }[] {
  const found = new Map<string, { which: string; kind: string }>()
  for (const { text } of steps) for (const [, , which = '', kind = ''] of text.matchAll(phones)) found.set(`${which} ${kind}`, { which, kind })
  const isOwn = (which: string | undefined) => which === undefined || which === '' || which === 'own'
  const isNamedFirst = [...(steps[0]?.text.matchAll(phones) ?? [])].some(([, , which]) => isOwn(which))
  return [...found.values()].filter(({ which }) => isNamedFirst || !isOwn(which))
}

function withPhone(example: Written, kind: ValueKind, which: string, was: string, becomes: string): Changed {
  const name = (device: string) => [which, device].filter((word) => word !== '').join(' ')
  return replaced(example, kind, name(was), name(becomes), (text) => text.replaceAll(phones, (phrase, determiner: string, itsWhich: string | undefined, itsKind: string) => {
    if ((itsWhich ?? '') !== which || itsKind !== was) return phrase
    const article = determiner === 'a' || determiner === 'an' ? (/^[AEIOi]/.test(name(becomes)) ? 'an' : 'a') : determiner
    return `${article} ${name(becomes)}`
  }))
}
