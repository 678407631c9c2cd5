import type { Cast } from '../cast.ts'
import { type Hands, Missing } from '../fast/hands.ts'
import type { Model } from '../model.ts'

/** Maya's phones in the quick world. */
export const own = 'own'
export const fresh = 'new'
export const second = 'second'

/** What an act is played on. */
export interface Scene {
  readonly hands: Hands
  readonly cast: Cast
  /** What is expected before the act. */
  readonly model: Model
}

/** Something that Maya does, or that befalls her: a step of a feature, what it does to a quick world, and what it must lead to. */
export interface Act {
  /** The step, which exactly one step definition matches. */
  readonly text: string
  /** Whether the documentation says how this ends now. */
  readonly due: (model: Model) => boolean
  /** Whether chance may draw it now, of all that is due; always, unless it says otherwise. */
  readonly isDrawn?: (model: Model) => boolean
  readonly next: (model: Model) => Model
  readonly play: (scene: Scene) => void
}

/** An act on Maya's own phone, which ends whatever was left open on it. */
export function onOwnPhone(act: Act): Act {
  return {
    ...act,
    due: (model) => model.ownGone === 'no' && act.due(model),
    next: (model) => act.next({ ...model, last: 'own', passwordOpen: false }),
  }
}

/** Throws Missing if what a step claims does not hold. */
export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Missing(what)
}

/** Adds a phone for Maya like the one of the journey, unless it is there. */
export function addPhone({ hands, cast, model }: Scene, id: string, description: { readonly deviceType?: 'phone' | 'tablet'; readonly maker?: string; readonly platform?: Model['platform'] } = {}): void {
  if (hands.world().phones[id] !== undefined) return
  const platform = description.platform ?? model.platform
  const { zone } = hands.world().phones[own] ?? { zone: 'UTC' }
  const { appleAccount, googleAccount } = cast.maya
  hands.apply({ type: 'phone-added', description: { ...description, id, platform, zone, account: platform === 'ios' ? appleAccount : googleAccount } })
}
