import { packageOfComponent, shortComponent } from '../../../android/component.ts'
import { keyboard, neverSo, packagesOfApps, systemUi, userId } from '../../../android/constants.ts'
import { bars } from '../../../android/display/idiom/room.ts'
import { fingerprint } from '../../../android/fingerprint.ts'
import { frontActivity } from '../../../android/packages.ts'
import type { WirePhone } from '../../../android/wire-phone.ts'
import { lines, NotSimulated, type Command, type Machine } from '../command.ts'

/** `dumpsys window [displays|windows|policy]`, as far as anybody reads it. */
export const dumpWindow: Command = (run, args) => {
  const [part] = args
  if (args.length > 1 || (part !== undefined && !Object.hasOwn(parts, part))) {
    throw new NotSimulated(`dumpsys window ${args.join(' ')}`, `Bad window command, or no windows match: ${args.join(' ')}`)
  }
  return part === undefined ? Object.values(parts).map((write) => write(run)).join('\n') : parts[part]?.(run) ?? ''
}

const parts: Readonly<Record<string, (machine: Machine) => string>> = {
  policy: ({ phone }) => {
    const { locked, poweredOn } = phone.phone()
    return lines(
      'WINDOW MANAGER POLICY STATE (dumpsys window policy)',
      `  ${neverSo.dreams}`,
      `  screenState=${poweredOn ? 'SCREEN_STATE_ON' : 'SCREEN_STATE_OFF'}`,
      `  mAwake=${poweredOn} mScreenOnEarly=${poweredOn} mScreenOnFully=${poweredOn}`,
      '  KeyguardServiceDelegate',
      `    showing=${locked}`,
      '  KeyguardStateMonitor',
      `    mIsShowing=${locked}`,
      `    ${neverSo.simLock}`,
      `    mInputRestricted=${locked}`,
      `    ${neverSo.trust}`,
      `    mCurrentUserId=${userId}`,
    )
  },
  displays({ phone, display }) {
    const { width, height, density, rotation } = phone.device()
    const now = `${display.size.width}x${display.size.height}`
    return lines(
      'WINDOW MANAGER DISPLAY CONTENTS (dumpsys window displays)',
      '  Display: mDisplayId=0 (organized)',
      `    init=${width}x${height} ${density}dpi cur=${now} app=${now}`,
      `    mCurrentRotation=ROTATION_${rotation}`,
      `  mCurrentFocus=${focusedWindow(phone)}`,
      `  mFocusedApp=${activityRecord(phone)}`,
    )
  },
  windows({ phone, display }) {
    const { width, height } = display.size
    const pixels = (dp: number): number => Math.round((dp * display.density) / 160)
    const whole: Frame = [0, 0, width, height]
    const above: Frame = [0, 0, width, pixels(bars.status)]
    const below: Frame = [0, height - pixels(bars.navigation), width, height]
    const front = frontActivity(phone)
    const windows: readonly Window[] = [
      { title: 'StatusBar', type: 'STATUS_BAR', owner: systemUi, frame: above, isVisible: true },
      { title: 'NavigationBar0', type: 'NAVIGATION_BAR', owner: systemUi, frame: below, isVisible: true },
      { title: 'NotificationShade', type: 'NOTIFICATION_SHADE', owner: systemUi, frame: whole, isVisible: isShadeDown(phone) },
      { title: 'InputMethod', type: 'INPUT_METHOD', owner: packageOfComponent(keyboard), frame: whole, isVisible: display.isKeyboardShown() },
      { title: front, type: 'BASE_APPLICATION', owner: packageOfComponent(front), frame: whole, isVisible: true },
    ]
    return lines('WINDOW MANAGER WINDOWS (dumpsys window windows)')
      + windows.map((window, index) => lines(...described(window, index))).join('\n')
      + lines('', `  mCurrentFocus=${focusedWindow(phone)}`, `  mFocusedApp=${activityRecord(phone)}`)
  },
}

/** Left, top, right, bottom. */
type Frame = readonly [number, number, number, number]

interface Window {
  readonly title: string
  readonly type: string
  readonly owner: string
  readonly frame: Frame
  readonly isVisible: boolean
}

function described({ title, type, owner, frame: [left, top, right, bottom], isVisible }: Window, index: number): readonly string[] {
  return [
    `  Window #${index} Window{${fingerprint(title)} u0 ${title}}:`,
    `    mDisplayId=0 package=${owner}`,
    `    mAttrs={(${left},${top})(${right - left}x${bottom - top}) ty=${type}}`,
    `    mViewVisibility=0x${isVisible ? 0 : 8}`,
    `    Frames: frame=[${left},${top}][${right},${bottom}]`,
  ]
}

const isShadeDown = (phone: WirePhone): boolean => phone.phone().locked || phone.device().notificationsOpen

/** The window that keys go to: the lock screen is part of the notification shade. */
function focusedWindow(phone: WirePhone): string {
  const { prompt, poweredOn } = phone.phone()
  if (!poweredOn) return 'null'
  const title = isShadeDown(phone) ? 'NotificationShade' : prompt === null ? frontActivity(phone) : 'BiometricPrompt'
  return `Window{${fingerprint(title)} u0 ${title}}`
}

/** The app that lies in front, as ActivityTaskManager writes it; the task is the one of its launcher. */
export function activityRecord(phone: WirePhone): string {
  const activity = frontActivity(phone)
  const task = Object.values(packagesOfApps).indexOf(packageOfComponent(activity)) + 2
  return `ActivityRecord{${fingerprint(`${activity}:record`)} u0 ${shortComponent(activity)} t${task}}`
}
