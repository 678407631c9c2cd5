import { automationServer } from '../../android/constants.ts'
import type { InstalledPackage } from '../../android/device.ts'
import { isRunning, withoutProcess } from '../../android/packages.ts'
import type { Machine } from './command.ts'

/** Ends the processes of a package. Stopping the automation server, or the tests that it runs as, ends its instrumentation. */
export function stopPackage({ phone, instrumentation }: Machine, { name, app, instrumentation: tests }: InstalledPackage): void {
  if ((name === automationServer || tests?.target === automationServer) && isRunning(phone, automationServer)) instrumentation.stop()
  if (app !== null) phone.happen({ type: 'app-killed', app })
  else phone.changeDevice((device) => withoutProcess(device, name))
}

/** Ends a package's processes and forgets what it has stored. */
export function erasePackage(machine: Machine, one: InstalledPackage): void {
  stopPackage(machine, one)
  if (one.app !== null) machine.phone.happen({ type: 'app-removed', app: one.app })
}
