import { driftOf, type OneTimePassword } from '../../authenticator/one-time-password.ts'
import type { Clouds } from '../../clouds/clouds.ts'
import { domainOf } from '../../clouds/entra.ts'
import type { History } from '../../history.ts'
import type { Json } from '../../http.ts'
import type { PhoneDescription } from '../../phone/phone.ts'
import type { HostedWorld } from './hosted-world.ts'

/** One backup as it lies with a service. */
export interface StoredBackup {
  readonly owner: string
  readonly place: 'microsoft' | 'icloud'
  readonly platform: 'ios' | 'android'
  /** The stored bytes, as text. */
  readonly content: string
}

/** What surrounds the phones: time, networks, clouds, organisations, sites. Arguments and answers are JSON, so that they travel. */
export interface ControlledSurroundings {
  readonly now: () => Promise<number>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly addPhone: (description: PhoneDescription) => Promise<void>
  readonly losePhone: (phone: string) => Promise<void>
  readonly resetPhone: (phone: string, account: string | null) => Promise<void>
  readonly setClock: (phone: string, clock: { readonly zone?: string; readonly skew?: number }) => Promise<void>
  readonly setNetwork: (phone: string, network: 'on' | 'off' | { readonly failing: string; readonly status: number | null }) => Promise<void>
  readonly pointCamera: (phone: string, at: string | null) => Promise<void>
  readonly addPersonalAccount: (account: { readonly email: string; readonly password: string; readonly codes: OneTimePassword }) => Promise<void>
  readonly addAppleAccount: (account: string) => Promise<void>
  readonly addOrganisation: (domain: string, organisation: { readonly name: string; readonly allowsThirdPartyCodes: boolean }) => Promise<void>
  readonly setOrganisationPolicy: (domain: string, policy: { readonly allowsThirdPartyCodes: boolean }) => Promise<void>
  readonly addWorkAccount: (account: { readonly email: string; readonly password: string; readonly codes: OneTimePassword }) => Promise<void>
  readonly addSiteAccount: (account: { readonly site: string; readonly user: string; readonly password: string; readonly codes?: OneTimePassword }) => Promise<void>
  readonly endSessions: (account: string) => Promise<void>
  /** Somebody signs in to an account and waits for approval. */
  readonly requestApproval: (account: string) => Promise<{ readonly id: string; readonly number: string }>
  /** @param id as requestApproval gave it */
  readonly approvalState: (id: string) => Promise<'waiting' | 'approved' | 'denied'>
  readonly acceptsCode: (account: { readonly site?: string; readonly user: string }, code: string) => Promise<boolean>
  readonly storedBackups: () => Promise<readonly StoredBackup[]>
  readonly history: () => Promise<History>
  readonly damageBackup: (owner: string, how: 'truncated' | 'nonsense') => Promise<void>
}

/** The surroundings of the phones in a hosted world: each call is an event, so that the log replays it. */
export function surroundingsOf(hosted: HostedWorld): ControlledSurroundings {
  const { world, apply, settle } = hosted
  const clouds = () => world().clouds
  const change = async (next: (clouds: Clouds) => Partial<Clouds>) => {
    await settle()
    apply({ type: 'clouds-changed', clouds: next(clouds()) })
  }

  return {
    now: async () => world().now,
    async wait(milliseconds) {
      await settle()
      apply({ type: 'time-passed', by: milliseconds })
    },
    async addPhone(description) {
      apply({ type: 'phone-added', description })
    },
    async losePhone(phone) {
      await settle()
      apply({ type: 'phone-lost', phone })
    },
    async resetPhone(phone, account) {
      await settle()
      apply({ type: 'phone-reset', phone, account })
    },
    async setClock(phone, clock) {
      await settle()
      apply({ type: 'clock-set', phone, ...clock })
    },
    async setNetwork(phone, network) {
      await settle()
      apply({
        type: 'network-set', phone,
        network: network === 'on' || network === 'off' ? { type: network } : { type: 'failing', match: network.failing, status: network.status },
      })
    },
    async pointCamera(phone, at) {
      await settle()
      apply({ type: 'camera-pointed', phone, at })
    },
    addPersonalAccount: ({ email, password, codes }) => change(({ microsoft }) => ({
      microsoft: { ...microsoft, accounts: { ...microsoft.accounts, [email]: { password, otp: codes } } },
    })),
    addAppleAccount: (account) => change(({ icloud }) => ({ icloud: { accounts: { [account]: {}, ...icloud.accounts } } })),
    addOrganisation: (domain, { name, allowsThirdPartyCodes }) => change(({ entra }) => ({
      entra: {
        ...entra,
        tenants: { ...entra.tenants, [domain]: { users: {}, ...entra.tenants[domain], name, thirdPartyTotp: allowsThirdPartyCodes } },
      },
    })),
    setOrganisationPolicy: (domain, { allowsThirdPartyCodes }) => change(({ entra }) => {
      const tenant = entra.tenants[domain]
      if (tenant === undefined) throw new Error(`No organisation owns "${domain}". Add it before its policy.`)
      return { entra: { ...entra, tenants: { ...entra.tenants, [domain]: { ...tenant, thirdPartyTotp: allowsThirdPartyCodes } } } }
    }),
    addWorkAccount: ({ email, password, codes }) => change(({ entra }) => {
      const domain = domainOf(email)
      const tenant = entra.tenants[domain]
      if (tenant === undefined) throw new Error(`No organisation owns "${domain}". Add it before its people.`)
      const users = { ...tenant.users, [email]: { password, otp: codes } }
      return { entra: { ...entra, tenants: { ...entra.tenants, [domain]: { ...tenant, users } } } }
    }),
    addSiteAccount: ({ site, user, password, codes }) => change(({ sites }) => {
      const known = sites.sites[site] ?? { users: {}, challenges: [] }
      const users = { ...known.users, [user]: { passkeys: {}, ...known.users[user], password, ...(codes === undefined ? {} : { otp: codes }) } }
      return { sites: { ...sites, sites: { ...sites.sites, [site]: { ...known, users } } } }
    }),
    endSessions: (account) => change(({ microsoft }) => ({
      microsoft: { ...microsoft, sessions: Object.fromEntries(Object.entries(microsoft.sessions).filter(([, one]) => one.account !== account)) },
    })),
    async requestApproval(account) {
      const service = clouds().microsoft.accounts[account] === undefined ? 'entra' : 'microsoft'
      if (service === 'entra' && clouds().entra.tenants[domainOf(account)]?.users[account] === undefined) {
        throw new Error(`Nobody can sign in as "${account}": no such account. Add it with addPersonalAccount or addWorkAccount.`)
      }
      const id = `approval-${clouds()[service].approvals.length + 1}`
      const number = String(10 + clouds()[service].approvals.length)
      await change((now) => ({ [service]: { ...now[service], approvals: [...now[service].approvals, { id, account, number, state: 'waiting' }] } }))
      return { id: `${service}/${id}`, number }
    },
    async approvalState(id) {
      await settle()
      const [service, name] = id.split('/')
      const state = (service === 'entra' || service === 'microsoft') && clouds()[service].approvals.find((one) => one.id === name)?.state
      if (!state) throw new Error(`Nobody has asked for an approval "${id}".`)
      return state
    },
    async acceptsCode({ site, user }, code) {
      const otp = site === undefined
        ? clouds().microsoft.accounts[user]?.otp ?? clouds().entra.tenants[domainOf(user)]?.users[user]?.otp
        : clouds().sites.sites[site]?.users[user]?.otp
      if (otp === undefined) throw new Error(`${site ?? 'Microsoft'} has no codes for "${user}".`)
      return driftOf(otp, code, world().now) !== null
    },
    async storedBackups() {
      await settle()
      return backupsIn(clouds())
    },
    async history() {
      await settle()
      return hosted.history()
    },
    async damageBackup(owner, how) {
      const spoil = (document: Json): Json => (how === 'nonsense' ? { version: 99 } : JSON.stringify(document).slice(0, 20))
      await change(({ microsoft, icloud }) => damaged(microsoft, icloud, owner, spoil))
    },
  }
}

function backupsIn({ microsoft, icloud }: Clouds): StoredBackup[] {
  const inVault = Object.entries(microsoft.backups).flatMap(([owner, slots]) =>
    (['ios', 'android'] as const).flatMap((platform) => {
      const stored = slots[platform]
      return stored === undefined ? [] : [{ owner, place: 'microsoft' as const, platform, content: JSON.stringify(stored.document) }]
    }))
  const inICloud = Object.entries(icloud.accounts).flatMap(([owner, records]) => {
    const backup = records['authenticator/backup']
    return backup === undefined ? [] : [{ owner, place: 'icloud' as const, platform: 'ios' as const, content: JSON.stringify(backup) }]
  })
  return [...inVault, ...inICloud]
}

function damaged(microsoft: Clouds['microsoft'], icloud: Clouds['icloud'], owner: string, spoil: (document: Json) => Json): Partial<Clouds> {
  const record = icloud.accounts[owner]?.['authenticator/backup'] as { readonly id: string; readonly document: Json } | undefined
  if (record !== undefined) {
    const records = { ...icloud.accounts[owner], 'authenticator/backup': { ...record, document: spoil(record.document) } }
    return { icloud: { accounts: { ...icloud.accounts, [owner]: records } } }
  }
  const slots = microsoft.backups[owner]
  if (slots === undefined || Object.keys(slots).length === 0) throw new Error(`"${owner}" has no backup that could be damaged.`)
  const spoilt = Object.fromEntries(Object.entries(slots).map(([platform, one]) => [platform, { ...one, document: spoil(one.document) }]))
  return { microsoft: { ...microsoft, backups: { ...microsoft.backups, [owner]: spoilt } } }
}
