import type { Iut } from '../iut.ts'
import { codeMutants } from './restore/codes.ts'
import { everyAccountMutants } from './restore/every-account.ts'
import { nameMutants } from './restore/names.ts'
import { platformMutants } from './restore/platforms.ts'
import { signInMutants } from './restore/sign-in-again.ts'

/** The wrong builds that restore too little, too much, or on the wrong phone. */
export const restoreMutants: readonly Iut[] = [...everyAccountMutants, ...platformMutants, ...codeMutants, ...nameMutants, ...signInMutants]
