import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import type { Catalogue } from '../../features/catalogue/catalogue.ts'
import { pastRuns, previousRun } from '../../reports/history/previous-run.ts'
import { bundlePlayer } from '../../reports/player/bundle.ts'
import { confirmedBy } from '../../reports/run-folder/real-phones.ts'
import type { Run } from '../../reports/run-folder/read-run.ts'
import { pageScript } from '../../reports/site/page-script.ts'
import { type SelfTestSummary, type SiteInput, type SiteScripts, writeSite } from '../../reports/site/site.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { historyPlace } from '../history/place.ts'
import type { Invocation } from '../invocation.ts'
import type { GateNotes } from './gate-file.ts'
import { latestSelfTest } from './latest-selftest.ts'

/** What a site is made from, beside the files of its run. */
export interface SiteSources {
  catalogue: Catalogue
  conformance: Conformance | undefined
  /** Whether the run left logs that can be replayed. */
  hasTraces: boolean
  gate: GateNotes
  /** The run before, if it is not to be looked up in the history. */
  previous?: Conformance | undefined
  /** A self-test, if it is not to be the last one of the project. */
  selftest?: SelfTestSummary | undefined
}

/** Writes the site of a run, with what was made ready before. */
export interface SiteWriter {
  inputFor(run: Run): SiteInput
  /** @param folder where it goes, absolute. @returns the path of its first page. */
  write(folder: string, run: Run): string
  scripts: SiteScripts
  /** What could not be had, a sentence each. The site says less without it. */
  troubles: string[]
}

/** Makes ready all that takes time, so that a site can be written in one go. */
export async function siteWriter(sources: SiteSources, invocation: Invocation): Promise<SiteWriter> {
  const { catalogue, conformance, hasTraces, gate, selftest = latestSelfTest(invocation.root) } = sources
  const troubles: string[] = []
  const iut = hasTraces && conformance !== undefined ? playable(conformance.iut, invocation.cwd) : undefined
  const [page, player, wrongBuilds] = await Promise.all([
    pageScript(),
    iut === undefined ? undefined : bundlePlayer({ iut }).catch((error: unknown) => noted(error, troubles)),
    selftest === undefined ? undefined : wrongBuildsByName(),
  ])
  const { previous, past } = earlierRuns(sources, invocation, troubles)
  const confirmed = confirmedBy([...gate.phones, ...(conformance === undefined ? [] : [conformance])], catalogue)
  const waivers = gate.waiversFor(conformance, new Date())
  const scripts = { page, player }
  const inputFor = (run: Run): SiteInput => ({ run, catalogue, selftest, wrongBuilds, confirmed, waivers, previous, past })
  return { inputFor, write: (folder, run) => writeSite(folder, inputFor(run), scripts), scripts, troubles }
}

function earlierRuns({ conformance, previous }: SiteSources, invocation: Invocation, troubles: string[]): Pick<SiteInput, 'previous' | 'past'> {
  const place = historyPlace(invocation)
  if (place === undefined || conformance === undefined) return { previous }
  try {
    return { previous: previous ?? previousRun(place, conformance), past: pastRuns(place, conformance) }
  } catch (error) {
    noted(error, troubles)
    return { previous }
  }
}

/** What the pages can replay: an implementation by its name, or by its file if it still lies there. */
function playable(iut: string, cwd: string): string {
  if (isAbsolute(iut)) return iut
  const file = resolve(cwd, iut)
  return /\.[cm]?[jt]s$/.test(iut) && existsSync(file) ? file : iut
}

async function wrongBuildsByName(): Promise<ReadonlyMap<string, string>> {
  const { mutants } = await import('../../simulators/mutants/mutants.ts')
  return new Map(mutants.map(({ id, how }) => [id, how]))
}

function noted(error: unknown, troubles: string[]): undefined {
  troubles.push(error instanceof Error ? error.message : String(error))
}
