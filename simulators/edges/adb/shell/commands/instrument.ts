import { automationServer } from '../../../android/constants.ts'
import { withoutProcess, withProcess } from '../../../android/packages.ts'
import { failed, lines, NotSimulated, type Command, type Reply } from '../command.ts'
import { logFromSystem } from '../log-from-system.ts'
import { readOptions } from '../options.ts'

/** `am instrument`: runs the automation server, and ends with it. If the host goes first, the server ends. */
export const instrument: Command = async (run, args) => {
  const options = readOptions('am instrument', args, {
    flags: ['-w', '-r', '--no-window-animation', '--no-hidden-api-checks'], pairs: ['-e'],
  })
  const [component = ''] = options.rest
  const [name = '', runner] = component.split('/')
  const { phone, instrumentation, signal } = run
  const { packages } = phone.device()
  const declared = packages[name]?.instrumentation
  const missing = (what: string): Reply => failed(1, `android.util.AndroidException: INSTRUMENTATION_FAILED: ${component}`,
    lines(`INSTRUMENTATION_STATUS: Error=Unable to find instrumentation ${what}`, 'INSTRUMENTATION_STATUS_CODE: -1'))
  if (declared === undefined || declared === null || declared.runner !== runner) return missing(`info for: ComponentInfo{${component}}`)
  if (packages[declared.target] === undefined) return missing(`target package: ${declared.target}`)
  if (declared.target !== automationServer || !options.has('-w')) {
    throw new NotSimulated(`am instrument ${args.join(' ')}`, `Error: Only the instrumentation of ${automationServer} is simulated, and only with -w`)
  }
  phone.changeDevice((device) => withProcess(device, automationServer))
  const pid = phone.device().processes[automationServer]
  logFromSystem(run, 'I', 'ActivityManager', `Start proc ${pid}:${automationServer} for added application ${automationServer}`)
  const stop = (): void => instrumentation.stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    await instrumentation.start()
    if (signal.aborted) instrumentation.stop()
    await instrumentation.ended
  } finally {
    signal.removeEventListener('abort', stop)
    phone.changeDevice((device) => withoutProcess(device, automationServer))
  }
  return lines('INSTRUMENTATION_CODE: -1')
}
