import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { goToSettings, noticeOf, type Notice, open, signIn, takeNotice } from './authenticator.ts'
import { type Hands, Missing } from './hands.ts'
import { alert, back, button, heading, row, toggle } from './labels.ts'

export type Outcome = { readonly on: true } | { readonly on: false; readonly notice: Notice | null }

const cloudBackup = toggle('Cloud Backup')

function isOnHere(hands: Hands, phone: string): boolean {
  const found = hands.shown(phone).find(cloudBackup)
  if (found === undefined) throw new Missing(`switch "Cloud Backup" on ${phone}`)
  return found.checked === true
}

export function isBackupOn(hands: Hands, phone: string): boolean {
  goToSettings(hands, phone)
  return isOnHere(hands, phone)
}

/** What Settings calls the owner of the backup; null while there is none. */
export function recoveryAccount(hands: Hands, phone: string): string | null {
  goToSettings(hands, phone)
  const found = hands.shown(phone).find(row('Recovery account'))
  return found?.children.find(({ label }) => label !== 'Recovery account')?.label ?? null
}

function turnOn(hands: Hands, phone: string): boolean {
  if (isBackupOn(hands, phone)) return false
  hands.tap(phone, cloudBackup, 'switch "Cloud Backup"')
  return true
}

function outcome(hands: Hands, phone: string): Outcome {
  let notice: Notice | null
  if (hands.sees(phone, button('Replace'))) {
    const warning = hands.shown(phone).find(alert)
    notice = warning === undefined ? null : noticeOf(warning)
    hands.tap(phone, button('Cancel'), 'button "Cancel"')
  } else {
    notice = takeNotice(hands, phone)
  }
  return hands.sees(phone, heading('Settings')) && isOnHere(hands, phone) ? { on: true } : { on: false, notice }
}

/** The first backup, as documented. `owner` null: iCloud. */
export function turnOnBackup(hands: Hands, phone: string, owner: AccountFixture | null): Outcome {
  if (!turnOn(hands, phone) || owner === null) return outcome(hands, phone)
  const refusal = takeNotice(hands, phone)
  if (refusal !== null) return { on: false, notice: refusal }
  hands.tap(phone, row(owner.name), `row saying "${owner.name}"`)
  hands.tap(phone, button('OK'), 'button "OK"')
  return outcome(hands, phone)
}

export function turnOnAndLeave(hands: Hands, phone: string, owner: AccountFixture, by: 'cancel' | 'back' | 'kill'): void {
  turnOn(hands, phone)
  if (by === 'back') return hands.tap(phone, back, 'way back')
  hands.tap(phone, row(owner.name), `row saying "${owner.name}"`)
  if (by === 'cancel') return hands.tap(phone, button('Cancel'), 'button "Cancel"')
  hands.apply({ type: 'app-killed', phone, app: 'authenticator' })
}

export function continueBackup(hands: Hands, phone: string, owner: Pick<AccountFixture, 'name' | 'password'>): Outcome {
  turnOn(hands, phone)
  hands.tap(phone, button('Continue'), 'button "Continue"')
  if (hands.sees(phone, heading('Sign in'))) signIn(hands, phone, owner)
  return outcome(hands, phone)
}

export function changeOwner(hands: Hands, phone: string, owner: AccountFixture): Outcome {
  turnOn(hands, phone)
  hands.tap(phone, button('Change account'), 'button "Change account"')
  signIn(hands, phone, owner)
  return outcome(hands, phone)
}

export function abandonSignIn(hands: Hands, phone: string): void {
  turnOn(hands, phone)
  hands.tap(phone, button('Change account'), 'button "Change account"')
  hands.tap(phone, back, 'way back')
}

export function answerReminder(hands: Hands, phone: string, owner: AccountFixture): void {
  open(hands, phone)
  hands.tap(phone, button('Sign in to update your backup'), 'button "Sign in to update your backup"')
  signIn(hands, phone, owner)
}

export function turnOffBackup(hands: Hands, phone: string, answer: 'OK' | 'Cancel'): void {
  goToSettings(hands, phone)
  hands.tap(phone, cloudBackup, 'switch "Cloud Backup"')
  hands.tap(phone, button(answer), `button "${answer}"`)
  takeNotice(hands, phone)
}

/** Begins to restore and closes the app before anything has been answered. */
export function breakOffRestore(hands: Hands, phone: string, owner: AccountFixture | null): void {
  open(hands, phone)
  const close = (): void => hands.apply({ type: 'app-killed', phone, app: 'authenticator' })
  if (owner === null) {
    return hands.atOnce(() => {
      hands.tap(phone, button('Restore from backup'), 'button "Restore from backup"')
      close()
    })
  }
  hands.tap(phone, button('Restore from backup'), 'button "Restore from backup"')
  if (takeNotice(hands, phone) !== null) return close()
  hands.atOnce(() => {
    signIn(hands, phone, owner)
    close()
  })
}

/** Restores, where it is offered. `owner` null: iCloud. */
export function restore(hands: Hands, phone: string, owner: AccountFixture | null): void {
  open(hands, phone)
  if (!hands.sees(phone, button('Restore from backup'))) return
  hands.tap(phone, button('Restore from backup'), 'button "Restore from backup"')
  if (owner !== null) {
    if (takeNotice(hands, phone) !== null) return
    signIn(hands, phone, owner)
  }
  takeNotice(hands, phone)
}
