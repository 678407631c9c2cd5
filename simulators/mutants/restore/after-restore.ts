import type { Account, SavedAccount } from '../../authenticator/account.ts'
import { fieldOf, save } from '../../authenticator/flows/step.ts'
import type { Iut } from '../../iut.ts'
import { both, hasNote, noting, wrapStart } from '../change.ts'
import { answerTo } from './answers.ts'

/** Notes `restored` when the app has looked for a backup, whether or not it found one. */
export const notingRestore = noting('restored', (message) => answerTo(message, 'found') !== null)

/** Notes `signed in again` when a person has signed in to an account of which the name alone came back. */
export const notingSignInAgain = noting('signed in again', (message) => {
  const answer = answerTo(message, 'registered')
  return answer?.reply.to.type === 'again' && fieldOf(answer.response, 'otp') !== null
})

/** What a backup keeps of an account of which the name alone is saved. */
export const nameOf = ({ kind, issuer, name }: Account | SavedAccount): SavedAccount => ({ kind, issuer, name })

/** A build that notes something, and of some accounts keeps the name alone when it is started after that. */
export function namesAloneAfter(note: string, noted: Iut['change'], isLost: (account: Account) => boolean): Iut['change'] {
  return both(noted, wrapStart((right) => {
    const { saved } = right.model
    if (!hasNote(saved, note)) return right
    const accounts = saved.accounts.map((account): Account => (isLost(account) ? { ...account, credential: { type: 'name-only' } } : account))
    return { ...right, model: save(right.model, { accounts }) }
  }))
}
