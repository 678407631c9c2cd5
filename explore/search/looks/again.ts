import { addPhone } from '../acts/act.ts'
import { restoreOn } from '../acts/restoring.ts'
import { breakOffRestore } from '../fast/backup.ts'
import { makeReady } from '../fast/settings.ts'
import { era, type Held } from '../model.ts'
import { type Look, shows, third, thirdUnder } from './look.ts'

/** A restore that is broken off, or that begins with an account that has no backup, takes nothing away from the next. */
export function again(content: readonly Held[], owner: string): readonly Look[] {
  const all = 'all of her accounts come back on a third phone'
  return [
    {
      rule: 'CAP-01', steps: ['Maya breaks off a restore on a third phone and restores once more', 'all of her accounts are on a third phone'],
      holds(ending) {
        const { cast, model } = ending
        const hands = ending.fork()
        addPhone({ hands, cast, model }, third)
        makeReady(hands, third, model.platform, era(model), 'restore')
        breakOffRestore(hands, third, era(model) === 'icloud' ? null : cast.maya.owner)
        restoreOn({ hands, cast, model }, third)
        return shows(hands, third, ending, content)
      },
    },
    ...(owner === 'iCloud account' ? [] : [{
      rule: 'CAP-01', steps: ['nothing comes back on a third phone with her other account', all],
      holds(ending) {
        const hands = thirdUnder(ending, 'other account')
        restoreOn({ hands, cast: ending.cast, model: ending.model }, third)
        return shows(hands, third, ending, content)
      },
    } satisfies Look]),
  ]
}
