import type { Duplex } from 'node:stream'
import { startAdbd } from '../adb/adbd.ts'
import type { Connect } from '../adb/services.ts'
import type { Instrumentation } from '../adb/shell/instrumentation.ts'
import { createShell } from '../adb/shell/shell.ts'
import type { Place, StartPhone, WiredPhone } from '../control/fleet.ts'
import { createUiAutomator2Server, type UiAutomator2Server } from '../uiautomator2/server.ts'
import type { Device } from './device.ts'
import { createDisplay } from './display/create-display.ts'
import type { Display } from './display.ts'
import { factoryDevice } from './factory-device.ts'
import { wirePhoneAt } from './place.ts'
import { plainDevice, storedDevice } from './stored-device.ts'
import type { WirePhone } from './wire-phone.ts'

/** The port on the phone at which the automation server listens. */
const automationPort = 6790

/**
 * How long a connection to the automation server is held open that comes just before the server does, in milliseconds. The driver
 * asks once a second whether the server is up, and its first question is a little too early.
 */
const held = 600

export interface AndroidPhonesOptions {
  /** The adb server to which the phones show themselves. */
  readonly adbServerPort: number
}

/** Puts Android phones on the wire: adbd, the emulator's console, and, once `am instrument` runs it, the UiAutomator2 server. */
export function androidPhones({ adbServerPort }: AndroidPhonesOptions): StartPhone {
  return async (place: Place, state?: unknown): Promise<WiredPhone> => {
    let serial = 'a phone that is not on the wire yet'
    const phone = wirePhoneAt(place, () => serial, state === undefined ? factoryDevice() : storedDevice(state))
    const display = createDisplay(phone)
    const automation = createAutomation(phone, display)
    const adbd = await startAdbd({ phone, shell: createShell(phone, display, automation.instrumentation), connect: automation.connect, adbServerPort })
    serial = adbd.serial
    return {
      platform: 'android', udid: serial,
      ports: { adb: adbd.adbPort, console: adbd.consolePort },
      capabilities: { 'appium:udid': serial },
      begunAnew: () => phone.changeDevice(asFromTheBox),
      state: () => plainDevice(phone.device()),
      async close() {
        automation.instrumentation.stop()
        await adbd.close()
      },
    }
  }
}

/** The device as it comes out of the box, but for what automation installed and runs on it. */
function asFromTheBox(device: Device): Device {
  const fresh = factoryDevice()
  const installed = Object.entries(device.packages).filter(([name]) => fresh.packages[name] === undefined)
  return { ...fresh, packages: { ...fresh.packages, ...Object.fromEntries(installed) }, processes: device.processes }
}

/** The server that `am instrument` runs, and the port at which it is reached while it does. */
function createAutomation(phone: WirePhone, display: Display): { readonly instrumentation: Instrumentation; readonly connect: Connect } {
  let server: UiAutomator2Server | undefined
  let ended = Promise.resolve()
  const waiting = new Set<() => void>()

  const taken = (stream: Duplex): void => {
    if (server === undefined) stream.destroy()
    else server.http.emit('connection', stream)
  }

  return {
    instrumentation: {
      async start() {
        server?.stop()
        const started = createUiAutomator2Server({ phone, display })
        server = started
        ended = new Promise((resolve) => {
          started.onStop(() => {
            if (server === started) server = undefined
            resolve()
          })
        })
        for (const go of waiting) go()
      },
      stop: () => server?.stop(),
      get ended() {
        return ended
      },
    },
    async connect(port) {
      if (port !== automationPort) return null
      if (server === undefined) await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer)
          waiting.delete(go)
          resolve()
        }
        const timer = setTimeout(go, held)
        waiting.add(go)
      })
      return server === undefined ? null : taken
    },
  }
}
