import type { Battery } from '../android/device.ts'
import type { WirePhone } from '../android/wire-phone.ts'

/** What an emulator's console says when it is ready. This one asks for no token. */
export const invitation = "Android Console: type 'help' for a list of commands\r\n"

/** What a command says before `OK`. Throws a {@link Refusal} for `KO`. */
type Command = (args: readonly string[], phone: WirePhone) => string | void

/** What follows `KO:`. */
class Refusal extends Error {}

/** The one finger that is known to the phone. */
const enrolledFinger = 1

const batteryStatuses: readonly string[] = ['unknown', 'charging', 'discharging', 'not-charging', 'full'] satisfies readonly Battery['status'][]

const commands: Readonly<Record<string, Command>> = {
  'help': () => `Android console commands:\r\n${Object.keys(commands).map((name) => `    ${name}\r\n`).join('')}`,
  'ping': () => 'I am alive!\r\n',
  'auth': ([token]) => {
    if (token === undefined) throw new Refusal('missing authentication token')
    return invitation
  },
  'avd name': (_, phone) => `${phone.device().model.replaceAll(' ', '_')}\r\n`,
  'avd status': () => 'virtual device is running\r\n',
  'finger touch': ([finger = ''], phone) => {
    if (finger === '') throw new Refusal('missing fingerid')
    if (!/^-?\d+$/.test(finger)) throw new Refusal('invalid fingerid')
    // A finger on a sensor that nobody listens to.
    if (phone.phone().prompt === null) return
    phone.happen({ type: 'biometric', ok: Number(finger) === enrolledFinger })
  },
  'power capacity': ([level = ''], phone) => {
    if (!/^\d+$/.test(level) || Number(level) > 100) throw new Refusal("usage: 'power capacity <0-100>'")
    phone.changeDevice((device) => ({ ...device, battery: { ...device.battery, level: Number(level) } }))
  },
  'power status': ([status = ''], phone) => {
    if (!isBatteryStatus(status)) throw new Refusal(`usage: 'power status ${batteryStatuses.join('|')}'`)
    phone.changeDevice((device) => ({ ...device, battery: { ...device.battery, status } }))
  },
  'kill': (_, phone) => {
    phone.happen({ type: 'powered', on: false })
    return 'OK: killing emulator, bye bye\r\n'
  },
}

/**
 * Commands that change nothing that anybody could see on this phone, and how many arguments they need: it knows no place, its network is
 * quick or not there, and a finger that leaves the sensor has been noticed already.
 */
const withoutEffect: Readonly<Record<string, number>> = { 'finger remove': 0, 'geo fix': 2, 'network delay': 1, 'network speed': 1 }

/** The answer to one line, or that the console closes. What is not simulated is answered by `KO`, and refused. */
export function answerTo(line: string, phone: WirePhone): string | 'goodbye' {
  const words = line.split(' ').filter((word) => word !== '')
  const [first = '', second = ''] = words
  if (first === 'quit' || first === 'exit') return 'goodbye'
  const name = [first, `${first} ${second}`].find((one) => Object.hasOwn(commands, one) || Object.hasOwn(withoutEffect, one))
  if (name === undefined) {
    phone.refuse(`emulator console command "${line}"`)
    return `KO: not simulated: ${line}\r\n`
  }
  try {
    return `${say(name, words.slice(name.split(' ').length), phone)}OK\r\n`
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (!(error instanceof Refusal)) phone.refuse(`emulator console command "${line}", which failed: ${why}`)
    return `KO: ${why}\r\n`
  }
}

function say(name: string, args: readonly string[], phone: WirePhone): string {
  if (args.length < (withoutEffect[name] ?? 0)) throw new Refusal(`missing argument, see 'help ${name}'`)
  return commands[name]?.(args, phone) ?? ''
}

function isBatteryStatus(text: string): text is Battery['status'] {
  return batteryStatuses.includes(text)
}
