import { resolve } from 'node:path'
import type { Invocation } from '../invocation.ts'

/** Beside the results, so that git ignores it; not among them, because each run replaces those. */
const usual = 'reports/out-history/history.db'

/** The file in which runs are kept, absolute; undefined if CONFORM_HISTORY is `off`. Relative to the working folder as files are. */
export function historyPlace({ root, cwd, env }: Pick<Invocation, 'root' | 'cwd' | 'env'>): string | undefined {
  const named = env['CONFORM_HISTORY']?.trim() ?? ''
  if (named === 'off') return undefined
  return named === '' ? resolve(root, usual) : resolve(cwd, named)
}
