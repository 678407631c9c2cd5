import { Command, Option } from 'commander'
import { type RawOptions, tellHistory } from './history/tell.ts'
import type { Invocation } from './invocation.ts'

/** `conform history`: see the options below. The exit code is left in `invocation.exitCode`. */
export function historyCommand(invocation: Invocation): Command {
  return new Command('history')
    .option('--rule <id>', 'only what is about one rule')
    .option('--example <id>', 'only what is about one example, such as PLAT-02/maya-changes-to-android/cross')
    .option('--iut <name>', 'the implementation, as it was named; default: that of the last run')
    .option('--driver <name>', 'how it was reached; default: as in the last run')
    .option('--reading <field=value>', 'how an ambiguous sentence was understood; repeatable', (value: string, earlier: string[]) => [...earlier, value], [])
    .option('--last <n>', 'how many runs are shown', '20')
    .addOption(new Option('--prune <days>', 'remove the runs that ended more than so many days ago').conflicts('keep'))
    .option('--keep <n>', 'remove all but the last n runs of each implementation, driver and readings')
    .option('--db <file>', 'where the runs are kept; default: CONFORM_HISTORY, else reports/out-history/history.db of the project')
    .option('--json', 'print JSON')
    .action((options: RawOptions) => {
      tellHistory(options, invocation)
    })
}
