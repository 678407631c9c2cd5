import type { Product } from '../../simulators/product.ts'
import type { Facts } from '../../steps/oracles/decision-table/facts.ts'
import type { Actor, Handset, Stage } from '../../steps/stage.ts'
import { addAccount } from '../../steps/tasks/add-account.ts'
import { turnOnInTheApp } from '../../steps/tasks/back-up.ts'
import { makePasskey } from '../../steps/tasks/passkey.ts'
import { savePassword } from '../../steps/tasks/save-password.ts'
import { waitUntil } from '../../steps/tasks/wait-until.ts'
import { cellsOf, type Circumstances } from './circumstances.ts'
import { lookAtOwners, lookAtOwnPhone, lookAtRestored, toldBy } from './look.ts'
import { stageAt } from './stage-at.ts'
import type { Looked, Seen } from './types.ts'

const accountWords: Readonly<Record<Facts['account'], string>> = {
  'personal, codes only': 'personal account that only shows codes',
  'personal, without a password': 'personal account without a password',
  work: 'work account',
  'work, by its secret': 'Contoso account with third-party codes',
  'third-party': 'Amazon account',
}

/**
 * Goes one journey on simulated phones, and looks at everything that the tables ask for: a person saves a password and
 * a passkey in June, adds an account at the moment, asks for a backup, and restores it on either platform with either account.
 * @param moment on the phone's clock, `YYYY-MM-DDTHH:mm:ss`, from 20 June 2025 at noon on.
 * @returns what was seen in each of the journey's cells; an error on the way leaves all of them untold.
 */
export async function journey(product: Product, circumstances: Circumstances, moment: string): Promise<Looked[]> {
  const cells = cellsOf(circumstances)
  const stage = stageAt(product, '2025-06-20T12:00:00')
  try {
    const { own, seen } = await livedThrough(stage, circumstances, moment)
    const looked: Looked[] = []
    const account = await stage.accountOf(own.owner, accountWords[circumstances.account])
    for (const facts of cells) looked.push(await attempt(facts, moment, async () => ({ ...seen, restoring: await lookAtRestored(stage, own.owner, account, facts) })))
    return looked
  } catch (error) {
    return cells.map((facts) => ({ facts, at: moment, why: reasonOf(error) }))
  }
}

async function livedThrough(stage: Stage, facts: Circumstances, moment: string): Promise<{ own: Handset; seen: Seen }> {
  const actor = await stage.actor('Maya')
  const own = await stage.handset(actor, { called: 'own', platform: facts.from })
  const account = await stage.accountOf(actor, accountWords[facts.account])
  const { surroundings } = stage.driver()
  await surroundings.setOrganisationPolicy(actor.work.name.split('@')[1] ?? '', { allowsThirdPartyCodes: facts.policy === 'allows' })
  await savesSomething(stage, actor, own)
  await waitUntil(stage, own, moment)
  // Not earlier: who signed in months ago is not signed in any more.
  await addAccount(stage, own, actor.owner)
  const refusal = await addAccount(stage, own, account)
  if (facts.provider === 'another') await own.screens.settings.setProvider(false)
  await setToggles(own, facts.toggles)
  if (facts.signedIn === 'no') await surroundings.endSessions(actor.owner.name)
  const owning = await lookAtOwners(own, account, facts)
  const outcome = facts.toggles === 'backup off in the app' ? null : await turnOnInTheApp(stage, own)
  return { own, seen: { adding: refusal === null ? 'added' : 'refused', ...owning, ...toldBy(outcome), ...(await lookAtOwnPhone(stage, own)) } }
}

/** A password and a passkey, both of June. */
async function savesSomething(stage: Stage, actor: Actor, own: Handset): Promise<void> {
  await own.screens.settings.setProvider(true)
  await savePassword(stage, own, await stage.accountOf(actor, 'Bookshop account'))
  await makePasskey(stage, own, await stage.accountOf(actor, 'GitHub account'))
}

async function setToggles({ screens, platform }: Handset, toggles: Facts['toggles']): Promise<void> {
  const { settings, iCloud } = screens
  await settings.makeReadyForBackup(platform === 'ios' ? 'icloud' : 'microsoft')
  if (toggles === 'Authenticator not in iCloud') await iCloud.setSavedToICloud(false)
  if (toggles === 'phone not backed up') await iCloud.setBackUpThisPhone(false)
  if (toggles === 'Keychain off') await iCloud.setKeychain(false)
  if (toggles === 'signed out of iCloud') await iCloud.signOut()
}

async function attempt(facts: Facts, at: string, look: () => Promise<Seen>): Promise<Looked> {
  try {
    return { facts, at, seen: await look() }
  } catch (error) {
    return { facts, at, why: reasonOf(error) }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
