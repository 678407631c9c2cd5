import { isLockScreenDisabled } from '../../../android/constants.ts'
import { choose, lines, NotSimulated, type Command } from '../command.ts'
import { readOptions } from '../options.ts'

/** `locksettings`, on a phone that only the swipe of a finger unlocks. */
export const lockSettings: Command = choose('locksettings', {
  help: () => lines(
    'lockSettings service commands:', '  help', '  clear [--old <CREDENTIAL>] [--user USER_ID]', '  get-disabled [--user USER_ID]',
    '  verify [--old <CREDENTIAL>] [--user USER_ID]',
  ),
  'get-disabled': () => lines(`${isLockScreenDisabled}`),
  verify: (_, args) => said('verify', args, 'Lock credential verified successfully'),
  clear: (_, args) => said('clear', args, 'Lock credential cleared'),
})

function said(verb: string, args: readonly string[], text: string): string {
  const old = readOptions(`locksettings ${verb}`, args, { values: ['--old'] }).value('--old')
  if (old !== undefined) throw new NotSimulated(`locksettings ${verb} --old`, 'No phone of the simulation has a credential.')
  return lines(text)
}
