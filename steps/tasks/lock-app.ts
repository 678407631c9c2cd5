import { claim } from '../claim.ts'
import type { Handset } from '../stage.ts'

/** Locks the app, and sees that it stays locked when the phone does not know the face or finger. */
export async function lockApp({ name, port, screens: { authenticator } }: Handset): Promise<void> {
  await authenticator.setAppLock(true)
  await port.killApp('authenticator')
  await port.openApp('authenticator')
  await port.presentBiometric(false)
  claim(await authenticator.isLocked(), { expected: `Authenticator to be locked on ${name}`, seen: 'it open' })
}

/** Opens the app, and shows the phone the face or finger that it asks for. */
export async function unlockApp({ name, port, screens: { authenticator } }: Handset): Promise<void> {
  await port.openApp('authenticator')
  await port.presentBiometric(true)
  claim(!(await authenticator.isLocked()), { expected: `Authenticator to open on ${name}`, seen: 'it locked' })
}
