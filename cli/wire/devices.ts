import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import type { AppiumSettings } from '../../drivers/appium/settings.ts'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import { WrongUse } from '../wrong-use.ts'
import { checkPhones } from './check-phones.ts'

/** devices.yaml as it is written; its JSON Schema is fixtures/devices.schema.json. */
interface Devices {
  readonly devices: Readonly<Record<string, {
    readonly platform: Platform
    readonly server: string
    readonly capabilities?: Readonly<Record<string, unknown>>
    readonly quietFor?: number
    readonly patience?: number
  }>>
  readonly accounts?: { readonly owner?: string; readonly otherOwner?: string; readonly work?: string }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * How the named devices are reached.
 * @param names of devices.yaml; the first of a platform is the example's own phone, the next its second
 * @param file relative to `cwd`; without it the project's own devices.yaml
 * @throws WrongUse on a file that is not there or holds something else, on unknown names, on devices behind different servers,
 * and on variables that are not set.
 */
export function readDevices(names: readonly string[], file: string | undefined, attended: boolean, { cwd, root, env }: { readonly cwd: string; readonly root: string; readonly env: Environment }): AppiumSettings {
  const place = file === undefined ? join(root, 'devices.yaml') : resolve(cwd, file)
  if (!existsSync(place)) {
    throw new WrongUse(`No ${file ?? 'devices.yaml in the project'}. Copy fixtures/devices.example.yaml to devices.yaml and keep what you have, or name a file by --devices.`)
  }
  const { devices, accounts = {} } = checked(readFileSync(place, 'utf8'), file ?? 'devices.yaml')
  const chosen = names.map((name) => {
    const device = Object.hasOwn(devices, name) ? devices[name] : undefined
    if (device === undefined) throw new WrongUse(`No device called "${name}". Known: ${Object.keys(devices).join(', ')}.`)
    return { name, ...filled(device, env, `the device "${name}"`) }
  })
  checkPhones(chosen)
  const [first, ...others] = chosen
  if (first === undefined) throw new WrongUse(`--device names no device. Known: ${Object.keys(devices).join(', ')}.`)
  const apart = others.find(({ server }) => server !== first.server)
  if (apart !== undefined) throw new WrongUse(`"${first.name}" and "${apart.name}" stand behind different servers. A run uses one: put a Selenium Grid in front of them.`)
  if (!URL.canParse(first.server)) throw new WrongUse(`The server of "${first.name}" is no URL: ${first.server}. Write it as http://127.0.0.1:4723.`)
  return {
    server: first.server,
    devices: chosen.map(({ name, platform, capabilities = {} }) => ({ name, platform, capabilities })),
    control: null,
    quietFor: Math.max(...chosen.map(({ quietFor = 400 }) => quietFor)),
    patience: Math.max(...chosen.map(({ patience = 60_000 }) => patience)),
    attended,
    accounts: filled(accounts, env, 'the accounts'),
  }
}

function checked(text: string, name: string): Devices {
  const isDevices = new Ajv({ allErrors: true }).compile<Devices>(JSON.parse(readFileSync(join(projectRoot, 'fixtures/devices.schema.json'), 'utf8')) as object)
  let value: unknown
  try {
    value = parse(text)
  } catch (cause) {
    throw new WrongUse(`${name} is no YAML: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`, { cause })
  }
  if (isDevices(value)) return value
  const wrongs = (isDevices.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath || 'it'} ${message ?? 'is wrong'}${'propertyName' in params ? ` (${String(params['propertyName'])})` : 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : ''}`)
  throw new WrongUse(`${name} is no list of devices: ${wrongs.join('; ')}. See fixtures/devices.example.yaml.`)
}

/** Every `${NAME}` in every text, replaced by what the environment holds. */
function filled<Value>(value: Value, env: Environment, where: string): Value {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{(\w+)\}/g, (_all, name: string) => {
      const found = env[name]
      if (found === undefined || found === '') throw new WrongUse(`${where} wants ${name} from the environment, and it is not set.`)
      return found
    }) as Value
  }
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, env, where)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one as unknown, env, where)])) as Value
}
