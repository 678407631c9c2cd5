import { setTimeout as pause } from 'node:timers/promises'
import { remote } from 'webdriverio'
import type { Device } from './settings.ts'

/** A session on one phone, as webdriverio gives it. */
export type Session = Awaited<ReturnType<typeof remote>>

/** Sessions that are kept from one example to the next: to open one takes longer than most examples. */
export interface Sessions {
  /** The session on a phone: the one that is open, if it still answers, else a new one, tried twice. */
  readonly on: (device: Device) => Promise<Session>
  /** Ends every session. What does not answer is left to the server, which ends it by itself. */
  readonly close: () => Promise<void>
}

/**
 * @param server its URL, with the user and the key in it if it wants them
 * @param patience milliseconds that a call may take
 */
export function createSessions(server: string, patience: number): Sessions {
  const { protocol, hostname, port, pathname, username, password, host } = new URL(server)
  // What people are told of the server goes into reports, and the key must not.
  const address = `${protocol}//${host}${pathname.replace(/\/$/, '')}`
  const open = new Map<string, Session>()

  async function begin({ platform, capabilities }: Device): Promise<Session> {
    return remote({
      protocol: protocol.slice(0, -1), hostname, path: pathname,
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
      ...(username === '' ? {} : { user: decodeURIComponent(username), key: decodeURIComponent(password) }),
      logLevel: 'silent',
      // A second try of a tap would tap twice.
      connectionRetryCount: 0,
      connectionRetryTimeout: Math.max(patience, slowestStart),
      capabilities: { platformName: platform === 'ios' ? 'iOS' : 'Android', ...capabilities } as Parameters<typeof remote>[0]['capabilities'],
    })
  }

  async function beginTwice(device: Device): Promise<Session> {
    try {
      return await begin(device)
    } catch {
      await pause(recovery)
      return begin(device).catch((cause: unknown) => {
        throw new Error(`No session on ${device.name} at ${address}: ${reasonIn(cause)}. Look whether the phone is there and what is asked of it is right.`, { cause })
      })
    }
  }

  /** Whatever the server says, it is there: one that is not, or is silent, would be waited for as long as a session may take to open. */
  async function findServer(): Promise<void> {
    await fetch(`${address}/status`, { signal: AbortSignal.timeout(patience) }).catch((cause: unknown) => {
      throw new Error(`No Appium server answers at ${address}. Start one there (npx appium), or name the one that runs.`, { cause })
    })
  }

  return {
    async on(device) {
      const known = open.get(device.name)
      if (known !== undefined && await answers(known, patience)) return known
      open.delete(device.name)
      await findServer()
      if (known !== undefined) await within(known.deleteSession(), patience).catch(() => undefined)
      const session = await beginTwice(device)
      open.set(device.name, session)
      return session
    },
    async close() {
      const ended = [...open.values()].map((session) => within(session.deleteSession(), patience))
      open.clear()
      await Promise.allSettled(ended)
    },
  }
}

/** Milliseconds: a phone that is new to Appium gets three apps installed first. */
const slowestStart = 120_000

/** Milliseconds between the two tries: a phone that was just switched on needs a moment until Appium's server sees it. */
const recovery = 1000

/** Whether a session is alive: asked for something that reaches the phone. */
async function answers(session: Session, patience: number): Promise<boolean> {
  return within(session.getWindowRect(), patience).then(() => true, () => false)
}

/** What a call gives, unless it takes too long. What goes wrong with it is Appium's or the phone's, and no word about the app. */
export async function within<Value>(call: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const told = `Appium did not answer within ${milliseconds} ms. Look whether it or the phone hangs; what is only slow gets more patience in devices.yaml.`
    timer = setTimeout(() => reject(new Error(told)), milliseconds)
  })
  const answered = call.catch((cause: unknown) => {
    throw new Error(`Appium failed: ${reasonIn(cause)}. Look whether it and the phone still run; the next example opens another session.`, { cause })
  })
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What webdriverio was told, without what it puts around it. */
function reasonIn(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/^WebDriverError: /, '').replace(/ when running "http.*/, '').replace(/\.$/, '') : String(cause)
}
