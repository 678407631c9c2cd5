import { packageOfComponent, shortComponent } from '../../../android/component.ts'
import { appiumSettings } from '../../../android/constants.ts'
import { fingerprint } from '../../../android/fingerprint.ts'
import { isRunning, processesOf, userName, type Process } from '../../../android/packages.ts'
import { choose, lines, type Command } from '../command.ts'
import { activityRecord } from './window.ts'

/** `dumpsys activity services|processes|activities` */
export const dumpActivity: Command = choose('dumpsys activity', {
  services({ phone }, [filter = '']) {
    const { service, name } = appiumSettings
    const isShown = isRunning(phone, name) && (filter === '' || filter === name || filter === shortComponent(service))
    return lines('ACTIVITY MANAGER SERVICES (dumpsys activity services)', ...(isShown ? [
      '  User 0 active services:',
      `  * ServiceRecord{${fingerprint(service)} u0 ${shortComponent(service)}}`,
      `    intent={cmp=${shortComponent(service)}}`,
      `    packageName=${packageOfComponent(service)}`,
      `    processName=${name}`,
      '    isForeground=true foregroundId=1',
    ] : ['  (nothing)']))
  },
  processes: ({ phone }) => lines(
    'ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)',
    '  All known processes:',
    ...processesOf(phone).map((process) => `  *APP* UID ${process.uid} ${processRecord(process)}`),
  ),
  activities: ({ phone }) => lines(
    'ACTIVITY MANAGER ACTIVITIES (dumpsys activity activities)',
    'Display #0 (activities from top to bottom):',
    `  topResumedActivity=${activityRecord(phone)}`,
    `  ResumedActivity: ${activityRecord(phone)}`,
  ),
})

const processRecord = ({ name, pid, uid }: Process): string =>
  `ProcessRecord{${fingerprint(`${name}:${pid}`)} ${pid}:${name}/${userName(uid).replace('_', '')}}`
