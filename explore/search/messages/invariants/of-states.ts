import type { AccountFixture } from '../../../../fixtures/accounts.ts'
import { formsIn } from '../../../../steps/oracles/secret-forms.ts'
import { own } from '../../acts/act.ts'
import { labelOf } from '../facts.ts'
import { savedOn, type Sight, type Stored, storedIn } from '../sight.ts'
import { type Invariant, ruleOf, unless } from './invariant.ts'

/** One backup at most, where it belongs, and none while backup is off. */
const stored: Invariant<Sight> = ({ world }, { place, personal }) => {
  const all = storedIn(world)
  const { on = false, owner = null } = savedOn(world, own)?.backup ?? {}
  const [one] = all
  if (all.length > 1) return { rule: 'BKP-04', why: `there are ${all.length} backups` }
  if ((one !== undefined) !== on) return { rule: 'BKP-01', why: `backup is ${on ? 'on' : 'off'}, and there is ${one === undefined ? 'none' : 'one'}` }
  if (one === undefined) return null
  if (one.place !== place) return { rule: place === 'icloud' ? 'ERA-02' : 'PLAT-01', why: `the backup lies in the place of ${one.place}` }
  if (place !== 'icloud' && !personal.has(one.owner)) return { rule: 'BKP-02', why: `${one.owner} keeps a backup` }
  return one.owner === owner?.account ? null : { rule: 'TERM-01', why: `${one.owner} keeps the backup of ${owner?.account ?? 'nobody'}` }
}

/** The backup names every account that the phone holds and no other, and keeps secrets only of those that show codes alone. */
const content: Invariant<Sight> = ({ world }, { accounts }) => {
  const [one] = storedIn(world)
  const saved = savedOn(world, own)
  if (one === undefined || saved === null || saved.backup.stale) return null
  for (const [label, account] of accounts) {
    const held = saved.accounts.find((each) => labelOf(each) === label)
    const { isNamed, hasSecret } = contentOf(one, account)
    if (isNamed && held === undefined) return { rule: 'DEL-03', why: `the backup names ${account.name}` }
    if (!isNamed && held !== undefined) return { rule: 'CAP-01', why: `the backup leaves out ${account.name}` }
    if (!hasSecret || held?.credential.type === 'codes') continue
    return { rule: account.kind === 'work' ? 'CRED-03' : 'CRED-02', why: `the secret of ${account.name} lies in the backup` }
  }
  return null
}

const settings: Invariant<Sight> = ({ world, title, isDialog, elements }) => {
  if (title !== 'Settings' || isDialog) return null
  const [one] = storedIn(world)
  const at = elements.findIndex(({ role, label }) => role === 'switch' && label === 'Cloud Backup')
  const isOn = elements[at]?.checked
  if (elements[at - 1]?.label !== 'Backup') return { rule: 'BKP-01', why: 'the switch for backup does not stand under "Backup"' }
  const isRight = isOn === (one !== undefined)
  if (!isRight) return { rule: 'BKP-01', why: `the switch is ${isOn === true ? 'on without a backup' : 'off in spite of a backup'}` }
  const named = elements[elements.findIndex(({ role, label }) => role === 'text' && label === 'Recovery account') + 1]?.label
  return unless(one === undefined || named === one.owner, 'TERM-01', `Settings name ${String(named)} instead of the backup's owner`)
}

const choice: Invariant<Sight> = ({ title, isDialog, elements }, { personal }) => {
  if (title !== 'Choose a Microsoft personal account' || isDialog) return null
  const wrong = elements.find(({ role, label }) => role === 'row' && !personal.has(label))
  return wrong === undefined ? null : { rule: 'BKP-02', why: `${wrong.label} is offered as an owner` }
}

/** The list of accounts says of each its code, or that it waits for a sign-in because its name alone came back. */
const list: Invariant<Sight> = ({ world, phone, title, elements }, { codes }) => {
  if (title !== '') return null
  const accounts = savedOn(world, phone)?.accounts ?? []
  for (const { role, label, children } of elements) {
    const account = role === 'row' ? accounts.find((one) => labelOf(one) === label) : undefined
    if (account === undefined) continue
    const code = children.find((child) => spaced.test(child.label))?.label.replace(' ', '')
    const asks = children.some((child) => child.label === 'Sign in to restore your account')
    const isNameAlone = account.credential.type === 'name-only'
    if (code !== (isNameAlone ? undefined : codes.get(label))) return { rule: ruleOf(account), why: `${label} shows ${code ?? 'no code'}` }
    if (asks !== isNameAlone) return { rule: 'CRED-05', why: `${label} ${asks ? 'asks' : 'does not ask'} for a sign-in` }
  }
  return null
}

/** What must be so in every state. */
export const ofStates: readonly Invariant<Sight>[] = [stored, content, settings, choice, list]

const spaced = /^\d{3,4} \d{3,4}$/

interface Content {
  readonly isNamed: boolean
  readonly hasSecret: boolean
}

const read = new WeakMap<object, Map<string, Content>>()

/** What a backup holds of an account: each is read once, since the states that follow share it. */
function contentOf({ content: whole }: Stored, { name, password, codes: { secret } }: AccountFixture): Content {
  const known = read.get(whole) ?? new Map<string, Content>()
  read.set(whole, known)
  const found = known.get(secret)
  if (found !== undefined) return found
  const text = JSON.stringify(whole)
  const fresh = { isNamed: text.includes(JSON.stringify(name)), hasSecret: text.includes(password) || formsIn(text, secret).length > 0 }
  known.set(secret, fresh)
  return fresh
}
