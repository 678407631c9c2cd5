import type { Iut } from '../../simulators/iut.ts'
import { mutants } from '../../simulators/mutants/mutants.ts'
import { nullTargets } from '../../simulators/mutants/null-targets.ts'

/** The wrong build of a name. Throws if there is none. */
export function wrongBuild(id: string): Iut {
  const found = [...mutants, ...nullTargets].find((one) => one.id === id)
  if (found === undefined) throw new Error(`No implementation called "${id}". Name a known one, or the absolute path of a module.`)
  return found
}
