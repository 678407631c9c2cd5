import type { AppiumSettings } from '../../drivers/appium/settings.ts'
import { textSecret } from '../../reports/player/derive.ts'
import { unfinishedOf } from '../../reports/run-folder/unfinished.ts'
import { progressOn } from '../../reports/terminal/progress.ts'
import type { Invocation } from '../invocation.ts'
import { runExamples } from '../run-examples.ts'
import { againWith } from './again.ts'
import { conclude } from './conclude.ts'
import { runFiles } from './files.ts'
import { outFolder } from './out-folder.ts'
import type { RunRequest } from './request.ts'
import { commitOf, digestOf, versions } from './run-note.ts'
import { type RunSecrets, secretsOf } from './secrets.ts'
import { unclaimedBy } from './statement.ts'

/** Runs what was asked for, writes the files, prints the verdicts, and returns the exit code. */
export async function runAndReport(request: RunRequest, invocation: Invocation): Promise<number> {
  const { specification, examples, whole, shard, json, driver, platforms, choice, statement, statementFile } = request
  const { iut, iutModule, asOf, readings, seed, retries, out, formats } = request
  const { stdout, stderr, env, root } = invocation
  const results = outFolder(out)
  const secrets = secretsOf(request, invocation)
  const files = runFiles(secrets)
  const commit = commitOf(root)
  const digest = digestOf(iutModule)
  const chosen = new Set(examples)
  const progress = progressOn(json ? stderr : stdout, examples.length)
  const outcome = await onWire(request, secrets, env, (appium) => runExamples({
    ...(appium === undefined ? {} : { appium }),
    specification,
    iut: iutModule,
    asOf,
    readings,
    seed,
    retries,
    out,
    select: (example) => chosen.has(example),
    ...(statement === undefined ? {} : { notClaimed: unclaimedBy(statement) }),
    onEnvelope(envelope, pass) {
      progress.onEnvelope(envelope, pass)
      files.add(results.unfinished, envelope, pass)
    },
    onRetry: progress.onRetry,
  })).catch((error: unknown) => {
    for (const { folder } of unfinishedOf(out).filter(({ isOwn }) => isOwn)) stderr.write(`What was run until then lies in ${folder}.\n`)
    throw toldWithout(secrets, error)
  })
  progress.end()
  const noted = statement === undefined || statementFile === undefined ? {} : { statement: { file: statementFile, ...statement } }
  const run = { ...(await commit), seed, ...digest, choices: [choice], ...noted, versions: versions() }
  const manifest = { expected: examples.length, executed: outcome.executed, ...(shard === undefined ? {} : { shard }) }
  const circumstances = { iut, driver, platforms, asOf, readings, manifest, run }
  return conclude({ specification, whole, circumstances, outcome, again: againWith(request), out, formats, json, secrets, files }, results, invocation)
}

/** An error without the secrets that it tells. */
function toldWithout({ text }: RunSecrets, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  error.message = text(error.message)
  if (error.stack !== undefined) error.stack = text(error.stack)
  return error
}

/** Runs examples on what the request asks for: phones in this process, simulated ones on the wire, real ones. */
async function onWire<Value>({ driver, devices, iutModule, specification }: RunRequest, secrets: RunSecrets, env: Invocation['env'], run: (appium?: AppiumSettings) => Promise<Value>): Promise<Value> {
  if (driver === 'simulated') return run()
  if (devices !== undefined) return run(devices)
  const { startRig } = await import('../wire/rig.ts')
  const rig = await startRig({ iut: iutModule, root: specification.root, env })
  try {
    if (rig.settings.control !== null) secrets.know('control/token', textSecret(rig.settings.control.token))
    return await run(rig.settings)
  } finally {
    await rig.close()
  }
}
