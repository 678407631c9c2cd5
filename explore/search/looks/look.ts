import type { AccountFixture } from '../../../fixtures/accounts.ts'
import { addPhone, type Scene } from '../acts/act.ts'
import { restoreOn } from '../acts/restoring.ts'
import type { Hands } from '../fast/hands.ts'
import { type Entry, entries } from '../fast/authenticator.ts'
import { restore } from '../fast/backup.ts'
import { makeReady } from '../fast/settings.ts'
import { accountOf } from '../cast.ts'
import { era, type Held, type Model } from '../model.ts'

/** One thing that must hold once a journey has ended: the steps that tell it, and whether it holds in a quick world. */
export interface Look {
  readonly rule: string
  /** The last one is what must hold; those before it are what has to be done to see it. */
  readonly steps: readonly string[]
  /** Leaves the world of the journey as it is. */
  readonly holds: (ending: Ending) => boolean
}

/** What the documentation has to say about an ending. */
export type Looks = (model: Model) => readonly Look[]

/** The end of a journey, for looks that may each do what they like. */
export interface Ending extends Scene {
  /** Hands in a copy of the world. */
  readonly fork: () => Hands
  /** Hands in a copy in which a third phone has looked for the backup: of this kind, under the owner that the model has. */
  readonly third: (kind: string) => Hands
}

/** The phone at which looks look. */
export const third = 'third'

const kindsOfThird: Readonly<Record<string, { readonly deviceType?: 'phone' | 'tablet'; readonly maker?: string }>> = {
  phone: {}, tablet: { deviceType: 'tablet' }, 'Samsung phone': { maker: 'Samsung' }, 'Xiaomi phone': { maker: 'Xiaomi' },
}

/** An ending in which nothing has been looked at yet. */
export function endingOf(scene: Scene): Ending {
  const thirds = new Map<string, Hands>()
  return {
    ...scene,
    fork: () => scene.hands.fork(),
    third(kind) {
      let hands = thirds.get(kind)
      if (hands === undefined) {
        hands = scene.hands.fork()
        addPhone({ ...scene, hands }, third, kindsOfThird[kind] ?? {})
        restoreOn({ ...scene, hands }, third)
        thirds.set(kind, hands)
      }
      return hands.fork()
    },
  }
}

/** A copy in which a third phone has looked under an account of Maya's. */
export function thirdUnder({ hands, cast, model }: Ending, words: string): Hands {
  const copy = hands.fork()
  addPhone({ hands: copy, cast, model }, third)
  makeReady(copy, third, model.platform, era(model), 'restore')
  restore(copy, third, era(model) === 'icloud' ? null : accountOf(cast, words))
  return copy
}

/** By what a list of accounts tells them apart. */
export const keyOf = ({ issuer, name }: Pick<AccountFixture, 'issuer' | 'name'>): string => `${issuer} ${name}`

/** Whether a phone shows these accounts and no other. */
export function shows(hands: Hands, phone: string, { cast }: Scene, content: readonly Held[]): boolean {
  const seen = entries(hands, phone).map(keyOf).sort().join('\n')
  return seen === content.map(({ words }) => keyOf(accountOf(cast, words))).sort().join('\n')
}

/** What a phone's list says of an account; undefined if it is not in it. */
export function entryOf(hands: Hands, phone: string, account: AccountFixture): Entry | undefined {
  return entries(hands, phone).find((one) => keyOf(one) === keyOf(account))
}
