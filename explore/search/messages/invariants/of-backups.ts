import type { AccountFixture } from '../../../../fixtures/accounts.ts'
import type { World } from '../../../../simulators/world.ts'
import { own } from '../../acts/act.ts'
import type { Facts } from '../facts.ts'
import { dialogOn, isSignedIn, savedOn, storedIn } from '../sight.ts'
import { isAnswer, isSignIn, rightlySignsIn, spokenOf } from './asked.ts'
import { type Broken, type Invariant, isOnline, obstacleOn, type Step, unless } from './invariant.ts'

/** A backup comes and goes only where a person says so, and is written only where nothing stands in the way. */
const written: Invariant<Step> = (step, facts) => {
  const { from: { world, title }, move: { touches }, to } = step
  const [before] = storedIn(world)
  const [after] = storedIn(to)
  if (before?.content === after?.content && before?.owner === after?.owner) return null
  if (after === undefined) return unless(isAnswer(step, 'Delete backup', 'OK'), 'DEL-01', 'the backup is gone, and nobody confirmed that')
  const isMoved = before !== undefined && before.owner !== after.owner
  if (isMoved) return { rule: 'BKP-04', why: `the backup of ${before.owner} has become that of ${after.owner}` }
  const obstacle = obstacleOn(world, own, facts)
  if (obstacle !== null) return { rule: obstacle.rule, why: `a backup was written in spite of "${obstacle.setting}"` }
  const isICloud = facts.place === 'icloud'
  const isWanted = before !== undefined || isSignIn(step, 'owner')
    || isAnswer(step, 'Cloud Backup', 'OK') || isAnswer(step, 'Cloud Backup', 'Continue')
    || (isICloud && title === 'Settings' && touches === 'Cloud Backup')
  return unless(isWanted, isICloud ? 'IOS-03' : 'BKP-03', 'there is a backup, and nobody confirmed that')
}

/** A backup that is on follows the accounts, if it can. */
const follows: Invariant<Step> = ({ from: { world, phone }, to }, facts) => {
  const [before, after] = [savedOn(world, own), savedOn(to, own)]
  if (phone !== own || before?.backup.on !== true || after === null || before.accounts === after.accounts) return null
  const canFollow = canWrite(to, after.backup.owner?.account ?? '', facts)
  return unless(!after.backup.stale || !canFollow, 'CAP-01', 'the backup does not follow the accounts')
}

/** The switch for backup asks, or says which setting stands in the way. */
const switched: Invariant<Step> = (step, facts) => {
  const { from, move: { touches }, to } = step
  if (from.isDialog || from.title !== 'Settings' || touches !== 'Cloud Backup') return null
  const { title, isDialog, elements } = step.seen()
  if (storedIn(from.world).length > 0) return unless(isDialog && title === 'Delete backup', 'DEL-01', 'backup is turned off, and nobody is asked')
  const obstacle = obstacleOn(from.world, own, facts)
  if (obstacle !== null) {
    return unless(isDialog && elements[2]?.label.includes(obstacle.setting) === true, obstacle.rule, `nobody is told of "${obstacle.setting}"`)
  }
  if (facts.place === 'icloud') return unless(!isOnline(to, own) || storedIn(to).length > 0, 'ERA-02', 'backup does not turn on at once')
  return savedOn(from.world, own)?.backup.owner?.type === 'microsoft'
    ? unless(isDialog && title === 'Cloud Backup', 'DEL-03', 'nobody is asked whether to continue')
    : unless(title === 'Choose a Microsoft personal account', 'BKP-02', 'no owner is asked for')
}

/** A deletion that was confirmed is done. */
const deleted: Invariant<Step> = (step, facts) => {
  const { from: { world }, to } = step
  const [before] = storedIn(world)
  if (before === undefined || !isAnswer(step, 'Delete backup', 'OK') || !isOnline(world, own)) return null
  const isLetIn = facts.place === 'icloud' || isSignedIn(world, own, before.owner)
  return unless(!isLetIn || storedIn(to).length === 0, 'DEL-01', 'the deletion was confirmed, and the backup is still there')
}

/** An owner who was confirmed has a backup, or learns why not. */
const confirmed: Invariant<Step> = (step, facts) => {
  const { from } = step
  const isContinued = isAnswer(step, 'Cloud Backup', 'Continue')
  if (!isContinued && !isAnswer(step, 'Cloud Backup', 'OK')) return null
  const owner = spokenOf(from, facts)
  if (owner === undefined || !isOnline(from.world, own) || obstacleOn(from.world, own, facts) !== null) return null
  if (isSignedIn(from.world, own, owner.name)) return isKept(step, owner, isContinued ? 'DEL-03' : 'BKP-03')
  const { title } = step.seen()
  return isContinued
    ? unless(title === 'Sign in', 'ERR-02', `"${title}" is shown, and no way to sign in`)
    : unless(title === 'Something went wrong', 'ERR-01', `"${title}" is shown to a person who is not signed in`)
}

/** The owner of a backup signs in, and has one. */
const signedIn: Invariant<Step> = (step, facts) => {
  const { from: { world }, to } = step
  if (!isSignIn(step, 'owner') || !isOnline(world, own) || obstacleOn(world, own, facts) !== null) return null
  const [before] = storedIn(world)
  const who = rightlySignsIn(step, facts)
  const mayOwn = who !== undefined && facts.personal.has(who.name) && (before === undefined || before.owner === who.name)
  if (mayOwn) return isKept(step, who, 'DEL-03')
  return unless(before?.content === storedIn(to)[0]?.content, 'ERR-02', 'a backup was written after a sign-in that failed')
}

/** "Something went wrong" is said to somebody who is not signed in, and to nobody else. */
const failed: Invariant<Step> = ({ from: { world, phone }, to, seen }) => {
  const dialog = dialogOn(to, phone)
  if (dialog === null || dialog === dialogOn(world, phone) || seen().title !== 'Something went wrong') return null
  const account = savedOn(to, phone)?.backup.owner?.account ?? ''
  if (!isOnline(to, phone)) return { rule: 'ERR-01', why: '"Something went wrong" is said without a network' }
  return unless(!isSignedIn(to, phone, account), 'ERR-01', `"Something went wrong" is said, and ${account} is signed in`)
}

/** What must be so of every move, about backups. */
export const ofBackups: readonly Invariant<Step>[] = [written, follows, switched, deleted, confirmed, signedIn, failed]

const canWrite = (world: World, owner: string, facts: Facts): boolean =>
  isOnline(world, own) && obstacleOn(world, own, facts) === null && (facts.place === 'icloud' || isSignedIn(world, own, owner))

function isKept({ to }: Step, { name }: AccountFixture, rule: string): Broken | null {
  const isThere = storedIn(to).some(({ owner }) => owner === name) && savedOn(to, own)?.backup.stale === false
  return unless(isThere, rule, `no backup is kept by ${name}`)
}
