import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What a run has gathered for a folder and not published, because it goes on or was killed. */
export interface Unfinished {
  folder: string
  isRunning: boolean
  /** This process gathers it. */
  isOwn: boolean
}

/** How the folder is called in which this process gathers results, up to what makes its name unique. */
export const unfinishedName = (out: string) => `${basename(out)}.unfinished-${process.pid}-`

/**
 * Whatever was gathered for the folder `out`. A run removes what earlier ones have left, so that there is only what came later than the
 * results in the folder.
 */
export function unfinishedOf(out: string): Unfinished[] {
  const place = nearestFolder(dirname(out))
  const pattern = /\.unfinished-(\d+)-\w+$/
  return readdirSync(place).flatMap((name) => {
    const [end, id] = pattern.exec(name) ?? []
    return end === undefined || name !== basename(out) + end ? [] : [{ folder: join(place, name), isRunning: isAlive(Number(id)), isOwn: Number(id) === process.pid }]
  })
}

/** The folder, or what there is on the way to it: on the same disk, so that moving is renaming. */
export function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
