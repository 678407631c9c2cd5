import type { Iut } from '../iut.ts'
import { backupMutants } from './backup.ts'
import { deletionMutants } from './deletion.ts'
import { iphoneMutants } from './iphone.ts'
import { mendingMutants } from './mending.ts'
import { organisationMutants } from './organisations.ts'
import { passkeyMutants } from './passkeys.ts'
import { passwordMutants } from './passwords.ts'
import { restoreMutants } from './restore.ts'
import { secretMutants } from './secrets-elsewhere.ts'
import { septemberMutants } from './september.ts'

/** Every wrong build that the self-test must see killed. */
export const mutants: readonly Iut[] = [
  ...restoreMutants, ...secretMutants, ...passwordMutants, ...passkeyMutants, ...organisationMutants,
  ...backupMutants, ...deletionMutants, ...mendingMutants, ...iphoneMutants, ...septemberMutants,
]
