import { driftOf } from '../../simulators/authenticator/one-time-password.ts'
import type { Clouds } from '../../simulators/clouds/clouds.ts'
import { domainOf } from '../../simulators/clouds/entra.ts'
import type { Json } from '../../simulators/http.ts'
import type { StoredBackup, Surroundings } from '../port.ts'
import type { Stage } from '../simulated.ts'

/** The surroundings of the phones in this process: each call is an event, so that the log replays it. */
export function surroundingsOf(stage: Stage): Surroundings {
  const { world, apply, settle } = stage
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
      return stage.screenOf(description.id, description.platform)
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
      return {
        number,
        state: async () => {
          await settle()
          return clouds()[service].approvals.find((one) => one.id === id)?.state ?? 'waiting'
        },
      }
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
    async traffic() {
      await settle()
      return stage.traffic.map((message) => JSON.stringify(message))
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
