import { call, fieldOf, wait } from '../../authenticator/flows/step.ts'
import type { Model, Owner } from '../../authenticator/model.ts'
import type { HttpResponse } from '../../http.ts'
import type { Iut } from '../../iut.ts'
import type { Effect } from '../../phone/app.ts'
import { hasNote, keepNote, withDecisions, wrapService, wrapUpdate } from '../change.ts'
import { answerTo, backupIn, foundNothing, type Told } from './answers.ts'

export const platformMutants: readonly Iut[] = [
  {
    id: 'phones-and-tablets-kept-apart',
    rule: 'PLAT-01',
    how: 'takes a tablet for another kind of device than a phone: what was saved on one comes back on the other no more',
    change: withDecisions(({ toSaved, comingBack }) => ({
      toSaved(account, context) {
        const saved = toSaved(account, context)
        const marked = { madeOn: context.deviceType }
        return saved === null ? null : { ...saved, ...marked }
      },
      comingBack: (document, context) => comingBack(document, context).filter((saved) => 'madeOn' in saved && saved.madeOn === context.deviceType),
    })),
  },
  {
    id: 'ipad-opens-no-iphone-backup-before-september',
    rule: 'PLAT-01',
    also: { 'ERR-02': 'that the remedy helped on one iPad is seen on a second one' },
    how: 'an iPad finds nothing that another device saved, as long as a Microsoft account owns it',
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'half-found')
      const isOthers = answer !== null && context.deviceType === 'tablet' && !String(fieldOf(answer.response, 'id')).startsWith(`${context.phone}-`)
      return right(model, isOthers ? { ...answer.message, response: foundNothing } : message, context)
    }),
  },
  {
    id: 'restores-on-one-maker-only',
    rule: 'PLAT-01',
    how: "restores on Google's own Android phones and on no other maker's",
    change: withDecisions(({ comingBack }) => ({
      comingBack: (document, context) => (context.platform === 'android' && context.maker !== 'Google' ? [] : comingBack(document, context)),
    })),
  },
  {
    id: 'iphone-falls-back-on-android-backup',
    rule: 'PLAT-01',
    how: "an iPhone that finds nothing of its own restores the same owner's Android backup",
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'half-found')
      if (answer === null || fieldOf(answer.response, 'owner') === answer.reply.owner.account) return right(model, message, context)
      const { owner } = answer.reply
      const headers = { authorization: model.saved.sessions[owner.account] ?? '' }
      return wait(model, call({ method: 'GET', to: 'microsoft', path: 'backups/android', headers }, { type: 'found', owner, id: null }))
    }),
  },
  {
    id: 'one-backup-an-owner',
    rule: 'PLAT-01',
    also: { 'PLAT-02': 'the backup of the Android phone takes the place of that of the iPhone' },
    how: 'keeps one backup of each owner, whatever it was made on, the last one',
    change: wrapService((right) => (state, request) => {
      const [next, response] = right(state, request)
      const [, written = ''] = /\/backups\/(ios|android)$/.exec(request.url) ?? []
      if (request.method !== 'PUT' || response.status !== 200 || written === '') return [next, response]
      const backups = Object.fromEntries(Object.entries(next.backups).map(([owner, slots]) => {
        const isNew = slots !== state.backups[owner]
        return [owner, isNew ? Object.fromEntries(Object.entries(slots).filter(([platform]) => platform === written)) : slots]
      }))
      return [{ ...next, backups }, response]
    }),
  },
  {
    id: 'android-reads-ios-vault',
    rule: 'PLAT-02',
    also: { 'PLAT-01': 'a backup then comes back on another operating system' },
    how: 'an Android phone looks for its backup where iPhones keep theirs',
    change: withDecisions({ vaultOf: () => 'ios' }),
  },
  {
    id: 'android-tablet-reads-ios-vault',
    rule: 'PLAT-02',
    how: "an Android tablet, other than a phone, falls back on the iPhone's backup",
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'found')
      const isTablet = context.platform === 'android' && context.deviceType === 'tablet'
      if (!isTablet || answer === null || backupIn(answer) !== null || isOfIphone(answer)) return right(model, message, context)
      return wait(model, askForIphone(model, answer.reply.owner))
    }),
  },
  {
    id: 'android-reads-ios-vault-at-second-attempt',
    rule: 'PLAT-02',
    how: "an Android phone that finds nothing for the second time looks into the iPhone's backup",
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'found')
      const isEmpty = context.platform === 'android' && answer !== null && backupIn(answer) === null && !isOfIphone(answer)
      if (!isEmpty) return right(model, message, context)
      if (hasNote(model.saved, 'found nothing')) return wait(model, askForIphone(model, answer.reply.owner))
      return right({ ...model, saved: keepNote(model.saved, 'found nothing') }, message, context)
    }),
  },
  {
    id: 'android-deletes-what-it-cannot-read',
    rule: 'PLAT-02',
    how: "an Android phone that finds no backup of its own clears away the iPhone's",
    change: wrapUpdate((right, model, message, context) => {
      const step = right(model, message, context)
      const answer = answerTo(message, 'found')
      if (context.platform !== 'android' || answer === null || backupIn(answer) !== null) return step
      const headers = { authorization: model.saved.sessions[answer.reply.owner.account] ?? '' }
      const clear = call({ method: 'DELETE', to: 'microsoft', path: 'backups/ios', headers }, { type: 'approval-sent' })
      return { ...step, effects: [...step.effects, clear] }
    }),
  },
  {
    id: 'names-cross-over',
    rule: 'PLAT-02',
    how: "an Android phone that finds no backup of its own takes at least the bare names from the iPhone's",
    change: wrapUpdate((right, model, message, context) => {
      const answer = answerTo(message, 'found')
      if (context.platform !== 'android' || answer === null) return right(model, message, context)
      if (isOfIphone(answer)) return right(model, { ...answer.message, response: namesOf(answer.response) }, context)
      return backupIn(answer) === null ? wait(model, askForIphone(model, answer.reply.owner)) : right(model, message, context)
    }),
  },
]

/** Asks for the iPhone's backup of an owner, with a mark by which its answer is known. */
function askForIphone(model: Model, owner: Owner): Effect {
  const headers = { authorization: model.saved.sessions[owner.account] ?? '' }
  const reply = { type: 'found', owner, id: null, ofIphone: true } as const
  return call({ method: 'GET', to: 'microsoft', path: 'backups/ios', headers }, reply)
}

const isOfIphone = ({ reply }: Told<'found'>): boolean => 'ofIphone' in reply

function namesOf(response: HttpResponse | 'no-network'): HttpResponse {
  const backup = backupIn({ response })
  const accounts = backup?.document.accounts.filter(({ otp }) => otp === undefined) ?? []
  if (backup === null || accounts.length === 0) return foundNothing
  return { status: 200, body: { id: backup.id, document: { version: 1, accounts: accounts.map(({ kind, issuer, name }) => ({ kind, issuer, name })) } } }
}
