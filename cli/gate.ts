import { appendFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { annotations, gateSummary } from '../reports/gate/github.ts'
import { judgeGate } from '../reports/gate/judge.ts'
import { gateJunit } from '../reports/gate/junit.ts'
import { gateText, headOf } from '../reports/gate/text.ts'
import { paintFor } from '../reports/terminal/paint.ts'
import { type GateRequest, gateRequestOf, type RawGateOptions } from './gate/request.ts'
import type { Invocation } from './invocation.ts'
import { WrongUse } from './wrong-use.ts'

/** `conform gate`: see the options below. The exit code is left in `invocation.exitCode`. */
export function gateCommand(invocation: Invocation, now: () => Date = () => new Date()): Command {
  return new Command('gate')
    .argument('[folder]', 'the results of a run; default: reports/out of the project')
    .option('--config <file>', 'what the gate asks for; default: reports/gate.yaml of the project')
    .option('--selftest <file>', 'the selftest.json to go by, instead of the one that the gate names')
    .option('--article <file>', "the article's text as it is now: no rule may be stale by it")
    .option('--junit <file>', "where the gate's own JUnit file goes; default: gate.junit.xml beside the run")
    .option('--github', 'write annotations and a step summary; default: where GITHUB_ACTIONS is true')
    .option('--json', 'print the findings as JSON')
    .action(async (folder: string | undefined, options: RawGateOptions) => {
      invocation.exitCode = judgeAndReport(await gateRequestOf(folder, options, now(), invocation), invocation)
    })
}

/** Writes JUnit and what GitHub shows, prints every rule of the gate, and returns the exit code. */
function judgeAndReport({ config, evidence, junit, json, github }: GateRequest, { stdout, stderr, env }: Invocation): number {
  const judgement = judgeGate(config, evidence)
  const { exitCode, findings } = judgement
  const run = headOf(evidence.run.conformance, evidence.run.folder)
  writing(junit, () => writeFileSync(junit, gateJunit(findings, run)))
  const asJson = () => `${JSON.stringify({ open: exitCode === 0, exitCode, run, config: config.file, findings }, null, 2)}\n`
  stdout.write(json ? asJson() : gateText(config, judgement, run, paintFor(stdout, env)))
  if (!github) return exitCode
  const summary = env['GITHUB_STEP_SUMMARY']
  // GitHub reads both streams, and whoever asks for JSON reads one.
  ;(json ? stderr : stdout).write(annotations(judgement))
  if (summary !== undefined && summary !== '') writing(summary, () => appendFileSync(summary, gateSummary(config, judgement, run)))
  return exitCode
}

function writing(file: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`"${file}" cannot be written: ${reason}. Name another file, or make its folder.`, { cause })
  }
}
