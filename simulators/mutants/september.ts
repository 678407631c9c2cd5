import { show } from '../authenticator/flows/step.ts'
import { second } from '../clock/instant.ts'
import { hosts } from '../clouds/clouds.ts'
import type { Iut } from '../iut.ts'
import type { Context, Effect } from '../phone/app.ts'
import { replyOf } from './backup-changes.ts'
import { withDecisions, wrapUpdate } from './change.ts'
import { askingOnce } from './iphone.ts'

/** Wrong builds that change the owner of iPhone backups at another moment, or ask for something else than the day asks for. */
export const septemberMutants: readonly Iut[] = [
  {
    id: 'icloud-a-second-early', rule: 'ERA-01', also: { 'ERA-02': 'the change is not at the first instant of September' },
    how: 'gives the backup to iCloud in the last second of August',
    change: seeing((context) => ({ ...context, now: context.now + second })),
  },
  {
    id: 'keychain-a-second-early', rule: 'ERA-01',
    how: 'asks for iCloud Keychain in the last second of August already, while the owner is still a Microsoft account',
    change: withDecisions(({ obstacle }) => ({
      obstacle: (act, context) => obstacle(act, act === 'back-up' ? { ...context, now: context.now + second } : context),
    })),
  },
  {
    id: 'opens-on-anybodys-icloud', rule: 'ERA-01',
    how: 'restores with the Microsoft account alone, whoever is signed in to iCloud',
    change: wrapUpdate((right, model, message, context) => {
      const reply = replyOf(message)
      if (reply?.type !== 'half-found' || message.type !== 'answered') return right(model, message, context)
      const response = { status: 200, body: { id: 'whichever', owner: reply.owner.account } }
      const { model: next, effects } = right(model, { ...message, response }, context)
      return { model: next, effects: effects.map((effect) => ('reply' in effect ? { ...effect, reply: { ...(effect.reply as object), id: null } } : effect)) }
    }),
  },
  {
    id: 'icloud-a-second-late', rule: 'ERA-02',
    how: 'still asks for a Microsoft account in the first second of September',
    change: seeing((context) => ({ ...context, now: context.now - second })),
  },
  {
    id: 'september-by-universal-time', rule: 'ERA-02', also: { 'ERA-01': 'west of Greenwich the change comes while it is still August' },
    how: 'changes over when September begins in Greenwich, wherever the phone is',
    change: seeing((context) => ({ ...context, zone: 'UTC' })),
  },
  {
    id: 'still-offers-two-accounts', rule: 'ERA-02',
    how: 'lets a person who holds several personal accounts choose one of them after the change, too',
    change: wrapUpdate((right, model, message, context) => {
      const hasTwo = context.decide.eligibleOwners(model.saved.accounts).length > 1
      const asks = message.type === 'backup-switched' && hasTwo && !model.saved.backup.on && context.decide.ownerKind(context) === 'icloud'
      return asks ? show(model, { at: 'choose-owner' }) : right(model, message, context)
    }),
  },
  {
    id: 'does-without-keychain', rule: 'ERA-02',
    how: 'backs up to iCloud although iCloud Keychain is off',
    change: withoutKeychain(() => true),
  },
  {
    id: 'asks-for-keychain-only-once', rule: 'ERA-02',
    how: 'does not notice that iCloud Keychain was turned off after backup was turned on',
    change: askingOnce({ iCloudKeychain: true }),
  },
  {
    id: 'copy-stays-with-microsoft', rule: 'ERA-02',
    how: 'leaves a copy of what iCloud keeps with a personal account of the app, if it holds one',
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const [authorization] = Object.values(model.saved.sessions)
      const copies = step.effects.flatMap((effect): Effect[] => (effect.type === 'http' && effect.request.url.endsWith('/authenticator/backup') && authorization !== undefined
        ? [{ ...effect, request: { ...effect.request, url: `https://${hosts.microsoft}/backups/ios`, headers: { authorization } }, reply: { type: 'approval-sent' } }] : []))
      return { ...step, effects: [...step.effects, ...copies] }
    }),
  },
  {
    id: 'ipad-does-without-keychain', rule: 'ERA-02',
    how: 'asks for iCloud Keychain on iPhones, and not on iPads',
    change: withoutKeychain(({ deviceType }) => deviceType === 'tablet'),
  },
]

/** A build whose decisions about who owns a backup see another time than it is. */
function seeing(otherwise: (context: Context) => Context): Iut['change'] {
  return withDecisions(({ ownerKind, obstacle }) => ({
    ownerKind: (context) => ownerKind(otherwise(context)),
    obstacle: (act, context) => obstacle(act, otherwise(context)),
  }))
}

function withoutKeychain(where: (context: Context) => boolean): Iut['change'] {
  return withDecisions(({ obstacle }) => ({
    obstacle: (act, context) => (obstacle(act, context) === 'keychain-off' && where(context) ? null : obstacle(act, context)),
  }))
}
