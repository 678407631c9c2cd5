import { DatabaseSync } from 'node:sqlite'
import { applicationId, migrations } from './schema.ts'
import { damaged, explained, HistoryUnusable } from './unusable.ts'

/** For how many milliseconds one run waits while another one writes. */
const patience = 30_000

/**
 * Opens a history, brings it up to the present version, and closes it when it was used. Where there is none, one is begun.
 * @param steps other migrations, for tests.
 * @throws HistoryUnusable
 */
export function inHistory<Value>(file: string, use: (db: DatabaseSync) => Value, steps = migrations): Value {
  try {
    const db = new DatabaseSync(file, { timeout: patience })
    try {
      refuseDamaged(db, file)
      if (versionOf(db, file, steps) < steps.length) migrate(db, file, steps)
      return use(db)
    } finally {
      db.close()
    }
  } catch (cause) {
    throw explained(file, cause)
  }
}

/** Does all of it or nothing. Others who want to write wait. */
export function inTransaction<Value>(db: DatabaseSync, act: () => Value): Value {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = act()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** SQLite notices damage only where it looks, and has to be told to look everywhere. */
function refuseDamaged(db: DatabaseSync, file: string): void {
  const found = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]
  if (found !== 'ok') throw damaged(file, String(found).replace('*** in database main ***\n', ''))
}

/** How many of the migrations it has had. A file that holds nothing has had none. */
function versionOf(db: DatabaseSync, file: string, steps: readonly string[]): number {
  const [owner, version] = [pragma(db, 'application_id'), pragma(db, 'user_version')]
  const isEmpty = pragma(db, 'schema_version') === 0
  if (owner !== applicationId && !isEmpty) {
    throw new HistoryUnusable('foreign', `"${file}" is a database of another program, and is left alone. Name another file.`)
  }
  if (version <= steps.length) return version
  const versions = `its version is ${version}, and this one knows ${steps.length}`
  const why = `was kept by a later version of conform (${versions}), and is left alone`
  throw new HistoryUnusable('foreign', `The history in "${file}" ${why}. Use that one, or name another file.`)
}

function migrate(db: DatabaseSync, file: string, steps: readonly string[]): void {
  inTransaction(db, () => {
    // Another run may have done it in the meantime.
    for (const step of steps.slice(versionOf(db, file, steps))) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`)
  })
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version' | 'schema_version'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
}
