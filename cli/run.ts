import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { type RawOptions, requestOf } from './run/request.ts'
import { runAndReport } from './run/report.ts'

/** `conform run`: see the options below. The exit code is left in `invocation.exitCode`. */
export function runCommand(invocation: Invocation): Command {
  return new Command('run')
    .argument('[features...]', 'feature files or folders; default: the whole specification')
    .option('--platform <name>', 'ios, android or both', 'both')
    .option('--driver <name>', 'how the implementation is reached: simulated', 'simulated')
    .option('--iut <name>', 'the implementation under test: a known name, or the file of a module', 'reference')
    .option('--statement <file>', 'what the implementation claims to do, as JSON or YAML')
    .option('--as-of <day>', 'the day on which the examples start, YYYY-MM-DD', invocation.today)
    .option('--reading <field=value>', 'how an ambiguous sentence is understood; repeatable', gather, [])
    .option('--rule <id...>', 'only the examples of these rules')
    .option('--tags <expression>', 'only the examples whose tags match, such as "@cross and not @characterisation"')
    .option('--seed <n>', 'the seed of all chance', '0')
    .option('--out <folder>', 'where the results go; default: reports/out of the project')
    .option('--json', 'print the results as JSON instead of tables')
    .option('--watch', 'not in this build yet')
    .option('--shard <i/n>', 'not in this build yet')
    .option('--parallel <n>', 'not in this build yet')
    .option('--retry <n>', 'not in this build yet')
    .option('--device <name>', 'not in this build yet')
    .option('--attended', 'not in this build yet')
    .action(async (features: string[], options: RawOptions) => {
      invocation.exitCode = await runAndReport(await requestOf(features, options, invocation), invocation)
    })
}

function gather(value: string, earlier: string[]): string[] {
  return [...earlier, value]
}
