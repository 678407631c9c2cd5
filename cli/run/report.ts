import { compareManifest, readManifest } from '../../features/examples/manifest.ts'
import { isInForce } from '../../features/catalogue/effective.ts'
import { underReading } from '../../features/examples/starts.ts'
import { reportOf } from '../../reports/terminal/report.ts'
import { progressOn } from '../../reports/terminal/progress.ts'
import { type Conformance, conformanceOf, type RuleOnPlatform } from '../../reports/verdicts/conformance.ts'
import { exitCode } from '../../reports/verdicts/exit-code.ts'
import type { Invocation } from '../invocation.ts'
import { type ExamplesOutcome, runExamples } from '../run-examples.ts'
import { writeFiles } from './files.ts'
import { outFolder } from './out-folder.ts'
import type { RunRequest } from './request.ts'
import { unclaimedBy } from './statement.ts'

/** Runs what was asked for, writes the files, prints the verdicts, and returns the exit code. */
export async function runAndReport(request: RunRequest, { stdout, stderr, env, root }: Invocation): Promise<number> {
  const { specification, examples, whole, json } = request
  const results = outFolder(request.out)
  const chosen = new Set(examples)
  const { iutModule: iut, asOf, readings, seed, out, statement } = request
  const progress = progressOn(json ? stderr : stdout, examples.length)
  const outcome = await runExamples({
    specification,
    iut,
    asOf,
    readings,
    seed,
    out,
    select: (example) => chosen.has(example),
    ...(statement === undefined ? {} : { notClaimed: unclaimedBy(statement) }),
    onEnvelope: progress.onEnvelope,
  })
  progress.end()
  const differences = whole ? compareManifest(readManifest(root), specification.examples) : []
  const conformance = conformanceFor(request, outcome)
  // A rule that nobody tested never conforms, so a whole run that leaves one out could not tell.
  const untested = whole ? conformance.rules.filter(({ verdict }) => verdict === 'untested').length : 0
  const missing = conformance.manifest.expected - conformance.manifest.executed + differences.length + untested
  const code = exitCode(outcome.results, missing)
  results.publish((folder) => writeFiles(folder, conformance, outcome))
  const titles = new Map(specification.catalogue.rules.map((rule) => [rule.id, rule.title]))
  const text = reportOf({ conformance, titles, differences, code, out, again: againWith(request), env, stream: stdout })
  stdout.write(json ? `${JSON.stringify(conformance, null, 2)}\n` : text)
  return code
}

function conformanceFor({ iut, driver, platforms, asOf, readings, examples, specification, whole }: RunRequest, outcome: ExamplesOutcome): Conformance {
  const tried = new Set(examples.map(({ rule }) => rule))
  const rules = specification.catalogue.rules.filter(({ id }) => whole || tried.has(id))
  const rows = rules.flatMap((rule): RuleOnPlatform[] =>
    platforms
      .filter((platform) => rule.platforms.includes(platform))
      .map((platform) => ({ id: rule.id, platform, inForce: isInForce(underReading(rule, readings), platform, asOf) })),
  )
  const manifest = { expected: examples.length, executed: outcome.executed }
  return conformanceOf({ iut, driver, platforms, asOf, readings, manifest }, rows, outcome.results)
}

/** The options that make the same run again, but for the choice of examples. */
function againWith({ iut, asOf, readings, seed, statementFile, specification }: RunRequest): string[] {
  const unusual = Object.entries(readings).filter(([field, value]) => specification.vocabulary.readings.get(field)?.[0] !== value)
  return [
    ...(iut === 'reference' ? [] : ['--iut', iut]),
    ...(statementFile === undefined ? [] : ['--statement', statementFile]),
    ...unusual.flatMap(([field, value]) => ['--reading', `${field}=${value}`]),
    '--as-of',
    asOf,
    ...(seed === 0 ? [] : ['--seed', String(seed)]),
  ]
}
