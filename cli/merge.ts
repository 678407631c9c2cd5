import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { formatsOf } from './run/formats.ts'
import { mergeAndReport } from './merge/merge.ts'

interface RawOptions {
  out?: string
  format?: string
  json?: true
}

/** `conform merge`: see the options below. The exit code is left in `invocation.exitCode`. */
export function mergeCommand(invocation: Invocation): Command {
  return new Command('merge')
    .argument('<folders...>', 'the folders of runs: all shards of one choice, or one run for each platform')
    .option('--out <folder>', 'where the results go; default: reports/out of the project')
    .option('--format <names>', 'what is written besides, as by conform run')
    .option('--json', 'print the results as JSON instead of tables')
    .action(async (folders: string[], { out, format, json }: RawOptions) => {
      invocation.exitCode = await mergeAndReport({ folders, out, formats: formatsOf(format), json: json === true }, invocation)
    })
}
