import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FleetState } from '../../simulators/edges/control/fleet.ts'
import { WrongUse } from '../wrong-use.ts'

/** Raised when what is kept changes its form. */
const version = 1

/**
 * What a file keeps of phones and their world; undefined if there is none yet.
 * @throws WrongUse if it holds something else, or if nothing could be kept there.
 */
export function readState(file: string): FleetState | undefined {
  const folder = dirname(file)
  trying(() => accessSync(folder, constants.W_OK), (why) => `Nothing can be kept in ${file}: ${why}. Name a file in a folder that is there and yours.`)
  if (!existsSync(file)) return undefined
  const text = trying(() => readFileSync(file, 'utf8'), (why) => `${file} cannot be read: ${why}. Use another file.`)
  const kept = trying(() => JSON.parse(text) as { readonly conformPhones?: unknown; readonly state?: FleetState } | null,
    () => `${file} keeps no phones: it is no JSON. Use another file, or remove it.`)
  const state = kept?.conformPhones === version ? kept.state : undefined
  if (Array.isArray(state?.places) && typeof state.world === 'object' && state.world !== null) return state
  throw new WrongUse(`${file} keeps no phones of this version. Use another file, or remove it.`)
}

/** Replaces the file whole, or not at all. @throws WrongUse if it cannot be written any more */
export function writeState(file: string, state: FleetState): void {
  const beside = `${file}.${process.pid}.new`
  try {
    trying(() => {
      writeFileSync(beside, JSON.stringify({ conformPhones: version, state }))
      renameSync(beside, file)
    }, (why) => `What happened on these phones is not kept in ${file}: ${why}.`)
  } finally {
    rmSync(beside, { force: true })
  }
}

function trying<Value>(act: () => Value, told: (why: string) => string): Value {
  try {
    return act()
  } catch (cause) {
    throw new WrongUse(told(cause instanceof Error ? cause.message : String(cause)), { cause })
  }
}
