import { android } from './appium/android.ts'
import { askAtTerminal, nobodyThere } from './appium/attended.ts'
import { controlAt, type Control } from './appium/control.ts'
import type { Dialect } from './appium/dialect.ts'
import { realSurroundings } from './appium/real-surroundings.ts'
import { screenOf } from './appium/screen.ts'
import type { Sessions } from './appium/sessions.ts'
import type { AppiumSettings, Device } from './appium/settings.ts'
import { DriverLacks } from './lacks.ts'
import type { Capability, Driver, PhoneDescription, Platform, Surroundings } from './port.ts'

export { createSessions } from './appium/sessions.ts'

const simulated: readonly Capability[] = ['clock.set', 'cloud.inspect', 'cloud.set', 'fault.inject', 'tenant.set', 'second-phone', 'site.set']
const dialects: Readonly<Partial<Record<Platform, Dialect>>> = { android }

/**
 * Phones behind an Appium server: simulated ones, whose surroundings their control API sets, or real ones, whose are what they are.
 * @param start the instant at which the example begins, which only simulated phones can be told
 */
export function createAppiumDriver(settings: AppiumSettings, sessions: Sessions, start: number): Driver {
  return settings.control === null
    ? realDriver(settings, sessions, start)
    : simulatedDriver(settings, sessions, controlAt(settings.control, settings.patience), start)
}

function simulatedDriver(settings: AppiumSettings, sessions: Sessions, control: Control, start: number): Driver {
  let begun: Promise<void> | undefined
  const inWorld = <Values extends readonly unknown[], Value>(call: (...values: Values) => Promise<Value>) => async (...values: Values): Promise<Value> => {
    await (begun ??= control.begin(start))
    return call(...values)
  }
  const surroundings = Object.fromEntries(Object.entries(control.surroundings).map(([name, call]) => [name, inWorld(call as () => Promise<unknown>)]))
  let log: unknown
  return {
    name: 'appium',
    capabilities: new Set(simulated),
    surroundings: {
      ...surroundings as unknown as Omit<Surroundings, 'addPhone'>,
      addPhone: inWorld(async (description: PhoneDescription) => {
        const { platform, udid, capabilities } = await control.addPhone(description)
        return port(description.id, { name: udid, platform, capabilities: { 'appium:udid': udid, ...capabilities } }, settings, sessions)
      }),
    },
    async finish() {
      if (begun === undefined) return
      log = await control.trace()
      const refusals = await control.refusals()
      if (refusals.length > 0) throw new Error(`The simulated phones were asked for what they do not have: ${[...new Set(refusals)].join(' · ')}.`)
    },
    trace: () => log,
  }
}

/** Milliseconds from noon, when examples begin that name no time, to any time of the same day in any zone. */
const sameDay = 26 * 3_600_000

function realDriver(settings: AppiumSettings, sessions: Sessions, start: number): Driver {
  const free = [...settings.devices]
  return {
    name: 'appium',
    capabilities: new Set(settings.devices.length > 1 ? ['second-phone'] : []),
    surroundings: {
      ...realSurroundings(),
      async addPhone({ id, platform, skew = 0 }) {
        if (Math.abs(start - Date.now()) > sameDay) throw new DriverLacks('clock.set', `begin on ${new Date(start).toISOString().slice(0, 'YYYY-MM-DD'.length)}`)
        if (skew !== 0) throw new DriverLacks('clock.set', "set a phone's clock")
        const at = free.findIndex((device) => device.platform === platform)
        const [device] = at < 0 ? [] : free.splice(at, 1)
        if (device === undefined) throw new DriverLacks('second-phone', `use another ${platform} phone than ${settings.devices.map(({ name }) => name).join(', ')}`)
        return { ...await port(id, device, settings, sessions), person: settings.attended ? (action: string) => askAtTerminal(action) : nobodyThere }
      },
    },
    async finish() {},
    trace: () => undefined,
  }
}

async function port(phone: string, device: Device, settings: AppiumSettings, sessions: Sessions) {
  const dialect = dialects[device.platform]
  if (dialect === undefined) throw new Error(`The Appium driver cannot use ${device.platform} phones yet.`)
  const capabilities = { ...dialect.capabilities, 'appium:newCommandTimeout': 600, ...settings.extra, ...device.capabilities }
  return screenOf(phone, await sessions.on({ ...device, capabilities }), dialect, settings)
}
