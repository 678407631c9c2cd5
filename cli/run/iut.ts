import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { WrongUse } from '../wrong-use.ts'

/**
 * Makes sure that an implementation under test can be loaded.
 * @param iut a known name such as `reference`, or the file of a module, relative to `cwd`.
 * @returns what the steps load it by: the name, or the absolute path.
 * @throws WrongUse if there is none, if its module throws, or if it is not an implementation.
 */
export async function checkIut(iut: string, cwd: string): Promise<string> {
  const place = resolve(cwd, iut)
  const isFile = /\.[cm]?[jt]s$/.test(iut)
  if (isFile && !existsSync(place)) throw new WrongUse(`No file "${iut}" for --iut. Name one that exists, or a known implementation.`)
  const name = isFile ? place : iut
  try {
    const registry: string = '../../simulators/edges/load-iut.ts'
    const { loadIut }: { loadIut: (name: string) => Promise<unknown> } = await import(registry)
    await loadIut(name)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(isFile ? `The implementation in "${iut}" cannot be used: ${reason}` : reason, { cause })
  }
  return name
}
