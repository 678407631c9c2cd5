import { resolve } from 'node:path'
import type { Extent } from '../../explore/search/search.ts'
import type { Invocation } from '../invocation.ts'
import { checkIut } from '../run/iut.ts'
import { WrongUse } from '../wrong-use.ts'

/** The options as commander leaves them. */
export interface RawExploreOptions {
  walks?: string
  for?: string
  seed: string
  exhaustive?: true
  table?: true
  iut: string
  driver: string
  out?: string
  json?: true
}

/** A search that can be made: everything was checked and nothing was written. */
export interface SearchRequest {
  kind: 'search'
  how: Extent | 'exhaustive'
  seed: number
  /** As the steps load it. */
  iut: string
  /** Absolute. */
  out: string
  json: boolean
}

export interface TableRequest {
  kind: 'table'
  options: { iut: string; json: boolean }
}

/** Checks every word of the command line. @throws WrongUse. */
export async function exploreRequestOf(options: RawExploreOptions, { cwd, root }: Invocation): Promise<SearchRequest | TableRequest> {
  const { walks, for: seconds, exhaustive, table, driver, json = false } = options
  if (driver !== 'simulated') throw new WrongUse(`No driver "${driver}" can be searched. Known: simulated. Leave --driver out, or name that one.`)
  const named = Object.entries({ '--walks': walks, '--for': seconds, '--exhaustive': exhaustive, '--table': table }).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (named.length > 1) throw new WrongUse(`${named.join(' and ')} are different searches. Name one of them.`)
  const seed = wholeNumber('--seed', options.seed, 0)
  const iut = await checkIut(options.iut, cwd)
  if (table === true) return { kind: 'table', options: { iut, json } }
  return {
    kind: 'search', seed, iut, json,
    how: exhaustive === true ? 'exhaustive' : seconds === undefined ? { walks: wholeNumber('--walks', walks ?? '1000', 1) } : { seconds: positive('--for', seconds) },
    out: options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out),
  }
}

/** fast-check takes seeds of 32 bits. */
const largest = 2 ** 31 - 1

function wholeNumber(option: string, given: string, least: number): number {
  const number = /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (number >= least && number <= largest) return number
  throw new WrongUse(`${option} cannot be "${given}". Give a whole number from ${least} to ${largest}.`)
}

function positive(option: string, given: string): number {
  const number = /^\d+(?:\.\d+)?$/.test(given) ? Number(given) : Number.NaN
  if (number > 0 && number * 1000 <= largest) return number
  throw new WrongUse(`${option} cannot be "${given}". Give a number of seconds, such as 60 or 0.5.`)
}
