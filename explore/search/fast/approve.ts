import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { noticeOf, open } from './authenticator.ts'
import type { Hands } from './hands.ts'
import { alert, button } from './labels.ts'

/** Somebody signs in to an account, and its owner tries to approve that on a phone. True if the service then holds it for approved. */
export function approves(hands: Hands, phone: string, { name, kind }: AccountFixture): boolean {
  const service = kind === 'work' ? 'entra' : 'microsoft'
  const { approvals } = hands.world().clouds[service]
  const asked = { id: `approval-${approvals.length + 1}`, account: name, number: String(10 + approvals.length), state: 'waiting' as const }
  hands.apply({ type: 'clouds-changed', clouds: { [service]: { ...hands.world().clouds[service], approvals: [...approvals, asked] } } })
  for (let looks = 5; looks > 0; looks -= 1) {
    hands.apply({ type: 'pressed', phone, key: 'home' })
    open(hands, phone)
    const dialog = hands.shown(phone).find(alert)
    if (dialog === undefined || noticeOf(dialog).title !== 'Approve sign-in?') break
    const isTheOne = noticeOf(dialog).text.includes(name) && noticeOf(dialog).text.includes(asked.number)
    hands.tap(phone, button(isTheOne ? 'Approve' : 'Deny'), 'answer to a sign-in')
    if (isTheOne) break
  }
  return hands.world().clouds[service].approvals.find(({ id }) => id === asked.id)?.state === 'approved'
}
