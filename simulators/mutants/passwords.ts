import * as dates from '../authenticator/dates.ts'
import type { Model } from '../authenticator/model.ts'
import { button } from '../authenticator/view/node.ts'
import { day, second } from '../clock/instant.ts'
import type { Iut } from '../iut.ts'
import type { Context } from '../phone/app.ts'
import { both, hasNote, notingAtStart, withDecisions, wrapExtension, wrapStart, wrapUpdate, wrapView } from './change.ts'

// Who still fills in a password in July breaks the rule of July and the end of the rule of June too.
const july = 'in July passwords are seen and none is filled in'
const june = 'June must end when it ends'

export const passwordMutants: readonly Iut[] = [
  {
    id: 'autofill-never-ends', rule: 'AF-01', also: { 'AF-03': july, 'AF-04': june },
    how: 'fills in passwords as long as it is the provider, whatever the date',
    change: withDecisions({ autofillWorks: isProvider }),
  },
  {
    id: 'autofill-ends-a-second-late', rule: 'AF-01', also: { 'AF-03': july, 'AF-04': june },
    how: 'still fills in a password in the first second of July',
    change: withDecisions(({ autofillWorks }) => ({ autofillWorks: (context) => autofillWorks(later(context, -second)) })),
  },
  {
    id: 'autofill-ends-by-universal-time', rule: 'AF-01', also: { 'AF-03': july, 'AF-04': june },
    how: 'ends autofill when July begins in Greenwich, wherever the phone is',
    change: withDecisions(({ autofillWorks }) => ({ autofillWorks: (context) => autofillWorks(inGreenwich(context)) })),
  },
  {
    id: 'autofill-goes-on-on-tablets', rule: 'AF-01', also: { 'AF-03': july },
    how: 'ends autofill on phones and forgets tablets',
    change: withDecisions(({ autofillWorks }) => ({
      autofillWorks: (context) => (context.deviceType === 'tablet' ? isProvider(context) : autofillWorks(context)),
    })),
  },
  {
    id: 'restart-brings-autofill-back', rule: 'AF-01', also: { 'AF-03': july },
    how: 'forgets when it is started again that autofill has ended',
    change: both(
      notingAtStart('started again', (_saved, context) => dates.autofillEnded(context)),
      wrapExtension((right, saved, request, context) =>
        right(saved, request, hasNote(saved, 'started again') ? withAutofill(context) : context)),
    ),
  },
  {
    id: 'passwords-never-leave', rule: 'AF-02',
    how: 'shows saved passwords for ever',
    change: withDecisions({ passwordsAccessible: () => true }),
  },
  {
    id: 'passwords-leave-a-second-late', rule: 'AF-02',
    how: 'still shows a password in the first second of August',
    change: withDecisions(({ passwordsAccessible }) => ({ passwordsAccessible: (context) => passwordsAccessible(later(context, -second)) })),
  },
  {
    id: 'passwords-leave-by-universal-time', rule: 'AF-02', also: { 'AF-03': 'in the west July is not over when it is in Greenwich' },
    how: 'hides passwords when August begins in Greenwich, wherever the phone is',
    change: withDecisions(({ passwordsAccessible }) => ({ passwordsAccessible: (context) => passwordsAccessible(inGreenwich(context)) })),
  },
  {
    id: 'open-password-stays', rule: 'AF-02',
    how: 'hides the way to passwords in August, but leaves in sight the one that is open',
    change: wrapView((right, model, context) => right(model, model.screen.at === 'password' ? withPasswords(context) : context)),
  },
  {
    id: 'menu-keeps-passwords', rule: 'AF-02',
    how: 'takes passwords off its first page in August and forgets the menu',
    change: wrapView((right, model, context) => {
      const shown = right(model, isAmongPasswords(model) ? withPasswords(context) : context)
      return model.screen.at === 'menu' ? { ...shown, children: [...shown.children, toPasswords] } : shown
    }),
  },
  {
    id: 'codes-leave-with-passwords', rule: 'AF-02',
    how: 'hides the codes of whoever had saved passwords, when it hides the passwords',
    change: wrapView((right, model, context) => {
      const hides = model.saved.passwords.length > 0 && dates.passwordsGone(context)
      return right(model, hides ? { ...context, decide: { ...context.decide, showsCode: () => false } } : context)
    }),
  },
  {
    id: 'passwords-leave-with-autofill', rule: 'AF-03', also: { 'AF-02': 'passwords stay in sight until July is over' },
    how: 'hides passwords in July already, together with autofill',
    change: withDecisions({ passwordsAccessible: (context) => !dates.autofillEnded(context) }),
  },
  {
    id: 'july-loses-its-last-second', rule: 'AF-03', also: { 'AF-02': 'passwords stay in sight until July is over' },
    how: 'hides passwords one second before July ends',
    change: withDecisions(({ passwordsAccessible }) => ({ passwordsAccessible: (context) => passwordsAccessible(later(context, second)) })),
  },
  {
    id: 'july-passwords-need-the-provider', rule: 'AF-03',
    how: 'hides the passwords of July from whoever turned the provider off, since nothing is filled in any more',
    change: withDecisions(({ passwordsAccessible }) => ({
      passwordsAccessible: (context) => passwordsAccessible(context) && (isProvider(context) || !dates.autofillEnded(context)),
    })),
  },
  {
    id: 'july-restart-clears-passwords', rule: 'AF-03',
    how: 'throws saved passwords away when it starts after autofill has ended',
    change: wrapStart(({ model, effects }, context) => (dates.autofillEnded(context)
      ? { model: { ...model, saved: { ...model.saved, passwords: [] } }, effects } : { model, effects })),
  },
  {
    id: 'autofill-ends-a-second-early', rule: 'AF-04', also: { 'AF-01': 'autofill works until July begins' },
    how: 'does not fill in a password in the last second of June',
    change: withDecisions(({ autofillWorks }) => ({ autofillWorks: (context) => autofillWorks(later(context, second)) })),
  },
  {
    id: 'autofill-only-the-first-account', rule: 'AF-04',
    how: 'fills in the password of one account with each site and no other',
    change: wrapExtension((right, saved, request, context) => {
      const { answers, ...more } = right(saved, request, context)
      return { ...more, answers: request.type === 'password' ? answers.slice(0, 1) : answers }
    }),
  },
  {
    id: 'autofill-on-every-site', rule: 'AF-04',
    how: 'fills in a password on whatever site asks for one',
    change: wrapExtension((right, saved, request, context) => {
      if (request.type !== 'password') return right(saved, request, context)
      return right({ ...saved, passwords: saved.passwords.map((one) => ({ ...one, site: request.site })) }, request, context)
    }),
  },
  {
    id: 'changed-password-not-saved', rule: 'AF-04',
    how: 'keeps the old password of an account when a new one is saved',
    change: wrapUpdate((right, model, message, context) => {
      const { model: next, effects } = right(model, message, context)
      const passwords = next.saved.passwords.map((one) =>
        model.saved.passwords.find(({ site, user }) => site === one.site && user === one.user) ?? one)
      return { model: { ...next, saved: { ...next.saved, passwords } }, effects }
    }),
  },
  {
    id: 'android-autofill-ends-a-month-early', rule: 'AF-04',
    how: 'ends autofill on Android phones a month before it ends on iPhones',
    change: withDecisions(({ autofillWorks }) => ({
      autofillWorks: (context) => autofillWorks(context.platform === 'android' ? later(context, 31 * day) : context),
    })),
  },
]

const toPasswords = button('Passwords', { type: 'went', to: { at: 'passwords' } })

function isProvider({ os }: Context): boolean {
  return os.providers.authenticator
}

function later(context: Context, milliseconds: number): Context {
  return { ...context, now: context.now + milliseconds }
}

function inGreenwich(context: Context): Context {
  return { ...context, readings: { ...context.readings, dateZone: 'utc' } }
}

function withPasswords(context: Context): Context {
  return { ...context, decide: { ...context.decide, passwordsAccessible: () => true } }
}

function withAutofill(context: Context): Context {
  return { ...context, decide: { ...context.decide, autofillWorks: isProvider } }
}

function isAmongPasswords({ screen }: Model): boolean {
  return screen.at === 'passwords' || screen.at === 'password'
}
