/** Values between which the article makes no difference, as the reading in force understands it. */
export interface Alike {
  readonly kind: 'device' | 'zone'
  readonly because: string
  readonly rule: string
  /** The numbers of the article's sentences. */
  readonly sentences: readonly number[]
}

export const alike: readonly Alike[] = [
  { kind: 'device', because: 'a tablet counts as a phone, whoever made it', rule: 'PLAT-01', sentences: [4] },
  { kind: 'zone', because: "a month begins by the phone's own clock, wherever the phone is", rule: 'AF-01', sentences: [6, 29, 51] },
]
