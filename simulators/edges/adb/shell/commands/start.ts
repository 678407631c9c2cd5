import { fullComponent, shortComponent } from '../../../android/component.ts'
import { appiumSettings, homeActivity, launchTime, packagesOfApps } from '../../../android/constants.ts'
import type { InstalledPackage } from '../../../android/device.ts'
import { isRunning, withProcess } from '../../../android/packages.ts'
import { lines, NotSimulated, type Command, type Reply, type Run } from '../command.ts'
import { describeIntent, readIntent, type Intent } from '../intent.ts'
import { logFromSystem } from '../log-from-system.ts'
import { stopPackage } from '../stop.ts'

/** `am start`. Errors of a start are no failures of the command, as on a phone. */
export const start: Command = async (run, args) => {
  const intent = readIntent('am start', args, ['-W', '-S'])
  const waits = intent.options.has('-W')
  const said = describeIntent(intent)
  const activity = activityOf(run, intent)
  const [name = ''] = activity?.split('/') ?? []
  const target = run.phone.device().packages[name]
  const stopping = intent.options.has('-S') && target !== undefined
  if (stopping) stopPackage(run, target)
  const begin = lines(...(stopping ? [`Stopping: ${name}`] : []), `Starting: ${said}`)
  const end = (...rest: readonly string[]): Reply => (waits ? begin + lines(...rest) : { code: 0, out: begin, err: lines(...rest) })
  if (activity === null) return end(`Error: Activity not started, unable to resolve ${said}`)
  if (target === undefined || !target.activities.includes(activity)) return end('Error type 3', `Error: Activity class {${activity}} does not exist.`)
  const wasRunning = isRunning(run.phone, name)
  const warning = bringToFront(run, target, activity, intent)
  logFromSystem(run, 'I', 'ActivityTaskManager', `START u0 {${said.slice('Intent { '.length, -2)}} from uid 2000`)
  if (!waits) return warning === null ? begin : end(warning)
  await run.phone.settle()
  return end(
    ...(warning === null ? [] : [warning]), 'Status: ok', `LaunchState: ${wasRunning ? 'HOT' : 'COLD'}`, `Activity: ${shortComponent(activity)}`,
    `TotalTime: ${launchTime}`, `WaitTime: ${launchTime}`, 'Complete',
  )
}

/** The activity that an intent is for; null if nothing on the phone takes it. */
function activityOf({ phone }: Run, { action, categories, component, data, packageName }: Intent): string | null {
  if (component !== null) return fullComponent(component)
  if (categories.includes('android.intent.category.HOME')) return homeActivity
  const { packages } = phone.device()
  if (packageName !== null && packages[packageName] === undefined) return null
  if (data !== null) throw new NotSimulated(`am start of a link: ${data}`, `Error: Links are not simulated: ${data}`)
  if (action === 'android.settings.SETTINGS') return packages[packagesOfApps.settings]?.launcher ?? null
  if (packageName === null || (action !== null && action !== 'android.intent.action.MAIN')) {
    throw new NotSimulated(`am start -a ${action}`, `Error: An intent of this action is not simulated: ${action}`)
  }
  return packages[packageName]?.launcher ?? null
}

/** Shows an activity. What Android warns of if it was there before, or null. */
function bringToFront({ phone }: Run, { name, app }: InstalledPackage, activity: string, { action }: Intent): string | null {
  const { foreground, locked } = phone.phone()
  if (activity === homeActivity) {
    phone.happen({ type: 'pressed', key: 'home' })
    return null
  }
  if (app === null) {
    if (name !== appiumSettings.name || (action !== null && action !== 'android.intent.action.MAIN')) {
      throw new NotSimulated(`am start ${activity}${action === null ? '' : ` -a ${action}`}`, `Error: ${name} has no simulated screens`)
    }
    // Its activity starts the service and ends at once; the app in front stays there.
    phone.changeDevice((device) => withProcess(device, name))
    return null
  }
  if (locked) throw new NotSimulated(`am start ${activity} on a locked phone`, 'Error: Starting an app behind the lock screen is not simulated')
  const wasRunning = isRunning(phone, name)
  phone.happen({ type: 'app-opened', app })
  if (!wasRunning) return null
  return foreground === app
    ? 'Warning: Activity not started, intent has been delivered to currently running top-most instance.'
    : 'Warning: Activity not started, its current task has been brought to the front'
}
