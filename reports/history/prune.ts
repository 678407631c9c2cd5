import { inHistory, inTransaction } from './database.ts'

/** Which runs may go: those that ended before a day, `YYYY-MM-DD`, or all but the last of each series. */
export type Prune = { before: string } | { keep: number }

/** Removes runs, and gives back their room on the disk. @throws HistoryUnusable */
export function prune(file: string, what: Prune): { removed: number; kept: number } {
  return inHistory(file, (db) => {
    const removed = inTransaction(db, () => {
      const { changes } = 'before' in what
        ? db.prepare('DELETE FROM run WHERE ended < ?').run(what.before)
        : db.prepare(`
          DELETE FROM run WHERE id IN (
            SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY iut, driver, readings ORDER BY id DESC) AS place FROM run) WHERE place > ?
          )`).run(what.keep)
      db.exec('DELETE FROM example WHERE key NOT IN (SELECT example FROM example_verdict)')
      return Number(changes)
    })
    db.exec('VACUUM')
    return { removed, kept: Number(db.prepare('SELECT count(*) AS runs FROM run').get()?.['runs']) }
  })
}
