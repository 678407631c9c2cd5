import { codeAt, type CodeRule, isAccepted } from '../../../steps/oracles/accepted-code.ts'
import type { Scene } from '../acts/act.ts'
import { accountOf } from '../cast.ts'
import type { Hands } from '../fast/hands.ts'
import type { Held } from '../model.ts'
import { entryOf } from './look.ts'

/** The words of an account as a step about accounts takes them; owners have steps of their own. */
export const isNamed = ({ words }: Pick<Held, 'words'>): boolean => !/^(?:recovery account|other account|account with Shop .*|.* of two .*)$/.test(words)

/** The rule that says what a backup keeps of an account of these words. */
export const ruleOfClass = (words: string): string =>
  words.startsWith('work account') ? 'CRED-03' : words === 'personal account that only shows codes' ? 'CRED-01' : words.startsWith('personal') ? 'CRED-02' : 'CRED-04'

/** The same of an account that is kept by its name alone, even if it began as one that only shows codes. */
export const ruleOfName = (words: string): string => (ruleOfClass(words) === 'CRED-01' ? 'CRED-02' : ruleOfClass(words))

/** What lies in the clouds as backups, as text. */
export function backupsOf(hands: Hands): string {
  const { microsoft, icloud } = hands.world().clouds
  return JSON.stringify([microsoft.backups, Object.values(icloud.accounts).map((records) => records['authenticator/backup'] ?? null)])
}

/** Whether a phone shows a code of an account that its service accepts now, and asks for nothing. */
export function showsAccepted(hands: Hands, phone: string, { cast }: Scene, words: string): boolean {
  const account = accountOf(cast, words)
  const entry = entryOf(hands, phone, account)
  return entry !== undefined && !entry.asks && entry.code !== null && isRight(account.codes, entry.code, hands.world().now)
}

// Many looks ask for the same code, and each costs a hash.
const codes = new Map<string, string>()

/** The code of this moment, which is the most usual one. */
function codeNow(rule: CodeRule, now: number): string {
  const key = `${rule.secret} ${rule.algorithm} ${rule.digits} ${Math.floor(now / 1000 / rule.period)}`
  const code = codes.get(key) ?? codeAt(rule, now)
  codes.set(key, code)
  return code
}

const isRight = (rule: CodeRule, code: string, now: number): boolean => code === codeNow(rule, now) || isAccepted(rule, code, now)
