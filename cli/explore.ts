import { Command } from 'commander'
import { type RawExploreOptions, exploreRequestOf } from './explore/request.ts'
import type { Invocation } from './invocation.ts'

/** `conform explore`: looks for journeys that break a rule. The exit code is left in `invocation.exitCode`. */
export function exploreCommand(invocation: Invocation): Command {
  return new Command('explore')
    .option('--walks <number>', 'so many random journeys; 1000 unless told otherwise')
    .option('--for <seconds>', 'random journeys for so many seconds')
    .option('--seed <number>', 'the same seed makes the same journeys', '1')
    .option('--exhaustive', 'every state of a small world instead of random journeys')
    .option('--table', 'every cell of the decision table instead of random journeys')
    .option('--iut <name|file>', 'the implementation under test', 'reference')
    .option('--driver <name>', 'how it is reached: simulated', 'simulated')
    .option('--out <folder>', 'where explore.json goes; default: reports/out of the project')
    .option('--json', 'print the results as JSON instead of text')
    .action(async (options: RawExploreOptions) => {
      const request = await exploreRequestOf(options, invocation)
      invocation.exitCode = request.kind === 'table'
        ? await (await import('./explore/table.ts')).tableAndReport(request.options, invocation)
        : await (await import('./explore/search.ts')).searchAndReport(request, invocation)
    })
}
