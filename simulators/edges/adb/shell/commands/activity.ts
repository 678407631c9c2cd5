import { userId } from '../../../android/constants.ts'
import { processesOf } from '../../../android/packages.ts'
import { choose, failed, lines, type Command, type Reply, type Run } from '../command.ts'
import { logFromSystem } from '../log-from-system.ts'
import { readOptions } from '../options.ts'
import { stopPackage } from '../stop.ts'
import { broadcast } from './broadcast.ts'
import { instrument } from './instrument.ts'
import { startService, stopService } from './service.ts'
import { start } from './start.ts'

/** The activity manager, as `am` and `cmd activity`. */
export const activityManager: Command = choose('am', {
  start, 'start-activity': start,
  broadcast, instrument,
  'start-service': startService, startservice: startService, 'start-foreground-service': startService, 'start-fg-service': startService,
  'stop-service': stopService, stopservice: stopService,
  'force-stop'(run, args) {
    const [name] = readOptions('am force-stop', args, {}).rest
    if (name === undefined) return failed(255, 'Error: Argument expected after "force-stop"')
    return stop(run, name, () => true)
  },
  kill(run, args) {
    const [name] = readOptions('am kill', args, {}).rest
    if (name === undefined) return failed(255, 'Error: Argument expected after "kill"')
    // Ends only what can be ended without anybody noticing.
    return stop(run, name, ({ app }) => app !== null && run.phone.phone().foreground !== app)
  },
  'get-current-user': () => lines(`${userId}`),
})

function stop(run: Run, name: string, mayStop: (one: { readonly app: string | null }) => boolean): Reply {
  const one = run.phone.device().packages[name]
  const running = processesOf(run.phone).find((process) => process.name === name)
  if (one === undefined || !mayStop(one)) return ''
  if (running !== undefined) logFromSystem(run, 'I', 'ActivityManager', `Force stopping ${name} appid=${one.uid} user=0: from pid ${running.pid}`)
  stopPackage(run, one)
  return ''
}
