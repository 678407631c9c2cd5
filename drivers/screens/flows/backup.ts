import type { Hands } from '../hands.ts'
import type { AuthenticatorScreens, BackupOutcome, Notice } from '../screens.ts'
import type { AppOn } from './authenticator.ts'
import { anyRow, button, dialog, heading, type Labels, rowSaying, switchBeside } from './labels.ts'

type Flows = Pick<AuthenticatorScreens,
  | 'turnOnCloudBackup' | 'offeredOwners' | 'turnOnCloudBackupAndLeave' | 'turnOnCloudBackupWithOtherAccount' | 'continueCloudBackup'
  | 'changeCloudBackupAccount' | 'offersOnTurningOnAgain' | 'remindsToUpdateBackup' | 'updateCloudBackup' | 'abandonCloudBackupSignIn' | 'turnOffCloudBackup'
  | 'isCloudBackupOn' | 'settingsTexts' | 'recoveryAccount'
  | 'offersOwnerChange'>

const cloudBackup = switchBeside('Cloud Backup')
const updateButton = button('Sign in to update your backup')

export function backupFlows(hands: Hands, labels: Labels, app: AppOn): Flows {
  /** The documented way to the switch, and over it; a switch that is on already is left alone. */
  async function turnOn(): Promise<'turned' | 'was on'> {
    await app.goToSettings()
    if ((await hands.read(cloudBackup)).isOn) return 'was on'
    await hands.tap(cloudBackup)
    return 'turned'
  }
  /** @param complaint what was said on a form on the way, if anything */
  async function outcome(complaint: Notice | null = null): Promise<BackupOutcome> {
    const notice = complaint ?? ((await hands.sees(button('Replace'))) ? await stepBack() : await app.takeNotice())
    const on = (await hands.sees(heading('Settings'))) && (await hands.read(cloudBackup)).isOn
    return on ? { on } : { on, notice }
  }
  /** There is a backup already, and the app asks whether to replace it: nobody who just turns backup on means that. */
  async function stepBack(): Promise<Notice | null> {
    const warning = await app.readDialog()
    await hands.tap(button('Cancel'))
    return warning
  }
  async function expectDialog(...buttons: readonly string[]): Promise<void> {
    await hands.read(dialog)
    for (const text of buttons) await hands.read(button(text))
  }
  return {
    async turnOnCloudBackup(owner) {
      if ((await turnOn()) === 'was on' || owner.type === 'icloud') return outcome()
      // The phone may have been refused before any account was asked for.
      const refusal = await app.takeNotice()
      if (refusal !== null) return { on: false, notice: refusal }
      await hands.expectScreen('Choose a Microsoft personal account')
      await hands.tap(rowSaying(owner.account))
      await expectDialog('OK', 'Cancel')
      await hands.tap(button('OK'))
      return outcome()
    },
    async offeredOwners() {
      await turnOn()
      await hands.expectScreen('Choose a Microsoft personal account')
      const rows = await hands.all(anyRow)
      await hands.tap(labels.back)
      // A button beside the accounts looks like a row of theirs.
      return rows.flatMap(({ texts }) => texts).filter((text) => text.includes('@'))
    },
    async turnOnCloudBackupAndLeave(owner, by) {
      await turnOn()
      await hands.expectScreen('Choose a Microsoft personal account')
      if (by === 'back') return hands.tap(labels.back)
      await hands.tap(rowSaying(owner))
      await expectDialog('OK', 'Cancel')
      await (by === 'cancel' ? hands.tap(button('Cancel')) : hands.port.killApp('authenticator'))
    },
    async turnOnCloudBackupWithOtherAccount(owner) {
      await turnOn()
      await hands.expectScreen('Choose a Microsoft personal account')
      await hands.tap(button('Use another account'))
      const complaint = await app.signIn(owner)
      if (await hands.sees(button('OK'))) await hands.tap(button('OK'))
      return outcome(complaint)
    },
    async continueCloudBackup(owner) {
      await turnOn()
      await expectDialog('Continue', 'Change account')
      await hands.tap(button('Continue'))
      return outcome((await hands.sees(heading('Sign in'))) ? await app.signIn(owner) : null)
    },
    async changeCloudBackupAccount(owner) {
      await turnOn()
      await expectDialog('Continue', 'Change account')
      await hands.tap(button('Change account'))
      return outcome(await app.signIn(owner))
    },
    async offersOnTurningOnAgain() {
      await turnOn()
      await expectDialog('Continue', 'Cancel')
      const toContinue = (await app.readDialog())?.text ?? ''
      const mayChange = await hands.sees(button('Change account'))
      await hands.tap(button('Cancel'))
      return { toContinue, mayChange }
    },
    async remindsToUpdateBackup() {
      await app.open()
      return hands.sees(updateButton)
    },
    async updateCloudBackup(owner) {
      await app.open()
      await hands.tap(updateButton)
      await app.signIn(owner)
    },
    async abandonCloudBackupSignIn() {
      await turnOn()
      await hands.tap(button('Change account'))
      await hands.expectScreen('Sign in')
      await hands.tap(labels.back)
    },
    async turnOffCloudBackup(answer) {
      await app.goToSettings()
      await hands.tap(cloudBackup)
      await expectDialog('OK', 'Cancel')
      await hands.tap(button(answer))
      return app.takeNotice()
    },
    async isCloudBackupOn() {
      await app.goToSettings()
      return (await hands.read(cloudBackup)).isOn
    },
    async settingsTexts() {
      await app.goToSettings()
      return hands.texts()
    },
    async recoveryAccount() {
      await app.goToSettings()
      const [found] = await hands.all(rowSaying('Recovery account'))
      return found?.texts.find((text) => text !== 'Recovery account') ?? null
    },
    async offersOwnerChange() {
      await app.goToSettings()
      const isOn = (await hands.read(cloudBackup)).isOn
      return isOn && (await hands.sees(button('Change account')))
    },
  }
}
