import type { Model, Reply } from '../authenticator/model.ts'
import { hosts } from '../clouds/clouds.ts'
import type { Iut } from '../iut.ts'
import type { Json } from '../http.ts'
import type { Context, Effect } from '../phone/app.ts'
import { both, hasNote, keepNote, noting, notingAtStart, withDecisions, wrapUpdate } from './change.ts'

const notingRefusal = noting('refused', (_message, { dialog }) => isRefused(dialog))

export const organisationMutants: readonly Iut[] = [
  {
    id: 'block-not-asked-for', rule: 'ADM-01',
    how: 'lets work accounts in by their secret whatever their organisation says',
    change: withDecisions({ mayAddThirdParty: () => true }),
  },
  {
    id: 'block-holds-for-the-camera-only', rule: 'ADM-01',
    how: 'keeps to the block where a QR code is read, and not where the secret is typed',
    change: wrapUpdate((right, model, message, context) => right(model, message, model.screen.at === 'by-hand' ? letting(context) : context)),
  },
  {
    id: 'unnamed-service-passes-the-block', rule: 'ADM-01',
    how: 'does not ask the organisation where the service of the account was left out',
    change: wrapUpdate((right, model, message, context) => right(model, message, isTypedAs(model, /^[^:]*$/) ? letting(context) : context)),
  },
  {
    id: 'small-letters-pass-the-block', rule: 'ADM-01',
    how: 'asks the organisation only where the service is called Microsoft to the letter',
    change: wrapUpdate((right, model, message, context) => right(model, message, isTypedAs(model, /^microsoft/) ? letting(context) : context)),
  },
  {
    id: 'tablet-ignores-the-block', rule: 'ADM-01',
    how: 'keeps to the block on phones and not on tablets',
    change: wrapUpdate((right, model, message, context) => right(model, message, context.deviceType === 'tablet' ? letting(context) : context)),
  },
  {
    id: 'no-network-no-block', rule: 'ADM-01',
    how: 'takes silence for consent: without a network it lets every account in',
    change: withDecisions(({ mayAddThirdParty }) => ({ mayAddThirdParty: (realm) => realm === 'no-network' || mayAddThirdParty(realm) })),
  },
  {
    id: 'no-answer-no-block', rule: 'ADM-01',
    how: 'takes a directory that fails for one that allows everything',
    change: withDecisions(({ mayAddThirdParty }) => ({
      mayAddThirdParty: (realm) => (typeof realm === 'object' && realm.status >= 500) || mayAddThirdParty(realm),
    })),
  },
  {
    id: 'capitals-pass-the-block', rule: 'ADM-01',
    how: 'asks the directory for the domain as it was typed, and takes one in capitals for nobody\'s',
    change: wrapUpdate((right, model, message, context) => {
      const { model: next, effects } = right(model, message, context)
      return { model: next, effects: effects.map(askingAsTyped) }
    }),
  },
  {
    id: 'second-try-passes-the-block', rule: 'ADM-01',
    how: 'lets an account in that it has refused once already',
    change: both(notingRefusal, lettingOnce('refused')),
  },
  {
    id: 'block-asked-for-once', rule: 'ADM-01',
    how: 'asks whether work accounts may be added only until one was, and never again',
    change: both(
      noting('allowed', (message, after, before) =>
        message.type === 'answered' && (message.reply as Reply).type === 'realm' && after.saved.accounts !== before.saved.accounts),
      lettingOnce('allowed'),
    ),
  },
  {
    id: 'restart-lifts-the-block', rule: 'ADM-01',
    how: 'lets an account in that it has refused, once it was started again since',
    change: both(notingRefusal, notingAtStart('restarted', (saved) => hasNote(saved, 'refused')), lettingOnce('restarted')),
  },
  {
    id: 'block-forbids-every-code', rule: 'ADM-01',
    how: 'refuses every account with codes once an organisation has refused one',
    change: both(notingRefusal, wrapUpdate((right, model, message, context) => {
      const decide = { ...context.decide, mayAddThirdParty: () => false }
      return right(model, message, hasNote(model.saved, 'refused') ? { ...context, decide } : context)
    })),
  },
  {
    id: 'refused-secret-backed-up', rule: 'ADM-01',
    how: 'refuses the account and keeps its secret, backwards, beside the accounts that it backs up',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const secret = isRefused(step.model.dialog) && message.type === 'answered' ? secretOf(message.reply as Reply) : null
      const saved = secret === null ? step.model.saved : keepNote(step.model.saved, `rest of ${secret}`)
      const rest = Object.keys(saved).filter((key) => key.startsWith('note: rest of ')).map((key) => key.slice('note: rest of '.length))
      return { model: { ...step.model, saved }, effects: step.effects.map((effect) => beside(effect, rest)) }
    }),
  },
]

function isTypedAs({ screen }: Model, name: RegExp): boolean {
  return screen.at === 'by-hand' && name.test(screen.form['name'] ?? '')
}

function letting(context: Context): Context {
  return { ...context, decide: { ...context.decide, mayAddThirdParty: () => true } }
}

/** A build that lets everything in once it has made a note. */
function lettingOnce(note: string): Iut['change'] {
  return wrapUpdate((right, model, message, context) => right(model, message, hasNote(model.saved, note) ? letting(context) : context))
}

function isRefused(dialog: { readonly type: string; readonly title?: string } | null): boolean {
  return dialog?.type === 'notice' && dialog.title === 'Not allowed'
}

function askingAsTyped(effect: Effect): Effect {
  const reply = effect.type === 'http' ? (effect.reply as Reply) : null
  if (effect.type !== 'http' || reply?.type !== 'realm') return effect
  const domain = reply.account.name.slice(reply.account.name.lastIndexOf('@') + 1)
  return { ...effect, request: { ...effect.request, url: `https://${hosts.entra}/realms/${encodeURIComponent(domain)}` } }
}

function secretOf(reply: Reply): string | null {
  const credential = reply.type === 'realm' ? reply.account.credential : null
  return credential === null || credential.type === 'name-only' ? null : [...credential.otp.secret].reverse().join('')
}

/** The request that writes a backup, with more in its document than belongs there. */
function beside(effect: Effect, rest: readonly string[]): Effect {
  if (effect.type !== 'http' || rest.length === 0) return effect
  const body = effect.request.body as { readonly document?: { readonly [key: string]: Json } } | null
  if (body?.document === undefined) return effect
  return { ...effect, request: { ...effect.request, body: { ...body, document: { ...body.document, rest } } } }
}
