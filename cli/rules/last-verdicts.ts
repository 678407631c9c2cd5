import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleVerdict } from '../../features/catalogue/listing.ts'
import { WrongUse } from '../wrong-use.ts'

/**
 * The rules' verdicts of the last run in a project; undefined if there was none.
 * @throws WrongUse if the file is there and is not a run's result.
 */
export function lastVerdicts(root: string): RuleVerdict[] | undefined {
  const file = join(root, 'reports/out/conformance.json')
  if (!existsSync(file)) return undefined
  const unusable = (cause?: unknown): WrongUse =>
    new WrongUse(`"${file}" is not the result of a run, so the last verdicts are unknown. Run again, or remove the file.`, { cause })
  let run: unknown
  try {
    run = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw unusable(cause)
  }
  if (typeof run !== 'object' || run === null || !('rules' in run) || !Array.isArray(run.rules) || !run.rules.every(isVerdict)) throw unusable()
  return run.rules
}

function isVerdict(value: unknown): value is RuleVerdict {
  const { id, platform, verdict }: Record<string, unknown> = { ...Object(value) }
  return [id, platform, verdict].every((word) => typeof word === 'string')
}
