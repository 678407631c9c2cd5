import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import { type Example, inReading } from '../../features/examples/examples.ts'
import type { Invocation } from '../invocation.ts'
import { loadSpecification, planOf, type Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import { checkedDay } from './day.ts'
import { checkIut } from './iut.ts'
import { checkedReadings } from './readings.ts'
import { selectorOf } from './select.ts'
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
  json?: true
  watch?: true
  shard?: string
  parallel?: string
  retry?: string
  device?: string
  attended?: true
}

/** A run that can be made: everything was checked and nothing was written. */
export interface RunRequest {
  specification: Specification
  /** The examples to be run, at least one. */
  examples: readonly Example[]
  /** True if this is the whole specification on both platforms. */
  whole: boolean
  platforms: Platform[]
  driver: 'simulated'
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
  /** Absolute. */
  out: string
  json: boolean
}

/** Checks every word of the command line. @throws WrongUse, FeatureError, CatalogueError. */
export async function requestOf(features: readonly string[], options: RawOptions, invocation: Invocation): Promise<RunRequest> {
  refuseUnbuilt(options)
  const { cwd, root } = invocation
  const platforms = platformsOf(options.platform)
  const asOf = checkedDay(options.asOf)
  const seed = seedOf(options.seed)
  refuseEmpty(options)
  const paths = features.map((path) => pathOf(path, cwd))
  const specification = await loadSpecification(root, paths)
  const readings = checkedReadings(options.reading, specification.vocabulary.readings)
  const selects = selectorOf({ rules: options.rule, tags: options.tags, paths, platforms }, specification)
  const examples = specification.examples.filter((example) => inReading(example, readings) && selects(example))
  if (examples.length === 0) throw nothingSelected(specification, features, options)
  for (const example of examples) planOf(example, specification.rules, asOf, readings)
  const filtered = paths.length > 0 || options.rule !== undefined || options.tags !== undefined
  return {
    specification,
    examples,
    whole: !filtered && platforms.length === 2,
    platforms,
    driver: 'simulated',
    iut: options.iut,
    iutModule: await checkIut(options.iut, cwd),
    statement: options.statement === undefined ? undefined : readStatement(options.statement, cwd, specification),
    statementFile: options.statement,
    asOf,
    readings,
    seed,
    out: options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out),
    json: options.json ?? false,
  }
}

function refuseUnbuilt(options: RawOptions): void {
  const unbuilt = (['watch', 'shard', 'parallel', 'retry', 'device', 'attended'] as const).find((name) => options[name] !== undefined)
  if (unbuilt !== undefined) throw new WrongUse(`--${unbuilt} is not in this build yet. Leave it out.`)
  if (['browser', 'appium'].includes(options.driver)) {
    throw new WrongUse(`--driver ${options.driver} is not in this build yet. Known: simulated.`)
  }
  if (options.driver !== 'simulated') throw new WrongUse(`No driver called "${options.driver}". Known: simulated.`)
}

/** An empty word is a variable that was never set, and would otherwise mean the whole specification, or the working folder. */
function refuseEmpty(options: RawOptions): void {
  const empty = (['tags', 'out', 'statement'] as const).find((name) => options[name]?.trim() === '')
  if (empty !== undefined) throw new WrongUse(`--${empty} is empty. Give it a value, or leave it out.`)
}

function platformsOf(name: string): Platform[] {
  if (name === 'both') return ['ios', 'android']
  if (name === 'ios' || name === 'android') return [name]
  throw new WrongUse(`No platform called "${name}". Known: ios, android, both.`)
}

function seedOf(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed
  throw new WrongUse(`"${text}" is no seed. Give --seed a whole number from 0.`)
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
