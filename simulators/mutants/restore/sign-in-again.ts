import { call } from '../../authenticator/flows/step.ts'
import type { Iut } from '../../iut.ts'
import type { Effect } from '../../phone/app.ts'
import { both, hasNote, notingAtStart, withDecisions, wrapUpdate } from '../change.ts'
import { notingRestore, notingSignInAgain } from './after-restore.ts'
import { answerTo, backupIn } from './answers.ts'

export const signInMutants: readonly Iut[] = [
  {
    id: 'owner-sign-in-counts',
    rule: 'CRED-05',
    how: 'takes the sign-in to the owner of the backup for one to the account of that name in it',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const answer = answerTo(message, 'found')
      if (answer === null || backupIn(answer) === null || answer.reply.owner.type !== 'microsoft') return step
      const { account: email } = answer.reply.owner
      const authorization = step.model.saved.sessions[email] ?? ''
      const signIns = step.model.saved.accounts
        .filter(({ kind, name, credential }) => kind === 'personal' && name === email && credential.type === 'name-only')
        .map(({ id }): Effect => call({ method: 'GET', to: 'microsoft', path: 'authenticator', headers: { authorization } },
          { type: 'registered', to: { type: 'again', account: id }, email, kind: 'personal' }))
      return { ...step, effects: [...step.effects, ...signIns] }
    }),
  },
  {
    id: 'one-sign-in-for-all',
    rule: 'CRED-05',
    how: 'asks for no other sign-in once the person has signed in to one account again',
    change: both(
      notingSignInAgain,
      withDecisions(({ asksToSignIn }) => ({ asksToSignIn: (account, saved) => asksToSignIn(account, saved) && !hasNote(saved, 'signed in again') })),
    ),
  },
  {
    id: 'put-off-sign-in-hides-codes',
    rule: 'CRED-05',
    also: { 'CRED-01': 'the codes of personal accounts are hidden too' },
    how: 'shows no code of any account while one of them waits for a sign-in',
    change: withDecisions(({ showsCode, asksToSignIn }) => ({
      showsCode: (account, saved) => showsCode(account, saved) && !saved.accounts.some((one) => asksToSignIn(one, saved)),
    })),
  },
  {
    id: 'only-first-name-asks',
    rule: 'CRED-05',
    also: { 'CRED-03': 'of two work accounts the second asks for nothing' },
    how: 'asks for a sign-in to the first account that needs one, and leaves the others lie',
    change: withDecisions(({ asksToSignIn }) => ({
      asksToSignIn: (account, saved) => account.id === saved.accounts.find((one) => asksToSignIn(one, saved))?.id,
    })),
  },
  {
    id: 'third-party-asks-after-restart',
    rule: 'CRED-05',
    also: { 'CRED-04': 'a restored third-party account needs a sign-in then' },
    how: 'asks for a sign-in to restored third-party accounts when it is started the next time',
    change: both(
      notingRestore,
      notingAtStart('restarted', (saved) => hasNote(saved, 'restored')),
      withDecisions(({ asksToSignIn }) => ({
        asksToSignIn: (account, saved) => asksToSignIn(account, saved) || (account.kind === 'third-party' && hasNote(saved, 'restarted')),
      })),
    ),
  },
]
