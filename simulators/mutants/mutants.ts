import type { Iut } from '../iut.ts'
import { platformMutants } from './plat.ts'

/** Every wrong build that the self-test must see killed. */
export const mutants: readonly Iut[] = [...platformMutants]
