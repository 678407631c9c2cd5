import type { AccountFixture } from '../../fixtures/accounts.ts'
import type { Notice } from '../../drivers/screens/screens.ts'
import { claim } from '../claim.ts'
import type { Handset, Stage } from '../stage.ts'

/** Adds an account to the app as its service has it added. Gives what the app said if it refused. */
export async function addAccount(stage: Stage, handset: Handset, account: AccountFixture): Promise<Notice | null> {
  const { authenticator } = handset.screens
  const signIn = { email: account.name, password: account.password }
  switch (account.kind) {
    case 'personal':
      return authenticator.addPersonalAccount(signIn)
    case 'passwordless': {
      return (await authenticator.addPersonalAccount(signIn)) ?? authenticator.setPhoneSignIn(account.name, true)
    }
    case 'work':
      return authenticator.addWorkAccount(signIn)
    case 'third-party':
      await stage.driver().surroundings.addSiteAccount({ site: account.issuer, user: account.name, password: account.password, codes: account.codes })
      return isTypable(account) ? addByKey(handset, account, account.issuer === '' ? account.name : `${account.issuer}: ${account.name}`) : addByScan(stage, handset, account)
    case 'work-as-third-party':
      return addByScan(stage, handset, account)
  }
}

/** Adds an account and expects to see it among the others. */
export async function haveAccount(stage: Stage, handset: Handset, account: AccountFixture): Promise<void> {
  const refusal = await addAccount(stage, handset, account)
  const expected = `${account.name} to be added to ${handset.name}`
  claim(refusal === null, { expected, seen: refusal === null ? '' : `"${refusal.title}"` })
  const shown = await handset.screens.authenticator.accounts()
  claim(shown.some(({ issuer, name }) => issuer === account.issuer && name === account.name), { expected, seen: `${shown.length} accounts, and it is none of them` })
  handset.owner.accounts.push(account)
}

/** Adds an account by typing its secret and a name for it, such as "Amazon: maya@mail.example". */
export function addByKey({ screens }: Handset, { codes }: AccountFixture, name: string): Promise<Notice | null> {
  return screens.authenticator.addByHand({ name, key: codes.secret })
}

/** The address that a service puts into its QR code. */
export function otpauthUri({ issuer, name, codes }: AccountFixture): string {
  const query = new URLSearchParams({ secret: codes.secret, issuer, algorithm: codes.algorithm, digits: String(codes.digits), period: String(codes.period) })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(name)}?${query.toString()}`
}

/** Adds an account by the QR code that its service shows. */
export async function addByScan(stage: Stage, handset: Handset, account: AccountFixture): Promise<Notice | null> {
  const { surroundings } = stage.driver()
  // Wherever the app was left, so that the code is seen when the flow looks for it and not before.
  await handset.screens.authenticator.open()
  await surroundings.pointCamera(handset.id, otpauthUri(account))
  const notice = await handset.screens.authenticator.scan()
  await surroundings.pointCamera(handset.id, null)
  return notice
}

/** By hand a person can enter name and key, and nothing else: what is not usual has to be scanned. */
const isTypable = ({ codes }: AccountFixture): boolean => codes.algorithm === 'SHA1' && codes.digits === 6 && codes.period === 30
