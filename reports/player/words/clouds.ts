import { isDocument } from '../../../simulators/authenticator/backup-document.ts'
import type { Clouds } from '../../../simulators/clouds/clouds.ts'
import { madeOn } from './request.ts'

/** Something that lies with a service: what it is, and what is in it. */
export interface Kept {
  readonly title: string
  readonly details: readonly string[]
}

export interface Service {
  readonly name: string
  readonly keeps: readonly Kept[]
}

/** What lies with each service, in words. Passwords, keys and secrets are named, and not shown. */
export function servicesOf(clouds: Clouds): readonly Service[] {
  return [
    { name: 'Microsoft', keeps: orAsItIs(() => inMicrosoft(clouds.microsoft), clouds.microsoft) },
    { name: 'iCloud', keeps: orAsItIs(() => inICloud(clouds.icloud), clouds.icloud) },
    { name: 'Organisations', keeps: orAsItIs(() => inDirectory(clouds.entra), clouds.entra) },
    { name: 'Sites', keeps: orAsItIs(() => inSites(clouds.sites), clouds.sites) },
  ]
}

/** A wrong build's service may keep anything. */
function orAsItIs(tell: () => readonly Kept[], state: unknown): readonly Kept[] {
  try {
    return tell()
  } catch {
    return [{ title: 'Something that nobody knows', details: [short(state)] }]
  }
}

function inMicrosoft({ accounts, sessions, devices, approvals, backups }: Clouds['microsoft']): readonly Kept[] {
  const signedIn = (name: string) => Object.values(sessions).filter(({ account }) => account === name).length
  return [
    ...Object.entries(backups).flatMap(([owner, slots]) => Object.entries(slots).flatMap(([platform, stored]) =>
      (stored === undefined ? [] : [{ title: `Backup of ${madeOn(platform)}, owned by ${owner}`, details: inBackup(stored.document) }]))),
    ...Object.keys(accounts).map((name): Kept => ({
      title: `Personal account ${name}`,
      details: [...counted(signedIn(name), 'sign-in', 'valid'), ...counted(approving(devices, name), 'phone', 'may approve its sign-ins')],
    })),
    ...approvals.map(approvalOf),
  ]
}

function inICloud({ accounts }: Clouds['icloud']): readonly Kept[] {
  return Object.entries(accounts).map(([owner, records]) => ({
    title: `Apple Account ${owner}`,
    details: Object.entries(records).flatMap(([key, record]) => inRecord(key, record)),
  }))
}

function inRecord(key: string, record: unknown): readonly string[] {
  const { document, owner } = (record ?? {}) as { readonly document?: unknown; readonly owner?: unknown }
  if (key === 'authenticator/backup') return ['Backup of an iPhone:', ...inBackup(document)]
  if (key === 'authenticator/half') return [`This iPhone’s half of the backup that ${String(owner)} owns`]
  return [`${key}: ${short(record)}`]
}

function inDirectory({ tenants, devices, approvals }: Clouds['entra']): readonly Kept[] {
  return [
    ...Object.entries(tenants).map(([domain, { name, thirdPartyTotp, users }]) => ({
      title: `${name} (${domain})`,
      details: [
        thirdPartyTotp ? 'Allows its codes in other apps' : 'Forbids its codes in other apps',
        ...Object.keys(users).map((user) => [`Account ${user}`, ...counted(approving(devices, user), 'phone', 'registered')].join(', ')),
      ],
    })),
    ...approvals.map(approvalOf),
  ]
}

function inSites({ sites }: Clouds['sites']): readonly Kept[] {
  return Object.entries(sites).map(([name, { users }]) => ({
    title: name === '' ? 'A site without a name' : name,
    details: Object.entries(users).map(([user, { otp, passkeys }]) =>
      [`Account ${user}`, ...(otp === undefined ? [] : ['asks for codes']), ...counted(Object.keys(passkeys).length, 'passkey', 'kept')].join(', ')),
  }))
}

function inBackup(document: unknown): readonly string[] {
  if (!isDocument(document)) return [`No whole backup: ${short(document)}`]
  if (document.accounts.length === 0) return ['No account in it']
  return document.accounts.map(({ issuer, name, otp }) =>
    `${issuer === '' ? '' : `${issuer}, `}${name}: ${otp === undefined ? 'its name only' : 'with its code secret'}`)
}

const approvalOf = ({ account, number, state }: Clouds['microsoft']['approvals'][number]): Kept =>
  ({ title: `Sign-in to ${account}, number ${number}`, details: [{ waiting: 'Waits for approval', approved: 'Approved', denied: 'Denied' }[state]] })

const approving = (devices: Readonly<Record<string, string>>, name: string): number =>
  Object.values(devices).filter((account) => account === name).length

const counted = (number: number, what: string, how: string): readonly string[] =>
  (number === 0 ? [] : [`${number} ${what}${number === 1 ? '' : 's'} ${how}`])

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
