import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** Files whose changes are told. */
export interface Changes {
  /** Gives the files that have changed since it was asked before, once nothing more has changed for a while; undefined after `end`. */
  next: () => Promise<readonly string[] | undefined>
  end: () => void
}

/** The settings of `changesIn`. Paths are absolute. */
export interface Watched {
  /** A project: what lies in its folders, but for packages, results and what begins with a dot. */
  root: string
  /** Other files, and folders of features. */
  others: readonly string[]
  /** What is written while the examples are run. */
  except: string
  /** How long nothing must change, so that a whole editor's work counts as one change. */
  quietMs?: number
}

/** Editors leave other files beside these while they write. */
const ofUse = /\.(feature|[cm]?[jt]sx?|json|ya?ml)$/

/** Watches the files of a project, and others that a run was given. */
export function changesIn({ root, others, except, quietMs = 100 }: Watched): Changes {
  const changed = new Set<string>()
  const waiting: ((files: readonly string[] | undefined) => void)[] = []
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false
  function give(): void {
    timer = undefined
    if (waiting.length === 0 || changed.size === 0) return
    waiting.shift()?.([...changed].sort())
    changed.clear()
  }
  function notice(file: string): void {
    if (!ofUse.test(file) || isWithin(file, except) || file.includes('.unfinished-')) return
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(give, quietMs)
  }
  const watchers = [...inProject(root, notice), ...others.map((place) => onPlace(place, notice))]
  return {
    next: () => new Promise((resolve) => {
      if (hasEnded) return resolve(undefined)
      waiting.push(resolve)
      if (timer === undefined) give()
    }),
    end() {
      hasEnded = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      for (const resolve of waiting.splice(0)) resolve(undefined)
    },
  }
}

type Notice = (file: string) => void

function inProject(root: string, notice: Notice): FSWatcher[] {
  const folders = readdirSync(root).filter((name) => name !== 'node_modules' && !name.startsWith('.') && isFolder(join(root, name)))
  const results = join(root, 'reports', 'out')
  const noticeSource: Notice = (file) => {
    if (!file.startsWith(results)) notice(file)
  }
  return [inFolder(root, false, notice), ...folders.map((name) => inFolder(join(root, name), true, noticeSource))]
}

/** A file is watched through its folder, because an editor may put another in its place. */
function onPlace(place: string, notice: Notice): FSWatcher {
  if (isFolder(place)) return inFolder(place, true, notice)
  return inFolder(dirname(place), false, (file) => {
    if (file === place) notice(file)
  })
}

function inFolder(folder: string, recursive: boolean, notice: Notice): FSWatcher {
  return watch(folder, { recursive }, (_event, name) => {
    if (name !== null) notice(join(folder, name))
  }).on('error', () => {})
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}${sep}`)
}
