import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { makeReport } from './report/make-report.ts'
import { type RawReportOptions, reportRequestOf } from './report/request.ts'

/** `conform report`: see the options below. The exit code is left in `invocation.exitCode`. */
export function reportCommand(invocation: Invocation): Command {
  return new Command('report')
    .argument('[folders...]', 'the results of a run, or of several builds side by side; default: reports/out of the project')
    .option('--out <folder>', 'where the pages go; default: the folder of the run, or reports/out-builds for several')
    .option('--previous <folder>', 'the results of the run before: what changed since then is shown')
    .option('--selftest <file>', 'the selftest.json that says which wrong builds were noticed; default: the last one of the project')
    .option('--gate <file>', 'the gate.yaml whose waivers are shown; default: reports/gate.yaml of the project, if there is one')
    .action(async (folders: string[], options: RawReportOptions) => {
      invocation.exitCode = await makeReport(reportRequestOf(folders, options, invocation), invocation)
    })
}
