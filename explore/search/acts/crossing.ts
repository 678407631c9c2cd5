import { accountOf } from '../cast.ts'
import { restore } from '../fast/backup.ts'
import { makeReady } from '../fast/settings.ts'
import { era, type Model } from '../model.ts'
import { type Act, addPhone, second } from './act.ts'

/** A phone of the other platform looks for the backup: the second phone of a journey, and always the same one. */
const cross = (platform: Model['platform'], kind: string, deviceType: 'phone' | 'tablet', tries = 1): Act => ({
  text: `Maya tries ${tries === 1 ? '' : 'twice '}to restore them on a second ${kind}`,
  due: (model) => model.platform !== platform && model.backup !== null && !model.murky && (model.crossed === null || model.crossed === kind),
  next: (model) => ({ ...model, crossed: kind }),
  play(scene) {
    const { hands, cast, model } = scene
    addPhone(scene, second, { platform, deviceType })
    const owner = era({ ...model, platform })
    makeReady(hands, second, platform, owner, 'restore')
    for (let left = tries; left > 0; left -= 1) {
      restore(hands, second, owner === 'icloud' ? null : accountOf(cast, 'recovery account'))
      if (left > 1) hands.apply({ type: 'app-killed', phone: second, app: 'authenticator' })
    }
  },
})

export const crossings: readonly Act[] = [
  cross('android', 'Android phone', 'phone'),
  cross('android', 'Android phone', 'phone', 2),
  cross('android', 'Android tablet', 'tablet'),
  cross('ios', 'iPhone', 'phone'),
]
