import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { type RawOptions, requestOf } from './run/request.ts'
import { runInParallel } from './run/parallel.ts'
import { runAndReport } from './run/report.ts'
import { watchAndRun } from './run/watch-run.ts'

/** `conform run`: see the options below. The exit code is left in `invocation.exitCode`. */
export function runCommand(invocation: Invocation): Command {
  return new Command('run')
    .argument('[features...]', 'feature files or folders; default: the whole specification')
    .option('--platform <name>', 'ios, android or both', 'both')
    .option('--driver <name>', 'how the implementation is reached: simulated or appium', 'simulated')
    .option('--iut <name>', 'the implementation under test: a known name, or the file of a module', 'reference')
    .option('--statement <file>', 'what the implementation claims to do, as JSON or YAML')
    .option('--as-of <day>', 'the day on which the examples start, YYYY-MM-DD', invocation.today)
    .option('--reading <field=value>', 'how an ambiguous sentence is understood; repeatable', gather, [])
    .option('--rule <id...>', 'only the examples of these rules')
    .option('--tags <expression>', 'only the examples whose tags match, such as "@cross and not @characterisation"')
    .option('--seed <n>', 'the seed of all chance', '0')
    .option('--out <folder>', 'where the results go; default: reports/out of the project')
    .option('--format <names>', "what is written besides: html for Cucumber's own page, allure for Allure's results, or html,allure")
    .option('--json', 'print the results as JSON instead of tables')
    .option('--watch', 'run again what a change affects, until q or Ctrl-C')
    .option('--shard <i/n>', 'only the examples of one part of n, to be joined by conform merge')
    .option('--parallel <n>', 'run n shards at once, each in a process of its own')
    .option('--retry <n>', 'how often an example that ended in an error is tried again; a fail never is')
    .option('--device <name...>', 'real phones of devices.yaml, for --driver appium; without it simulated ones are put on the wire')
    .option('--devices <file>', 'another file in the place of devices.yaml')
    .option('--secret <name...>', 'variables of the environment whose values are left out of all results, besides those of CONFORM_SECRETS')
    .option('--attended', 'somebody is there to do what only a person can: it is asked for by name')
    .action(async (features: string[], options: RawOptions) => {
      invocation.exitCode = await runAsAsked(features, options, invocation)
    })
}

async function runAsAsked(features: readonly string[], options: RawOptions, invocation: Invocation): Promise<number> {
  if (options.watch === true) return watchAndRun(features, options, invocation)
  if (options.parallel !== undefined) return runInParallel(features, options, invocation)
  return runAndReport(await requestOf(features, options, invocation), invocation)
}

function gather(value: string, earlier: string[]): string[] {
  return [...earlier, value]
}
