import { existsSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Gives a damaged history another name, so that a new one can be begun.
 * @param date such as `2026-01-15T120000`.
 * @param isDamaged is asked again when nobody else is at it: of two runs that find the damage, the second must not take away
 *   what the first has begun.
 * @returns the new name, or undefined if another run was quicker.
 */
export function setAside(file: string, date: string, isDamaged: () => boolean): string | undefined {
  // It stays: to take it away could take it from somebody who has just opened it.
  const db = new DatabaseSync(`${file}.lock`, { timeout: 30_000 })
  try {
    db.exec('BEGIN EXCLUSIVE')
    if (!isDamaged()) return undefined
    const aside = freeName(`${file}.damaged-${date}`)
    renameSync(file, aside)
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`)
    return aside
  } finally {
    db.close()
  }
}

function freeName(wanted: string, number = 1): string {
  const name = number === 1 ? wanted : `${wanted}-${number}`
  return existsSync(name) ? freeName(wanted, number + 1) : name
}
