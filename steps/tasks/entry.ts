import type { ShownAccount } from '../../drivers/screens/screens.ts'
import type { AccountFixture } from '../../fixtures/accounts.ts'
import { claim } from '../claim.ts'
import { codeAt, isAccepted } from '../oracles/accepted-code.ts'
import type { Handset, Stage } from '../stage.ts'

/** What the app's list says of an account. Claims that it is there. */
export async function entryOf(handset: Handset, { issuer, name }: AccountFixture): Promise<ShownAccount> {
  const shown = await handset.screens.authenticator.accounts()
  const found = shown.find((one) => one.issuer === issuer && one.name === name)
  claim(found !== undefined, { expected: `${issuer} ${name} among the accounts of ${handset.name}`, seen: `${shown.length} others` })
  return found ?? { issuer, name, code: null, secondsLeft: null, asksToSignIn: false }
}

/** Claims that an account shows a code with which its service lets the person in now, and asks for nothing. */
export async function claimAcceptedCode(stage: Stage, handset: Handset, account: AccountFixture): Promise<void> {
  const { code, asksToSignIn } = await entryOf(handset, account)
  const expected = `a code of ${account.issuer} ${account.name} that is accepted`
  claim(!asksToSignIn, { expected, seen: 'that it asks for another sign-in' })
  claim(code !== null, { expected, seen: 'no code' })
  const { surroundings } = stage.driver()
  const now = await surroundings.now()
  const isRight = isAccepted(account.codes, code ?? '', now)
  claim(isRight === (await acceptedByService(stage, account, code ?? '')), { expected: 'the service and the standard to agree on a code', seen: 'that they do not' })
  claim(isRight, { expected, seen: `${code ?? 'none'}, where ${codeAt(account.codes, now)} is right` })
}

/** Whether the service with which the secret was enrolled accepts a code now. */
export function acceptedByService(stage: Stage, { kind, issuer, name }: AccountFixture, code: string): Promise<boolean> {
  return stage.driver().surroundings.acceptsCode(kind === 'third-party' ? { site: issuer, user: name } : { user: name }, code)
}

/** The phone that was used last, at which a step looks that names none. */
export function lastUsed({ handsets }: Stage): Handset {
  const last = handsets.at(-1)
  if (last === undefined) throw new Error('No phone has been used yet. Name one in a step before this one.')
  return last
}
