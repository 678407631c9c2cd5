import { appiumSettings } from '../../../android/constants.ts'
import { isRunning, withoutProcess, withProcess } from '../../../android/packages.ts'
import { lines, NotSimulated, type Command, type Run } from '../command.ts'
import { describeIntent, readIntent, type Intent } from '../intent.ts'

/** `am start-service` */
export const startService: Command = (run, args) => {
  const intent = readIntent('am start-service', args)
  const said = `Starting service: ${describeIntent(intent)}`
  if (!isThere(run, intent)) return { code: 255, out: lines(said), err: 'Error: Not found; no service started.\n' }
  onlySimulated('am start-service', intent)
  run.phone.changeDevice((device) => withProcess(device, appiumSettings.name))
  return lines(said)
}

/** `am stop-service` */
export const stopService: Command = (run, args) => {
  const intent = readIntent('am stop-service', args)
  const said = `Stopping service: ${describeIntent(intent)}`
  if (!isThere(run, intent)) return lines(said, 'Service not stopped: was not running.')
  onlySimulated('am stop-service', intent)
  const wasRunning = isRunning(run.phone, appiumSettings.name)
  run.phone.changeDevice((device) => withoutProcess(device, appiumSettings.name))
  return lines(said, wasRunning ? 'Service stopped' : 'Service not stopped: was not running.')
}

const isThere = ({ phone }: Run, { component, packageName }: Intent): boolean =>
  component !== null && phone.device().packages[packageName ?? '']?.services.includes(component) === true

function onlySimulated(what: string, { component }: Intent): void {
  if (component !== appiumSettings.service) throw new NotSimulated(`${what} ${component}`, `Error: ${component} is not simulated`)
}
