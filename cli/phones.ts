import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { checkIut } from './run/iut.ts'
import { toldToEnd } from './wire/signals.ts'
import { WrongUse } from './wrong-use.ts'

interface Options {
  readonly android: string
  readonly ios: string
  readonly iut: string
  readonly adbServerPort?: string
  readonly state?: string
}

/** The port of the adb server that everybody uses unless told otherwise. */
const usualAdbServer = 5037

/** `conform phones`: simulated phones on the wire, until the process is told to end. */
export function phonesCommand(invocation: Invocation): Command {
  return new Command('phones')
    .option('--android <n>', 'how many Android phones', '0')
    .option('--ios <n>', 'how many iPhones: not in this build yet', '0')
    .option('--iut <name>', 'the implementation that is installed on them: a known name, or the file of a module', 'reference')
    .option('--adb-server-port <port>', `the adb server to which Android phones show themselves; default: $ANDROID_ADB_SERVER_PORT or ${usualAdbServer}`)
    .option('--state <file>', 'where the phones and their world are kept from one start to the next')
    .addHelpText('after', `
Prints one JSON line a phone, one for the control API, and {"ready":true}. Ends on SIGINT and SIGTERM, leaving nothing behind.
The control API is HTTP on loopback; every request carries "Authorization: Bearer TOKEN" (docs/wire.md).`)
    .action(async (options: Options) => {
      const { cwd, env, stdout } = invocation
      const wish = {
        android: countOf('android', options.android),
        iut: await checkIut(options.iut, cwd),
        adbServerPort: portOf(options.adbServerPort ?? env['ANDROID_ADB_SERVER_PORT'] ?? String(usualAdbServer)),
        ...(options.state === undefined ? {} : { state: resolve(cwd, options.state) }),
      }
      if (countOf('ios', options.ios) > 0) throw new WrongUse('Simulated iPhones are not on the wire yet. Leave --ios out.')
      if (wish.android === 0) throw new WrongUse('No phones were asked for. Say how many by --android.')
      const { startPhones } = await import('./wire/simulated-phones.ts')
      const phones = await startPhones(wish)
      // Whoever reads that they are ready may tell them to end at once.
      const told = toldToEnd()
      const print = (line: object) => stdout.write(`${JSON.stringify(line)}\n`)
      for (const { platform, udid, ports, capabilities } of phones.fleet.phones()) print({ platform, udid, ports, capabilities })
      print({ control: phones.control })
      print({ ready: true })
      await told
      await phones.close()
    })
}

function countOf(platform: string, text: string): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count <= 64) return count
  throw new WrongUse(`--${platform} ${text}: give a whole number from 0 to 64.`)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new WrongUse(`"${text}" is no port for the adb server. Give a whole number from 1 to 65535.`)
}
