import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'

/** What is watched, and what to do. Paths are absolute. */
export interface Watch {
  /** The folder of the project: files are called by their place in it. */
  root: string
  /** The feature files or folders that were named; none for the whole specification. */
  features: readonly string[]
  /** Gives the files that have changed since it was asked before, at least one; undefined when watching ends. */
  changes: () => Promise<readonly string[] | undefined>
  /** Runs all that was chosen, or of it what stands in these feature files, and gives the exit code. Stops early when it is told to. */
  run: (features: readonly string[] | 'all', stop: AbortSignal) => Promise<number>
  say: (text: string) => void
}

/** What is to be run again: feature files, or all that was chosen. */
type Affected = readonly string[] | 'all'

/** Runs what was chosen, and after each change what it affects, until watching ends. A change during a round ends that round. */
export async function watch(settings: Watch): Promise<void> {
  const { root, changes, run, say } = settings
  let due: Affected = 'all'
  let why = 'Everything that was chosen is run'
  let round = 0
  for (;;) {
    const upcoming = changes()
    let isUnfinished = false
    if (due.length > 0) {
      round += 1
      say(`Round ${round}: ${why}.`)
      const code = await unless(upcoming, run, due)
      isUnfinished = code === undefined
      if (!isUnfinished) say(`Round ${round} ended with ${code}. Waiting for changes; q or Ctrl-C ends.`)
    }
    const files = await upcoming
    if (files === undefined) return
    const affected = affectedBy(files, settings)
    due = isUnfinished ? both(due, affected) : affected
    why = reasonFor(files, due, root)
  }
}

/** The exit code of a round; undefined if something came up before it ended. Either way nothing is at work any more. */
async function unless(upcoming: Promise<unknown>, run: Watch['run'], due: Affected): Promise<number | undefined> {
  const stop = new AbortController()
  const running = run(due, stop.signal)
  const code = await Promise.race([running, upcoming.then(() => undefined)])
  if (code === undefined) stop.abort()
  await running
  return code
}

/** A feature file affects its own examples. What is gone, and whatever else changes, affects all. */
function affectedBy(files: readonly string[], { features }: Watch): Affected {
  const isFeature = (file: string) => file.endsWith('.feature') && existsSync(file)
  if (!files.every(isFeature)) return 'all'
  return files.filter((file) => features.length === 0 || features.some((place) => file === place || file.startsWith(`${place}${sep}`)))
}

function both(one: Affected, other: Affected): Affected {
  return one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])]
}

function reasonFor(files: readonly string[], due: Affected, root: string): string {
  const [first = '', ...others] = files.map((file) => relative(root, file).split(sep).join('/'))
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${first}${more} changed, so that ${due === 'all' ? 'all that was chosen' : 'what stands there'} is run`
}
