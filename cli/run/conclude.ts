import { join } from 'node:path'
import type { Platform } from '../../features/catalogue/catalogue.ts'
import { isInForce } from '../../features/catalogue/effective.ts'
import { compareManifest, readManifest } from '../../features/examples/manifest.ts'
import { underReading } from '../../features/examples/starts.ts'
import { reportOf } from '../../reports/terminal/report.ts'
import { type Circumstances, type Conformance, conformanceOf, type RuleOnPlatform } from '../../reports/verdicts/conformance.ts'
import { exitCode } from '../../reports/verdicts/exit-code.ts'
import { keepInHistory } from '../history/keep.ts'
import type { Invocation } from '../invocation.ts'
import type { ExamplesOutcome } from '../run-examples.ts'
import type { Specification } from '../specification.ts'
import { siteOfRun } from '../report/run-site.ts'
import { type RunFiles, runFiles } from './files.ts'
import { type Format, writeFormats } from './formats.ts'
import type { OutFolder } from './out-folder.ts'
import { noSecrets, type RunSecrets } from './secrets.ts'

/** A run that has ended, in one piece or put together from several. */
export interface EndedRun {
  specification: Specification
  /** True if this is the whole specification on both platforms. */
  whole: boolean
  circumstances: Circumstances
  outcome: ExamplesOutcome
  /** The options that make the same run again, but for the choice of examples. */
  again: readonly string[]
  /** The folder of the results, absolute. */
  out: string
  /** What is written besides the files of every run. */
  formats: readonly Format[]
  json: boolean
  /** Takes secrets out of what is printed and written; absent where that has been done. */
  secrets?: RunSecrets
  /** What has written some of the files already; absent if none is written yet. */
  files?: RunFiles
  /** Puts more into the folder than the outcome holds. */
  addFiles?: (folder: string) => void
}

/** Writes the files of a run, prints its verdicts, and returns the exit code. */
export async function conclude(ended: EndedRun, results: OutFolder, invocation: Invocation): Promise<number> {
  const { stdout, env, root } = invocation
  const { specification, whole, circumstances, outcome, again, out, formats, json, secrets = noSecrets, files = runFiles(secrets), addFiles } = ended
  const differences = whole ? compareManifest(readManifest(root), specification.examples) : []
  const rows = rowsOf(specification, whole, circumstances, outcome)
  // Whatever is made from the verdicts is made without the secrets that they tell.
  const conformance: Conformance = JSON.parse(secrets.text(JSON.stringify(conformanceOf(circumstances, rows, outcome.results))))
  // A rule that nobody tested never conforms, so a whole run that leaves one out could not tell.
  const untested = whole ? conformance.rules.filter(({ verdict }) => verdict === 'untested').length : 0
  const missing = conformance.manifest.expected - conformance.manifest.executed + differences.length + untested
  const code = missing === 0 && hasNothingToSay(circumstances, outcome) ? 0 : exitCode(outcome.results, missing)
  await writeFormats(formats, results.unfinished(), { specification, outcome, secrets, env })
  const addSite = await siteOfRun(conformance, differences, specification.catalogue, invocation)
  results.publish((folder) => {
    addFiles?.(folder)
    files.finish(folder, conformance, outcome)
    addSite(folder)
  })
  keepInHistory(conformance, invocation)
  const titles = new Map(specification.catalogue.rules.map((rule) => [rule.id, rule.title]))
  const text = reportOf({ conformance, titles, differences, code, out, again, env, stream: stdout })
  stdout.write(json ? `${JSON.stringify(conformance, null, 2)}\n` : `${text}${join(out, 'index.html')}\n`)
  return code
}

/** Whether it is a shard in which nothing applies. Its examples are chosen by chance, so that only the whole can tell what that means. */
function hasNothingToSay({ manifest }: Circumstances, { results }: ExamplesOutcome): boolean {
  return manifest.shard !== undefined && results.every(({ verdict }) => verdict === 'inapplicable')
}

/** A choice has the rules that it is about; a shard has of these what it has examples of. */
function rowsOf({ catalogue }: Specification, whole: boolean, circumstances: Circumstances, { results }: ExamplesOutcome): RuleOnPlatform[] {
  const { platforms, readings, asOf, manifest } = circumstances
  const isTried = (id: string, on: readonly Platform[] = platforms) =>
    results.some(({ rule, platform }) => rule === id && (platform === 'cross' || on.includes(platform)))
  return catalogue.rules.filter(({ id }) => whole || isTried(id)).flatMap((rule) =>
    platforms
      .filter((platform) => rule.platforms.includes(platform) && (manifest.shard === undefined || isTried(rule.id, [platform])))
      .map((platform) => ({ id: rule.id, platform, inForce: isInForce(underReading(rule, readings), platform, asOf) })),
  )
}
