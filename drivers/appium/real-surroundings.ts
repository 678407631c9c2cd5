import { setTimeout as pause } from 'node:timers/promises'
import { DriverLacks } from '../lacks.ts'
import type { Capability, Surroundings } from '../port.ts'

/** Seconds that are really waited, at most: to the next code, not to the next month. */
const longestWait = 120

/** The surroundings of real phones: the time is what it is, and nothing else can be set or looked into. */
export function realSurroundings(): Omit<Surroundings, 'addPhone'> {
  const lacks = (capability: Capability, what: string) => async (): Promise<never> => {
    throw new DriverLacks(capability, what)
  }
  return {
    now: async () => Date.now(),
    async wait(milliseconds) {
      if (milliseconds > longestWait * 1000) throw new DriverLacks('clock.set', `wait ${Math.round(milliseconds / 1000)} s: at most ${longestWait} s are waited`)
      await pause(milliseconds)
    },
    losePhone: lacks('second-phone', 'lose a phone'),
    resetPhone: lacks('second-phone', 'reset a phone to how it came out of the box'),
    setClock: lacks('clock.set', "set a phone's clock"),
    setNetwork: lacks('fault.inject', 'make the network fail'),
    pointCamera: lacks('site.set', 'hold a QR code before the camera'),
    // The accounts of real people exist already, or a person would have to make them.
    async addPersonalAccount() {},
    async addAppleAccount() {},
    async addOrganisation() {},
    async addWorkAccount() {},
    setOrganisationPolicy: lacks('tenant.set', "set an organisation's policy"),
    addSiteAccount: lacks('site.set', 'make an account with a site'),
    endSessions: lacks('cloud.set', "end an account's sessions"),
    requestApproval: lacks('cloud.set', 'sign in elsewhere and ask for an approval'),
    acceptsCode: lacks('cloud.inspect', 'ask a service whether it accepts a code'),
    storedBackups: lacks('cloud.inspect', 'look into what a service has stored'),
    history: lacks('cloud.inspect', 'look into what is sent, and what was shown'),
    damageBackup: lacks('cloud.set', 'damage a backup'),
  }
}
