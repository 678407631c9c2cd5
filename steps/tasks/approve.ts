import type { AccountFixture } from '../../fixtures/accounts.ts'
import type { Handset, Stage } from '../stage.ts'

/**
 * Somebody signs in to an account, and its owner tries to approve that on a phone. Sign-ins that still wait from earlier
 * are denied on the way. True if the service then holds it for approved.
 */
export async function approve(stage: Stage, handset: Handset, account: AccountFixture): Promise<boolean> {
  const { number, state } = await stage.driver().surroundings.requestApproval(account.name)
  const { authenticator } = handset.screens
  // No example leaves more than a few sign-ins waiting.
  for (let looks = 5; looks > 0; looks -= 1) {
    const waiting = await authenticator.waitingApproval()
    if (waiting === null) break
    const isTheOne = waiting.includes(account.name) && waiting.includes(number)
    await authenticator.decideApproval(isTheOne)
    if (isTheOne) break
  }
  return (await state()) === 'approved'
}
