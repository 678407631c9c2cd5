import { Command } from 'commander'
import type { Invocation } from './invocation.ts'
import { WrongUse } from './wrong-use.ts'

/** `conform explore`: so far only its name. */
export function exploreCommand(_invocation: Invocation): Command {
  return new Command('explore')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => {
      throw new WrongUse('conform explore is not in this build yet. What there is: conform run, and conform selftest for wrong builds.')
    })
}
