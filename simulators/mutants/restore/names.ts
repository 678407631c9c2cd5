import { bytesToHex } from '@noble/hashes/utils.js'
import { Secret } from 'otpauth'
import { replaceCredential } from '../../authenticator/flows/accounts.ts'
import { show } from '../../authenticator/flows/step.ts'
import type { Iut } from '../../iut.ts'
import { both, withDecisions, wrapUpdate } from '../change.ts'
import { nameOf, namesAloneAfter, notingSignInAgain } from './after-restore.ts'
import { answerTo } from './answers.ts'
import { afterSwitching, withHidden, withOtp, withSecretOf, withTravellingKey } from './name-only.ts'

const asksForNothing = 'an account whose secret was saved asks for no sign-in'

export const nameMutants: readonly Iut[] = [
  {
    id: 'passwordless-secret-beside-name',
    rule: 'CRED-02',
    also: { 'CRED-05': asksForNothing, 'CRED-01': 'it is taken for an account that only shows codes' },
    how: 'saves the secret of its codes beside the name of an account that signs in without a password',
    change: withSecretOf('passwordless'),
  },
  {
    id: 'passwordless-secret-hidden-in-backup',
    rule: 'CRED-02',
    how: 'writes the secret of such an account into the backup in hexadecimal, and never reads it again',
    change: withHidden('passwordless', (secret) => bytesToHex(Secret.fromBase32(secret).bytes)),
  },
  {
    id: 'passwordless-approvals-travel-with-name',
    rule: 'CRED-02',
    how: 'saves the key that approves sign-ins, so that a restored phone approves them at once',
    change: withTravellingKey('passwordless'),
  },
  {
    id: 'given-up-phone-sign-in-still-counts',
    rule: 'CRED-02',
    how: 'treats an account that ever signed in without a password as if it still did',
    change: afterSwitching('passwordless-off', () => true, nameOf),
  },
  {
    id: 'class-of-first-backup-kept',
    rule: 'CRED-02',
    how: 'goes on saving the secret of an account that took up phone sign-in while backup was on',
    change: afterSwitching('passwordless-on', ({ backup }) => backup.on, withOtp),
  },
  {
    id: 'signing-in-again-brings-codes-only',
    rule: 'CRED-02',
    how: 'after the new sign-in the account has its codes, and approves nothing',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const answer = answerTo(message, 'registered')
      if (answer?.reply.to.type !== 'again') return step
      const effects = step.effects.filter((effect) => effect.type !== 'http' || !effect.request.url.endsWith('/passwordless'))
      return { model: { ...step.model, busy: false }, effects }
    }),
  },
  {
    id: 'passwordless-sign-in-lasts-until-restart',
    rule: 'CRED-02',
    how: 'lets an account that was signed in to again work until the app is closed, and asks once more then',
    change: namesAloneAfter('signed in again', notingSignInAgain, ({ credential }) => credential.type === 'passwordless'),
  },
  {
    id: 'work-secret-beside-name',
    rule: 'CRED-03',
    also: { 'CRED-05': asksForNothing },
    how: 'saves the secret of its codes beside the name of a work account',
    change: withSecretOf('work'),
  },
  {
    id: 'work-secret-hidden-in-backup',
    rule: 'CRED-03',
    how: 'writes the secret of a work account into the backup in base64, and never reads it again',
    change: withHidden('work', (secret) => btoa(String.fromCharCode(...Secret.fromBase32(secret).bytes))),
  },
  {
    id: 'work-password-beside-name',
    rule: 'CRED-03',
    how: 'keeps the password with which a work account was added, and saves it beside the name',
    change: both(
      wrapUpdate((right, model, message, context) => {
        const step = right(model, message, context)
        const { screen } = model
        if (message.type !== 'submitted' || screen.at !== 'sign-in' || screen.to.type !== 'add-work') return step
        const kept = { [`password of ${screen.form['email'] ?? ''}`]: screen.form['password'] ?? '' }
        return { ...step, model: { ...step.model, saved: { ...step.model.saved, ...kept } } }
      }),
      wrapUpdate((right, model, message, context) => {
        const toSaved: typeof context.decide.toSaved = (account, asked) => {
          const saved = context.decide.toSaved(account, asked)
          const hint = (model.saved as unknown as Readonly<Record<string, unknown>>)[`password of ${account.name}`]
          const telling = { hint: String(hint) }
          return saved === null || hint === undefined ? saved : { ...saved, ...telling }
        }
        return right(model, message, { ...context, decide: { ...context.decide, toSaved } })
      }),
    ),
  },
  {
    id: 'work-approvals-travel-with-name',
    rule: 'CRED-03',
    how: 'saves the key that approves sign-ins, so that a restored phone approves them at once',
    change: withTravellingKey('work'),
  },
  {
    id: 'work-sign-in-lasts-until-restart',
    rule: 'CRED-03',
    how: 'lets a work account that was signed in to again work until the app is closed, and asks once more then',
    change: namesAloneAfter('signed in again', notingSignInAgain, ({ credential }) => credential.type === 'work'),
  },
  {
    id: 'one-employer-per-user-name',
    rule: 'CRED-03',
    how: 'restores one work account of those whose names are alike before the @',
    change: withDecisions(({ comingBack }) => ({
      comingBack: (document, context) => comingBack(document, context).filter((one, position, all) =>
        one.kind !== 'work' || all.findIndex(({ kind, name }) => kind === 'work' && userOf(name) === userOf(one.name)) === position),
    })),
  },
  {
    id: 'work-account-by-secret-saved-by-name',
    rule: 'CRED-03',
    also: { 'ADM-01': 'where an organisation allows such accounts, their codes come back' },
    how: 'takes an account that was added by its secret for a work account because of its name',
    change: withDecisions(({ toSaved }) => ({
      toSaved: (account, context) => (account.kind === 'third-party' && account.issuer === 'Microsoft' ? nameOf(account) : toSaved(account, context)),
    })),
  },
  {
    id: 'refused-sign-in-counts',
    rule: 'CRED-03',
    how: 'counts a sign-in to a work account that was refused as done',
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'registered')
      const isRefused = answer !== null && answer.response !== 'no-network' && answer.response.status === 401
      if (!isRefused || answer.reply.to.type !== 'again' || answer.reply.kind !== 'work') return right(model, message, context)
      const otp = { secret: 'A'.repeat(32), algorithm: 'SHA1', digits: 6, period: 30 } as const
      return show(replaceCredential(model, answer.reply.to.account, { type: 'codes', otp }), { at: 'accounts' })
    }),
  },
]

const userOf = (name: string): string => name.split('@')[0] ?? name
