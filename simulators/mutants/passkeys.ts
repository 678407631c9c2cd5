import * as dates from '../authenticator/dates.ts'
import type { Saved } from '../authenticator/model.ts'
import type { Iut } from '../iut.ts'
import type { Context } from '../phone/app.ts'
import { both, hasNote, keepNote, notingAtStart, withDecisions, wrapExtension, wrapStart, wrapUpdate, wrapView } from './change.ts'

export const passkeyMutants: readonly Iut[] = [
  {
    id: 'passkeys-end-with-autofill', rule: 'PK-01',
    how: 'answers for passkeys only as long as it fills in passwords',
    change: withDecisions({ answersPasskeys: (context) => isProvider(context) && !dates.autofillEnded(context) }),
  },
  {
    id: 'android-passkeys-end-with-passwords', rule: 'PK-01',
    how: 'takes passkeys out of reach together with passwords on Android phones',
    change: withDecisions({
      answersPasskeys: (context) => isProvider(context) && !(context.platform === 'android' && dates.passwordsGone(context)),
    }),
  },
  {
    id: 'passkeys-of-june-forgotten', rule: 'PK-01',
    how: 'still makes passkeys after autofill has ended, but answers for none that is older',
    change: wrapExtension((right, saved, request, context) => {
      const { saved: next, answers } = right(saved, request, context)
      if (!dates.autofillEnded(context)) return { saved: answers.reduce((kept, answer) => markOld(kept, answer), next), answers }
      return { saved: next, answers: answers.filter((answer) => !('credentialId' in answer) || !hasNote(saved, answer.credentialId)) }
    }),
  },
  {
    id: 'tablet-makes-no-new-passkeys', rule: 'PK-01',
    how: 'makes no passkey on a tablet once autofill has ended',
    change: wrapExtension((right, saved, request, context) =>
      (request.type === 'new-passkey' && context.deviceType === 'tablet' && dates.autofillEnded(context) ? { saved, answers: [] } : right(saved, request, context))),
  },
  {
    id: 'passkeys-swept-out-with-passwords', rule: 'PK-01',
    how: 'clears passkeys away too when it starts with passwords that have gone out of reach',
    change: wrapStart(({ model, effects }, context) => (dates.passwordsGone(context) && model.saved.passwords.length > 0
      ? { model: { ...model, saved: { ...model.saved, passwords: [], passkeys: [] } }, effects } : { model, effects })),
  },
  {
    id: 'passkeys-need-the-other-provider', rule: 'PK-02',
    how: "answers for passkeys only while the phone's other provider is on as well",
    change: withDecisions({ answersPasskeys: (context) => isProvider(context) && context.os.providers.platform }),
  },
  {
    id: 'passkeys-live-in-memory', rule: 'PK-02',
    also: { 'PK-01': 'the passkey of June is to outlive a restart', 'PK-04': 'a warning is to outlive a restart, and without passkeys there is none' },
    how: 'loses its passkeys when it is started again',
    change: wrapStart(({ model, effects }) => ({ model: { ...model, saved: withoutPasskeys(model.saved) }, effects })),
  },
  {
    id: 'tablet-passkeys-live-in-memory', rule: 'PK-02',
    how: 'loses its passkeys when it is started again on a tablet',
    change: wrapStart(({ model, effects }, { deviceType }) =>
      ({ model: deviceType === 'tablet' ? { ...model, saved: withoutPasskeys(model.saved) } : model, effects })),
  },
  {
    id: 'only-the-newest-passkey', rule: 'PK-02', also: { 'PK-01': 'two passkeys of June are to work' },
    how: 'answers for the passkey that was made last and for no other',
    change: wrapExtension((right, saved, request, context) =>
      (request.type === 'passkey' ? right({ ...saved, passkeys: saved.passkeys.slice(-1) }, request, context) : right(saved, request, context))),
  },
  {
    id: 'former-provider-shows-no-codes', rule: 'PK-02',
    how: 'hides the codes of a person without passkeys once it is no longer the provider',
    change: both(
      wrapUpdate((right, model, message, context) =>
        right(isProvider(context) ? { ...model, saved: keepNote(model.saved, 'provider') } : model, message, context)),
      wrapView((right, model, context) => {
        const { saved } = model
        const hides = hasNote(saved, 'provider') && !isProvider(context) && saved.passkeys.length === 0
        return right(model, hides ? { ...context, decide: { ...context.decide, showsCode: () => false } } : context)
      }),
    ),
  },
  {
    id: 'provider-switch-ignored', rule: 'PK-03', also: { 'PK-02': 'who turns the provider off after autofill has ended loses the passkey' },
    how: 'answers for passkeys whether it is the provider or not',
    change: withDecisions({ answersPasskeys: () => true }),
  },
  {
    id: 'restart-wakes-passkeys', rule: 'PK-03',
    how: 'answers for passkeys again after a restart, although it is not the provider',
    change: both(
      notingAtStart('woken', warns),
      wrapExtension((right, saved, request, context) => right(saved, request, hasNote(saved, 'woken') ? answering(context) : context)),
    ),
  },
  {
    id: 'only-microsoft-passkeys-stop', rule: 'PK-03',
    how: "keeps silent for Microsoft's sites when it is not the provider, and answers for all others",
    change: wrapExtension((right, saved, request, context) => right(saved, request, request.site === 'Microsoft' ? context : answering(context))),
  },
  {
    id: 'tablet-ignores-provider-switch', rule: 'PK-03',
    how: 'answers for passkeys on a tablet whether it is the provider or not',
    change: withDecisions({ answersPasskeys: (context) => isProvider(context) || context.deviceType === 'tablet' }),
  },
  {
    id: 'provider-switch-deletes-passkeys', rule: 'PK-03', also: { 'PK-04': 'who has no passkeys left is not warned of them' },
    how: 'deletes its passkeys when it is opened and is not the provider',
    change: wrapUpdate((right, model, message, context) =>
      right(isProvider(context) ? model : { ...model, saved: withoutPasskeys(model.saved) }, message, context)),
  },
  {
    id: 'approvals-stop-with-passkeys', rule: 'PK-03',
    how: 'does not look for sign-ins to approve while its passkeys are off',
    change: wrapUpdate((right, model, message, context) => {
      const { model: next, effects } = right(model, message, context)
      const isSilent = model.saved.passkeys.length > 0 && !isProvider(context)
      return { model: next, effects: isSilent ? effects.filter((effect) => effect.type !== 'http') : effects }
    }),
  },
  {
    id: 'never-warns-of-provider', rule: 'PK-04',
    how: 'says nothing when it stops being the provider',
    change: withDecisions({ warnsOfProvider: () => false }),
  },
  {
    id: 'warns-without-passkeys', rule: 'PK-04',
    how: 'warns whoever has it not as the provider, passkeys or none',
    change: withDecisions({ warnsOfProvider: (_saved, context) => !isProvider(context) }),
  },
  {
    id: 'warning-ends-with-a-restart', rule: 'PK-04',
    how: 'warns only until it is started again',
    change: both(
      notingAtStart('started while off', warns),
      withDecisions({ warnsOfProvider: (saved, context) => warns(saved, context) && !hasNote(saved, 'started while off') }),
    ),
  },
  {
    id: 'warning-never-ends', rule: 'PK-04',
    how: 'goes on warning when it is the provider again',
    change: both(
      wrapUpdate((right, model, message, context) =>
        right(warns(model.saved, context) ? { ...model, saved: keepNote(model.saved, 'warned') } : model, message, context)),
      withDecisions({ warnsOfProvider: (saved, context) => warns(saved, context) || hasNote(saved, 'warned') }),
    ),
  },
  {
    id: 'warning-outlives-passkeys', rule: 'PK-04',
    how: 'goes on warning when the last passkey is deleted',
    change: both(
      wrapUpdate((right, model, message, context) =>
        right(model.saved.passkeys.length > 0 ? { ...model, saved: keepNote(model.saved, 'had passkeys') } : model, message, context)),
      withDecisions({ warnsOfProvider: (saved, context) => !isProvider(context) && hasNote(saved, 'had passkeys') }),
    ),
  },
  {
    id: 'warns-only-above-accounts', rule: 'PK-04',
    how: 'warns above a list of accounts, and not where there is none yet',
    change: withDecisions({ warnsOfProvider: (saved, context) => warns(saved, context) && saved.accounts.length > 0 }),
  },
  {
    id: 'warns-only-once-autofill-is-gone', rule: 'PK-04',
    how: 'begins to warn when autofill has ended and not before',
    change: withDecisions({ warnsOfProvider: (saved, context) => warns(saved, context) && dates.autofillEnded(context) }),
  },
  {
    id: 'tablet-never-warns-of-provider', rule: 'PK-04',
    how: 'warns on phones and not on tablets',
    change: withDecisions({ warnsOfProvider: (saved, context) => warns(saved, context) && context.deviceType === 'phone' }),
  },
]

function isProvider({ os }: Context): boolean {
  return os.providers.authenticator
}

function warns(saved: Saved, context: Context): boolean {
  return saved.passkeys.length > 0 && !isProvider(context)
}

function answering(context: Context): Context {
  return { ...context, decide: { ...context.decide, answersPasskeys: () => true } }
}

function withoutPasskeys(saved: Saved): Saved {
  return { ...saved, passkeys: [] }
}

function markOld(saved: Saved, answer: object): Saved {
  return 'credentialId' in answer && typeof answer.credentialId === 'string' ? keepNote(saved, answer.credentialId) : saved
}
