import type { History, PhoneDescription, Platform, StoredBackup, Surroundings } from '../port.ts'

/** What the control API tells of a phone that it put up. */
export interface WiredPhone {
  readonly platform: Platform
  readonly udid: string
  readonly capabilities: Readonly<Record<string, string>>
}

/** The surroundings of simulated phones, over their control API. */
export interface Control {
  /** Begins a new, empty world at an instant. */
  readonly begin: (start: number) => Promise<void>
  readonly addPhone: (description: PhoneDescription) => Promise<WiredPhone>
  readonly surroundings: Omit<Surroundings, 'addPhone'>
  /** What was asked for since then that is not simulated. */
  readonly refusals: () => Promise<readonly string[]>
  readonly trace: () => Promise<unknown>
}

/** @param patience milliseconds that a call may take */
export function controlAt({ url, token }: { readonly url: string; readonly token: string }, patience: number): Control {
  async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`The simulated phones at ${url} do not answer ${method} ${path}.`, { cause })
    })
    const said = await response.json() as { readonly value?: unknown; readonly error?: string }
    if (said.error !== undefined) throw new Error(said.error)
    return said.value
  }
  const ask = (name: string) => (...values: readonly unknown[]) => call('POST', `/surroundings/${name}`, values)
  const done = (name: string) => async (...values: readonly unknown[]): Promise<void> => {
    await ask(name)(...values)
  }

  return {
    async begin(start) {
      await call('POST', '/begin', { start })
    },
    addPhone: async (description) => await ask('addPhone')(description) as WiredPhone,
    refusals: async () => await call('GET', '/refusals') as readonly string[],
    trace: () => call('GET', '/trace'),
    surroundings: {
      now: async () => Number(await ask('now')()),
      wait: done('wait'), losePhone: done('losePhone'), resetPhone: done('resetPhone'), setClock: done('setClock'), setNetwork: done('setNetwork'),
      pointCamera: done('pointCamera'), addPersonalAccount: done('addPersonalAccount'), addAppleAccount: done('addAppleAccount'),
      addOrganisation: done('addOrganisation'), setOrganisationPolicy: done('setOrganisationPolicy'), addWorkAccount: done('addWorkAccount'),
      addSiteAccount: done('addSiteAccount'), endSessions: done('endSessions'), damageBackup: done('damageBackup'),
      async requestApproval(account) {
        const { id, number } = await ask('requestApproval')(account) as { readonly id: string; readonly number: string }
        return { number, state: async () => await ask('approvalState')(id) as 'waiting' | 'approved' | 'denied' }
      },
      acceptsCode: async (account, code) => await ask('acceptsCode')(account, code) === true,
      storedBackups: async () => await ask('storedBackups')() as readonly StoredBackup[],
      history: async () => await ask('history')() as History,
    },
  }
}
