import { placeForTests } from '../../cli/captured.ts'
import { loadSpecification } from '../../cli/specification.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import { readRun } from '../../reports/run-folder/read-run.ts'
import { tortureInput } from './bad-input.ts'
import { tortureDriver } from './driver-faults.ts'
import { tortureByKilling } from './kills.ts'
import type { Tally, Truth } from './tally.ts'
import { tortureFiles } from './torn-files.ts'

/** How much of each. */
export interface Amount {
  /** On calls to phones, surroundings and services, half of them on the reference and half on a build of which many examples fail. */
  driver: number
  files: number
  kills: number
  input: number
}

/** What the faults did, and what bad input did. */
export interface Torture {
  faults: Tally[]
  input: Tally[]
}

/** The rules whose runs are killed and damaged: some examples of a build pass and some fail. */
const rules = ['--rule', 'PLAT-02', 'CAP-01', 'PK-03', '--as-of', '2026-01-15']
const build = ['--iut', 'android-reads-ios-vault']

/** Disturbs runs in every way there is, the same ways for the same seed. */
export async function torture({ driver, files, kills, input }: Amount, seed: number): Promise<Torture> {
  const place = placeForTests(projectRoot)
  try {
    const specification = await loadSpecification()
    const faults: Tally[] = []
    for (const iut of ['reference', 'frozen'] as const) faults.push(...await tortureDriver(specification, iut, driver / 2, seed))
    await place.conform('run', ...rules, ...build, '--out', 'files')
    faults.push(...tortureFiles(`${place.folder}/files`, truthIn(`${place.folder}/files`), files, seed))
    faults.push(await tortureByKilling([...rules, ...build], truthIn(`${place.folder}/files`), kills, seed))
    return { faults, input: await tortureInput(input, seed) }
  } finally {
    place.remove()
  }
}

function truthIn(folder: string): Truth {
  const { examples, gaps } = readRun(folder)
  if (gaps.length > 0) throw new Error(`An undisturbed run is incomplete: ${gaps.map(({ what }) => what).join(' ')}`)
  return new Map([...examples.values()].map(({ id, verdict }) => [id, verdict]))
}

/** How many there were in all, and how many of them went wrong. */
export function sumOf(tallies: readonly Tally[]): { faults: number; wrong: string[] } {
  return { faults: tallies.reduce((sum, tally) => sum + tally.faults, 0), wrong: tallies.flatMap(({ wrong }) => wrong) }
}
