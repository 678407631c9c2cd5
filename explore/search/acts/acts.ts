import type { Start } from '../model.ts'
import { accountActs } from './accounts.ts'
import type { Act } from './act.ts'
import { againActs } from './again.ts'
import { backupActs } from './backup.ts'
import { crossings } from './crossing.ts'
import { disturbances } from './disturbances.ts'
import { iCloudActs } from './icloud.ts'
import { organisationActs } from './organisation.ts'
import { passkeyActs } from './passkeys.ts'
import { passwordActs } from './passwords.ts'
import { restoringActs } from './restoring.ts'
import { timeActs } from './time.ts'

const accounts = [...accountActs, ...restoringActs]
const backups = [...backupActs, ...againActs]

/** Everything that may happen in a journey. */
export const acts: readonly Act[] = [
  ...accounts, ...backups, ...passkeyActs, ...passwordActs, ...timeActs, ...disturbances, ...iCloudActs, ...organisationActs, ...crossings,
]

/** Acts that go well together, and where journeys of them begin: one that draws from few acts gets further in them. */
export interface Theme {
  readonly acts: readonly Act[]
  readonly begins: (start: Start) => boolean
}

const saying = (words: RegExp, some: readonly Act[]): readonly Act[] => some.filter(({ text }) => words.test(text))
const anywhere = (): boolean => true
const onIphones = ({ platform }: Start): boolean => platform === 'ios'
const inMicrosoftsTime = ({ platform, moment }: Start): boolean => platform === 'android' || moment < '2025-09'
const early = ({ moment }: Start): boolean => moment < '2025-08'

const moments = saying(/seconds? later/, timeActs)
const making = saying(/has backed up/, backups)
const adding = saying(/has (?:an?|her) /, accounts)

export const themes: readonly Theme[] = [
  { begins: anywhere, acts: [...accounts, ...backups] },
  { begins: anywhere, acts: [...saying(/restarts|restores|sign|mistypes|replaced|two accounts/, accounts), ...adding, ...making, ...moments] },
  { begins: anywhere, acts: [...saying(/restores|a work account on|Amazon account on|signs in|mistypes/, accounts), ...making, ...moments] },
  { begins: anywhere, acts: [...saying(/phone sign-in|has a personal|restarts/, accounts), ...making, ...saying(/turns backup/, backups)] },
  { begins: inMicrosoftsTime, acts: [...saying(/recovery|other account|Amazon|restarts|no longer/, accounts), ...backups] },
  { begins: inMicrosoftsTime, acts: [...saying(/no longer|recovery account on/, accounts), ...backups, ...disturbances] },
  { begins: onIphones, acts: [...saying(/Amazon account|work account on/, accounts), ...backups, ...timeActs] },
  { begins: onIphones, acts: [...saying(/restarts|Amazon account on|work account on/, accounts), ...saying(/turns on backup|backed up/, backups), ...iCloudActs] },
  { begins: anywhere, acts: [...saying(/an? .* account on/, accounts), ...making, ...crossings] },
  { begins: anywhere, acts: [...saying(/third-party|restarts|Amazon account on/, accounts), ...making, ...organisationActs, ...disturbances] },
  { begins: early, acts: [...passwordActs, ...timeActs, ...saying(/provider|uses passkeys/, passkeyActs), ...saying(/restarts .* her|Amazon account on/, accounts)] },
  { begins: early, acts: [...passwordActs, ...passkeyActs, ...timeActs, ...saying(/restarts .* her/, accounts)] },
  { begins: anywhere, acts: [...passkeyActs, ...timeActs, ...saying(/restarts .* her|a work account on|Amazon account on/, accounts)] },
  { begins: anywhere, acts },
]
