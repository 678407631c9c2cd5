import type { BackupOutcome } from '../drivers/screens/screens.ts'
import type { Stage } from './stage.ts'

/** Keeps in mind how turning backup on ended, for the steps that ask what the person was told. */
export function keepOutcome(stage: Stage, outcome: BackupOutcome): void {
  stage.notes.set('backup outcome', outcome)
}

/** What the person was told when backup did not turn on; null if it did, or if nothing was said. */
export function toldOf(stage: Stage): string | null {
  const outcome = stage.notes.get('backup outcome') as BackupOutcome | undefined
  if (outcome === undefined) throw new Error('Nobody has turned on backup yet in this example. Let a step do so first.')
  return outcome.on || outcome.notice === null ? null : `${outcome.notice.title}. ${outcome.notice.text}`
}
