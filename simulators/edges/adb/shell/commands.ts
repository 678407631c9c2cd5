import type { Command, Commands } from './command.ts'
import { activityManager } from './commands/activity.ts'
import { appOps } from './commands/app-ops.ts'
import { svc } from './commands/connectivity.ts'
import { date } from './commands/date.ts'
import { dumpsys } from './commands/dumpsys.ts'
import { files } from './commands/files.ts'
import { identity } from './commands/identity.ts'
import { inputMethod } from './commands/input-method.ts'
import { input } from './commands/input.ts'
import { lockSettings } from './commands/lock-settings.ts'
import { logcat } from './commands/logcat.ts'
import { packageManager } from './commands/package.ts'
import { plain } from './commands/plain.ts'
import { processes } from './commands/processes.ts'
import { properties } from './commands/properties.ts'
import { screen } from './commands/screen.ts'
import { service } from './commands/service-call.ts'
import { cmd } from './commands/services.ts'
import { settings } from './commands/settings.ts'
import { windowManager } from './commands/window.ts'

const which: Command = (_, names) => {
  const found = names.filter((name) => Object.hasOwn(commands, name))
  return { code: found.length === names.length ? 0 : 1, out: found.map((name) => `/system/bin/${name}\n`).join('') }
}

/** Every command of the simulated phone, beside those of the shell itself. */
export const commands: Commands = {
  ...files, ...identity, ...plain, ...processes, ...properties, ...screen,
  am: activityManager, appops: appOps, cmd, date, dumpsys, ime: inputMethod, input, locksettings: lockSettings, logcat, pm: packageManager,
  service, settings, svc, which, wm: windowManager,
}
