import type { AccountFixture } from '../../../../fixtures/accounts.ts'
import type { Facts } from '../facts.ts'
import type { Sight } from '../sight.ts'
import type { Step } from './invariant.ts'

/** Whether a step is this answer to this dialog. */
export const isAnswer = ({ from: { isDialog, title }, move: { touches } }: Step, dialog: string, answer: string): boolean =>
  isDialog && title === dialog && touches === answer

const says = {
  owner: 'Sign in to your recovery account to back up.',
  restore: 'Sign in to your recovery account to restore.',
  again: 'Sign in to restore this account.',
}

/** Whether a step sends a sign-in off, and what for. */
export const isSignIn = ({ from: { elements, title }, move: { touches } }: Step, to: keyof typeof says): boolean =>
  title === 'Sign in' && touches === 'Sign in' && elements.some(({ label }) => label === says[to])

/** What the fields of a form hold, in their order. */
export const filledIn = ({ elements }: Sight): readonly (string | undefined)[] =>
  elements.filter(({ input }) => input !== undefined).map(({ value }) => value)

/** Whose sign-in has been filled in, and rightly; undefined if nobody's. */
export function rightlySignsIn({ from }: Step, { accounts }: Facts): AccountFixture | undefined {
  const [name, password] = filledIn(from)
  return [...accounts.values()].find((one) => one.name === name && one.password === password)
}

/** The account that a dialog speaks of. */
export const spokenOf = ({ elements }: Sight, { accounts }: Facts): AccountFixture | undefined =>
  [...accounts.values()].find(({ name }) => elements[2]?.label.includes(name) === true)
