import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AppiumSettings } from '../../drivers/appium/settings.ts'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import type { Choice, Shard } from '../../reports/verdicts/conformance.ts'
import { type Example, inReading } from '../../features/examples/examples.ts'
import type { Invocation } from '../invocation.ts'
import { loadSpecification, planOf, type Specification } from '../specification.ts'
import { readDevices } from '../wire/devices.ts'
import { WrongUse } from '../wrong-use.ts'
import { checkedDay } from './day.ts'
import { type Format, formatsOf } from './formats.ts'
import { checkIut } from './iut.ts'
import { checkedReadings } from './readings.ts'
import { isUnfiltered, placesIn, selectorOf } from './select.ts'
import { isInShard, shardOf } from './shard.ts'
import { readStatement, type Statement } from './statement.ts'

/** The options as commander leaves them. */
export interface RawOptions {
  platform: string
  driver: string
  iut: string
  statement?: string
  asOf: string
  reading: string[]
  rule?: string[]
  tags?: string
  seed: string
  out?: string
  format?: string
  json?: true
  watch?: true
  shard?: string
  parallel?: string
  retry?: string
  device?: string[]
  devices?: string
  secret?: string[]
  attended?: true
}

/** A run that can be made: everything was checked and nothing was written. */
export interface RunRequest {
  specification: Specification
  /** The examples to be run: at least one, but for a shard that has none of those chosen. */
  examples: readonly Example[]
  /** What was asked for, of which `shard` is a part. */
  choice: Choice
  shard: Shard | undefined
  /** True if this is the whole specification on both platforms. */
  whole: boolean
  platforms: Platform[]
  driver: 'simulated' | 'appium'
  /** The real phones of the run; undefined for simulated ones. */
  devices: AppiumSettings | undefined
  /** The file in which they stand, absolute; undefined where there are none. */
  devicesFile: string | undefined
  /** The variables of the environment whose values nothing that is written may show, besides those of CONFORM_SECRETS. */
  secrets: readonly string[]
  /** As it was named. */
  iut: string
  /** As the steps load it: a name, or an absolute path. */
  iutModule: string
  statement: Statement | undefined
  /** Its file, as it was named. */
  statementFile: string | undefined
  asOf: string
  readings: Record<string, string>
  seed: number
  /** How often an error is tried again. */
  retries: number
  /** Absolute. */
  out: string
  /** What is written besides the files of every run. */
  formats: readonly Format[]
  json: boolean
}

/** Checks every word of the command line. @throws WrongUse, FeatureError, CatalogueError. */
export async function requestOf(features: readonly string[], options: RawOptions, invocation: Invocation): Promise<RunRequest> {
  const { cwd, root } = invocation
  const platforms = platformsOf(options.platform)
  const asOf = checkedDay(options.asOf)
  const seed = wholeNumber(options.seed, 'seed')
  const retries = wholeNumber(options.retry ?? '0', 'retry')
  const shard = options.shard === undefined ? undefined : shardOf(options.shard)
  refuseEmpty(options)
  const driver = driverOf(options)
  const devices = devicesOf(options, driver, platforms, invocation)
  const paths = features.map((path) => pathOf(path, cwd))
  const specification = await loadSpecification(root, paths)
  const readings = checkedReadings(options.reading, specification.vocabulary.readings)
  const choice = choiceOf(options, placesIn(root, paths))
  const selects = selectorOf(choice, platforms, specification)
  const chosen = specification.examples.filter((example) => inReading(example, readings) && selects(example))
  if (chosen.length === 0) throw nothingSelected(specification, features, options)
  for (const example of chosen) planOf(example, specification.rules, asOf, readings)
  return {
    specification,
    examples: shard === undefined ? chosen : chosen.filter(({ id }) => isInShard(id, shard)),
    choice,
    shard,
    whole: shard === undefined && isUnfiltered(choice) && platforms.length === 2,
    platforms,
    driver,
    devices,
    devicesFile: devices === undefined ? undefined : resolve(options.devices === undefined ? root : cwd, options.devices ?? 'devices.yaml'),
    secrets: options.secret ?? [],
    iut: devices === undefined ? options.iut : `the app on ${devices.devices.map(({ name }) => name).join(' and ')}`,
    iutModule: await checkIut(options.iut, cwd),
    statement: options.statement === undefined ? undefined : readStatement(options.statement, cwd, specification),
    statementFile: options.statement,
    asOf,
    readings,
    seed,
    retries,
    out: options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out),
    formats: formatsOf(options.format),
    json: options.json ?? false,
  }
}

function driverOf({ driver, device, devices, attended }: RawOptions): RunRequest['driver'] {
  if (driver === 'browser') throw new WrongUse('--driver browser is not in this build yet. Known: simulated, appium.')
  if (driver !== 'simulated' && driver !== 'appium') throw new WrongUse(`No driver called "${driver}". Known: simulated, appium.`)
  const wants = device !== undefined ? '--device' : devices !== undefined ? '--devices' : attended === true ? '--attended' : undefined
  if (driver === 'simulated' && wants !== undefined) throw new WrongUse(`${wants} is for real phones. Add --driver appium.`)
  if (device === undefined && wants !== undefined) throw new WrongUse(`${wants} is for real phones. Name one by --device.`)
  return driver
}

function devicesOf({ device, devices, attended, iut }: RawOptions, driver: RunRequest['driver'], platforms: readonly Platform[], invocation: Invocation): AppiumSettings | undefined {
  if (driver === 'appium' && device === undefined && platforms.includes('ios')) {
    throw new WrongUse('Simulated iPhones are not on the wire yet. Add --platform android, or name real phones by --device.')
  }
  if (device === undefined) return undefined
  if (iut !== 'reference') throw new WrongUse(`A device has its own build installed, so --iut ${iut} cannot be. Leave out --iut or --device.`)
  if (attended === true && !process.stdin.isTTY) throw new WrongUse('--attended needs a terminal at which somebody answers.')
  const settings = readDevices(device, devices, attended ?? false, invocation)
  const missing = platforms.find((platform) => !settings.devices.some((one) => one.platform === platform))
  if (missing !== undefined) throw new WrongUse(`None of ${device.join(', ')} is an ${missing} device. Add --platform ${missing === 'ios' ? 'android' : 'ios'}, or name one.`)
  return settings
}

/** An empty word is a variable that was never set, and would otherwise mean the whole specification, or the working folder. */
function refuseEmpty(options: RawOptions): void {
  const empty = (['tags', 'out', 'statement', 'format'] as const).find((name) => options[name]?.trim() === '')
  if (empty !== undefined) throw new WrongUse(`--${empty} is empty. Give it a value, or leave it out.`)
}

function platformsOf(name: string): Platform[] {
  if (name === 'both') return ['ios', 'android']
  if (name === 'ios' || name === 'android') return [name]
  throw new WrongUse(`No platform called "${name}". Known: ios, android, both.`)
}

function wholeNumber(text: string, option: 'seed' | 'retry'): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number
  const what = option === 'seed' ? 'seed' : 'number of retries'
  throw new WrongUse(`"${text}" is no ${what}. Give --${option} a whole number from 0.`)
}

function choiceOf({ rule, tags }: RawOptions, features: string[]): Choice {
  return { ...(rule === undefined ? {} : { rules: rule }), ...(tags === undefined ? {} : { tags }), ...(features.length === 0 ? {} : { features }) }
}

function pathOf(path: string, cwd: string): string {
  const place = resolve(cwd, path)
  if (path !== '' && existsSync(place)) return place
  if (/:\d+$/.test(path)) throw new WrongUse(`"${path}" names a line, and lines move. Name the file, and choose by --rule or --tags.`)
  throw new WrongUse(`No feature file or folder "${path}". Name one that exists, or none for the whole specification.`)
}

function nothingSelected({ examples }: Specification, features: readonly string[], { platform, rule = [], tags }: RawOptions): WrongUse {
  const asked = [...features, `--platform ${platform}`, ...rule.map((id) => `--rule ${id}`), ...(tags === undefined ? [] : [`--tags "${tags}"`])]
  const cross = platform === 'both' ? '' : ' Examples with two kinds of phone need --platform both.'
  return new WrongUse(`No example is selected by ${asked.join(' ')}: there are ${examples.length} in all.${cross} Loosen the choice.`)
}
