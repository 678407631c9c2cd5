import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadCatalogue, type Catalogue } from '../../features/catalogue/catalogue.ts'
import { readConformance } from '../../reports/run-folder/read-conformance.ts'
import type { SelfTestSummary, SiteInput } from '../../reports/site/site.ts'
import type { Invocation } from '../invocation.ts'
import { refuseForeign } from '../run/out-folder.ts'
import { WrongUse } from '../wrong-use.ts'
import { type GateNotes, gateNotes } from './gate-file.ts'
import { namedSelfTest } from './latest-selftest.ts'

/** The options as commander leaves them. */
export interface RawReportOptions {
  out?: string
  previous?: string
  selftest?: string
  gate?: string
}

/** The folder of a run, as it was named and absolute. */
export interface NamedRun {
  named: string
  folder: string
}

/** Pages that can be made: everything was checked and nothing was written. */
export interface ReportRequest {
  catalogue: Catalogue
  runs: NamedRun[]
  /** Absolute. */
  out: string
  previous: SiteInput['previous']
  selftest: SelfTestSummary | undefined
  gate: GateNotes
}

/** Checks every word of the command line. @throws WrongUse, CatalogueError, GateError. */
export function reportRequestOf(folders: readonly string[], options: RawReportOptions, { cwd, root }: Invocation): ReportRequest {
  const empty = (['out', 'previous', 'selftest', 'gate'] as const).find((name) => options[name]?.trim() === '')
  if (empty !== undefined) throw new WrongUse(`--${empty} is empty. Give it a value, or leave it out.`)
  const { out, previous, selftest, gate } = options
  const own = { named: 'reports/out', folder: join(root, 'reports/out') }
  const runs = folders.length === 0 ? [own] : folders.map((named) => ({ named, folder: resolve(cwd, named) }))
  for (const run of runs) refuseNoRun(run)
  if (runs.length > 1 && previous !== undefined) throw new WrongUse('--previous is for one run, and several are named. Name one, or leave it out.')
  const [first = { folder: '' }] = runs
  const target = out !== undefined ? resolve(cwd, out) : runs.length > 1 ? join(root, 'reports/out-builds') : first.folder
  if (runs.length > 1 && runs.some(({ folder }) => folder === target)) {
    throw new WrongUse(`The pages of several runs cannot go into "${target}", which is one of them. Name another folder with --out.`)
  }
  refuseForeign(target)
  const catalogue = loadCatalogue()
  return {
    catalogue,
    runs,
    out: target,
    previous: previous === undefined ? undefined : previousIn(resolve(cwd, previous), previous),
    selftest: selftest === undefined ? undefined : namedSelfTest(resolve(cwd, selftest), selftest),
    gate: gateNotes(gate === undefined ? undefined : { path: resolve(cwd, gate), named: gate }, root, catalogue),
  }
}

function refuseNoRun({ named, folder }: NamedRun): void {
  const isThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined
  if (isThere(join(folder, 'conformance.json')) || isThere(join(folder, 'messages'))) return
  throw new WrongUse(`"${named}" holds no results of a run. Run npx conform run, or name the folder that it wrote.`)
}

function previousIn(folder: string, named: string): SiteInput['previous'] {
  const read = readConformance(folder)
  if ('conformance' in read) return read.conformance
  throw new WrongUse(`The run before cannot be read from "${named}": ${read.gap.file}: ${read.gap.what} Name another folder, or leave --previous out.`)
}
