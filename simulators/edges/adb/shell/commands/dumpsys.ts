import { display, neverSo } from '../../../android/constants.ts'
import { choose, lines, NotSimulated, type Command } from '../command.ts'
import { dumpActivity } from '../dumpsys/activity.ts'
import { dumpBattery } from '../dumpsys/battery.ts'
import { dumpDeviceIdle } from '../dumpsys/device-idle.ts'
import { dumpPackage } from '../dumpsys/package.ts'
import { dumpWindow } from '../dumpsys/window.ts'
import { isRadioOn } from '../radios.ts'
import { readSetting } from '../system-settings.ts'

/** `dumpsys SERVICE` */
export const dumpsys: Command = choose('dumpsys', {
  activity: dumpActivity, battery: dumpBattery, deviceidle: dumpDeviceIdle, package: dumpPackage, window: dumpWindow,
  bluetooth_manager: ({ phone }) => lines('Bluetooth Status', `  enabled: ${isRadioOn(phone, 'bluetooth')}`),
  input: ({ phone }) => lines('INPUT MANAGER (dumpsys input)', '  Input Reader State:', `    SurfaceOrientation: ${phone.device().rotation / 90}`),
  input_method: ({ phone, display: screen }) => lines(
    'Current Input Method Manager state:',
    `  mCurMethodId=${readSetting(phone, 'secure', 'default_input_method')}`,
    `  mInputShown=${screen.isKeyboardShown()} mIsInputViewShown=${screen.isKeyboardShown()}`,
  ),
  notification: ({ phone }) => lines(
    // Nothing on the simulated phone posts any.
    'Current Notification Manager state:', '  Notification List:', '',
    '  Notification listeners:', `    Allowed: ${readSetting(phone, 'secure', 'enabled_notification_listeners') ?? ''}`,
  ),
  power({ phone }) {
    const { poweredOn } = phone.phone()
    return lines(
      'POWER MANAGER (dumpsys power)', '', 'Power Manager State:', `  mWakefulness=${poweredOn ? 'Awake' : 'Asleep'}`, `  ${neverSo.wakefulness}`,
      `Display Power: state=${poweredOn ? 'ON' : 'OFF'}`,
    )
  },
  SurfaceFlinger(_, [part = '']) {
    if (part !== '--display-id') throw new NotSimulated(`dumpsys SurfaceFlinger ${part}`.trim(), 'Only --display-id is simulated.')
    return lines(`Display ${display.id} (HWC display ${display.hwc}): port=${display.port} pnpId=GGL displayName="${display.name}"`)
  },
}, 1)
