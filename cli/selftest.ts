import { Command, Option } from 'commander'
import type { Invocation } from './invocation.ts'
import { type RawSelfTestOptions, selfTestRequestOf } from './selftest/request.ts'
import { testAndReport } from './selftest/report.ts'

/** `conform selftest`: every wrong build against the suite. The exit code is left in `invocation.exitCode`. */
export function selftestCommand(invocation: Invocation): Command {
  return new Command('selftest')
    .option('--mutant <id...>', 'only these mutants or null targets')
    .option('--rule <id...>', 'only the mutants of these rules, and the null targets on their examples')
    .option('--full', 'every example on every mutant, instead of those of the rules that its entry names')
    .option('--as-of <day>', 'the day on which the examples start, YYYY-MM-DD; fixed, so that the same tree gives the same matrix', '2026-01-15')
    .option('--out <folder>', 'where selftest.json or examples.json goes; default: reports/out of the project')
    .option('--json', 'print the results as JSON instead of tables')
    .addOption(new Option('--examples', 'change every value of every example instead, and see whether the example notices').conflicts(['mutant', 'full']))
    .action(async (options: RawSelfTestOptions) => {
      invocation.exitCode = options.examples
        ? await (await import('./selftest/examples.ts')).testExamplesAndReport(options, invocation)
        : await testAndReport(await selfTestRequestOf(options, invocation), invocation)
    })
}
