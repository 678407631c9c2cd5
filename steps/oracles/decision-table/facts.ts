/** The facts that decide what must happen, each with every value that it may have. */
export const domains = {
  /** On which platform the backup is made; of what concerns one phone alone, the platform of that phone. */
  from: ['ios', 'android'],
  /** On which platform somebody tries to restore it. */
  to: ['ios', 'android'],
  /** The class of the account that is looked at. "by its secret": a work account that was added as a shop's is. */
  account: ['personal, codes only', 'personal, without a password', 'work', 'work, by its secret', 'third-party'],
  /** Whether the person is signed in to the Microsoft account that shall own the backup. */
  signedIn: ['yes', 'no'],
  /** How the switches stand when the person asks for a backup. All but the last two of them are an iPhone's. */
  toggles: ['Authenticator not in iCloud', 'phone not backed up', 'Keychain off', 'signed out of iCloud', 'as documented', 'backup off in the app'],
  /** When all this happens. */
  window: ['June 2025', 'July 2025', 'August 2025', 'September 2025 or later'],
  /** With whose account it is restored: the backup's owner, or another. */
  owner: ['the same', 'another'],
  /** What the organisation says to work accounts that are added by their secret. */
  policy: ['allows', 'blocks'],
  /** Who fills in passwords and answers for passkeys. */
  provider: ['Authenticator', 'another'],
} as const

type Domains = typeof domains

export type FactName = keyof Domains

/** One cell: a value for every fact. */
export type Facts = { readonly [Name in FactName]: Domains[Name][number] }

export const factNames = Object.keys(domains) as readonly FactName[]

/** Whether a phone can be so: an Android phone has no switches of an iPhone. */
export function canBe({ from, toggles }: Pick<Facts, 'from' | 'toggles'>): boolean {
  return from === 'ios' || toggles === 'as documented' || toggles === 'backup off in the app'
}

/** Every combination of the values of these facts, in the order of the domains; those that cannot be are left out. */
export function combinations<Name extends FactName>(names: readonly Name[]): Pick<Facts, Name>[] {
  let all: Partial<Facts>[] = [{}]
  for (const name of names) all = all.flatMap((some) => domains[name].map((value) => ({ ...some, [name]: value })))
  const whole = all as Pick<Facts, Name>[]
  const isPossible = ({ from, toggles }: Partial<Facts>) => from === undefined || toggles === undefined || canBe({ from, toggles })
  return whole.filter((cell) => isPossible(cell as Partial<Facts>))
}
