import type { BackupOutcome } from '../../drivers/screens/screens.ts'
import type { AccountFixture } from '../../fixtures/accounts.ts'
import { isAccepted } from '../../steps/oracles/accepted-code.ts'
import type { Facts } from '../../steps/oracles/decision-table/facts.ts'
import type { Actor, Handset, Stage } from '../../steps/stage.ts'
import { signInByPasskey } from '../../steps/tasks/passkey.ts'
import { restore } from '../../steps/tasks/restore.ts'
import { signInByFilling } from '../../steps/tasks/save-password.ts'
import type { Seen } from './types.ts'

const mostlyWrong = 'Something went wrong'
const aSwitch = /Back Up This (?:iPhone|iPad)/

/** What the person was told who turned backup on; nothing to see if nobody did. */
export function toldBy(outcome: BackupOutcome | null): Seen {
  if (outcome === null) return {}
  const words = outcome.on || outcome.notice === null ? '' : `${outcome.notice.title} ${outcome.notice.text}`
  const message = words.includes(mostlyWrong) ? `"${mostlyWrong}"` : aSwitch.test(words) ? 'which switch is in the way' : `not "${mostlyWrong}"`
  return { message }
}

/** Whether the account is among those that may own the backup; nothing to see where an iPhone asks for no owner. */
export async function lookAtOwners({ screens }: Handset, account: AccountFixture, facts: Pick<Facts, 'from' | 'toggles' | 'window'>): Promise<Seen> {
  const isRefused = ['Authenticator not in iCloud', 'phone not backed up', 'signed out of iCloud'].includes(facts.toggles)
  if (facts.from === 'ios' && (isRefused || facts.window === 'September 2025 or later')) return {}
  const offered = await screens.authenticator.offeredOwners()
  return { owning: offered.includes(account.name) ? 'offered' : 'not offered' }
}

/** Everything that the person's own phone shows at the end. */
export async function lookAtOwnPhone(stage: Stage, own: Handset): Promise<Seen> {
  const { authenticator } = own.screens
  const isOn = await authenticator.isCloudBackupOn()
  const keeper = isOn ? await authenticator.recoveryAccount() : null
  const { issuer, name } = await stage.accountOf(own.owner, 'Bookshop account')
  const shown = await authenticator.showPassword(issuer, name)
  const warned = await authenticator.warnsOfProvider()
  const { offered } = await signInByFilling(own, await stage.accountOf(own.owner, 'Bookshop account'))
  const { signedIn } = await signInByPasskey(own, await stage.accountOf(own.owner, 'GitHub account'))
  return {
    switch: isOn ? 'on' : 'off',
    ...(keeper === null ? {} : { owner: ownerIn(own, keeper) }),
    passwords: shown === null ? 'out of reach' : 'shown',
    warning: warned ? 'warned' : 'not warned',
    autofill: offered.includes(name) ? 'filled in' : 'nothing',
    passkeys: signedIn ? 'signs in' : 'signs nobody in',
  }
}

function ownerIn({ owner, account }: Handset, keeper: string): string {
  if (keeper === owner.owner.name) return 'the chosen Microsoft account'
  return keeper === account ? 'the iCloud account' : `somebody else, ${keeper}`
}

/** What comes back of the account on a new phone, which is set up for the restore as documented. */
export async function lookAtRestored(stage: Stage, actor: Actor, account: AccountFixture, { to, owner }: Facts): Promise<string> {
  const isSame = owner === 'the same'
  const fresh = await newPhone(stage, actor, to, isSame)
  await restore(stage, fresh, isSame ? actor.owner : actor.otherOwner)
  const shown = await fresh.screens.authenticator.accounts()
  const entry = shown.find((one) => one.issuer === account.issuer && one.name === account.name)
  if (entry === undefined) return 'nothing'
  const now = await stage.driver().surroundings.now()
  if (entry.code === null) return entry.asksToSignIn ? 'name' : 'the name, with no request to sign in'
  if (entry.asksToSignIn) return 'codes, with a request to sign in'
  return isAccepted(account.codes, entry.code, now) ? 'codes' : 'a wrong code'
}

/** Another person's phone where iCloud is the owner, so that another owner is another iCloud account. */
async function newPhone(stage: Stage, actor: Actor, platform: Facts['to'], isSame: boolean): Promise<Handset> {
  const called = `${isSame ? 'new' : 'foreign'} ${platform}`
  return stage.handset(actor, { called, platform, ...(isSame ? {} : { account: await accountOf(stage, actor, platform) }) })
}

async function accountOf(stage: Stage, actor: Actor, platform: Facts['to']): Promise<string> {
  if (platform === 'android') return actor.googleAccount
  const account = `second.${actor.appleAccount}`
  await stage.driver().surroundings.addAppleAccount(account)
  return account
}
