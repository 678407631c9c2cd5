import type { World } from '../../../simulators/world.ts'
import { own } from '../acts/act.ts'
import { accountActs } from '../acts/accounts.ts'
import { againActs } from '../acts/again.ts'
import { backupActs } from '../acts/backup.ts'
import { crossings } from '../acts/crossing.ts'
import { disturbances } from '../acts/disturbances.ts'
import { iCloudActs } from '../acts/icloud.ts'
import { restoringActs } from '../acts/restoring.ts'
import { walkAll } from '../exhaustive.ts'
import type { Fall, Realm } from '../journey.ts'
import type { Start } from '../model.ts'
import type { MessageBounds } from './bounds.ts'
import { labelOf } from './facts.ts'
import { isSignedIn, savedOn, storedIn } from './sight.ts'
import type { Path } from './walk.ts'

/**
 * The shortest journey of acts, whose steps a feature has, that comes through nothing but what the path came through, and at
 * whose end a look falls. Null if there is none: then nobody can be shown what the path broke.
 * @param states how many endings are looked at, at most.
 */
export function journeyAlong(realm: Realm, { bounds, worlds }: Path, states = 1500): Fall | null {
  const outlines = new Set(worlds.map((world) => outlineOf(realm, world)))
  const goesOn = (world: World): boolean => outlines.has(outlineOf(realm, world))
  const texts = actsIn(realm, bounds)
  // What is wrong with a backup may show on a phone of the other platform alone, as long as that one has none of its own.
  const elsewhere: Start = { ...bounds.start, platform: bounds.start.platform === 'ios' ? 'android' : 'ios' }
  const from = (start: Start): Fall | null => walkAll(realm, { starts: [start], acts: texts, states, goesOn }).fall
  return from(bounds.start) ?? from(elsewhere)
}

/** The acts that speak of nobody and nothing that is outside the bounds. */
function actsIn({ cast }: Realm, { signsIn, entered, owners, befalls }: MessageBounds): readonly string[] {
  const known = [...signsIn, ...entered, ...owners, 'recovery account']
  const strangers = [...cast.accounts.keys()].filter((words) => !known.includes(words))
  const befalling = [...(befalls.includes('network goes') ? disturbances : []), ...iCloudActs]
  const all = [...accountActs, ...backupActs, ...againActs, ...restoringActs, ...crossings, ...befalling].map(({ text }) => text)
  return all.filter((text) => !strangers.some((words) => text.includes(words)))
}

/**
 * What a person would tell of Maya's phone: its accounts, its backup and who is signed in. Acts hold personal accounts where a path
 * goes without, set an iPhone up at once, and take other phones: none of that is told.
 */
function outlineOf({ cast: { maya } }: Realm, world: World): string {
  const saved = savedOn(world, own)
  const owners = [maya.owner, maya.otherOwner].map(labelOf)
  const accounts = saved?.accounts.filter((one) => !owners.includes(labelOf(one))).map((one) => `${labelOf(one)} ${one.credential.type}`) ?? []
  const { on = false, stale = false } = saved?.backup ?? {}
  return JSON.stringify([accounts, on, stale, storedIn(world).length, world.phones[own]?.network, isSignedIn(world, own, maya.owner.name)])
}
