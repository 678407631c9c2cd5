import { shortComponent, fullComponent, packageOfComponent } from '../../../android/component.ts'
import { choose, failed, lines, NotSimulated, type Command, type Commands, type Reply, type Run } from '../command.ts'
import { readSetting, storeSetting } from '../system-settings.ts'
import { activityManager } from './activity.ts'
import { appOps } from './app-ops.ts'
import { connectivityServices } from './connectivity.ts'
import { input } from './input.ts'
import { inputMethod } from './input-method.ts'
import { lockSettings } from './lock-settings.ts'
import { packageManager } from './package.ts'
import { settings } from './settings.ts'
import { windowManager } from './window.ts'

const services: Commands = {
  ...connectivityServices,
  activity: activityManager, appops: appOps, input, input_method: inputMethod, lock_settings: lockSettings, package: packageManager, settings,
  window: windowManager,
  location: choose('cmd location', {
    'is-location-enabled': ({ phone }) => lines(`${readSetting(phone, 'secure', 'location_mode') !== '0'}`),
    'set-location-enabled'({ phone }, [on = '']) {
      if (on !== 'true' && on !== 'false') throw new NotSimulated(`cmd location set-location-enabled ${on}`, `Invalid value: ${on}`)
      storeSetting(phone, 'secure', 'location_mode', on === 'true' ? '3' : '0')
      return ''
    },
  }),
  notification: choose('cmd notification', {
    allow_listener: (run, args) => changeListener(run, args, true),
    disallow_listener: (run, args) => changeListener(run, args, false),
  }),
  statusbar: choose('cmd statusbar', {
    'expand-notifications': (run) => openNotifications(run, true),
    collapse: (run) => openNotifications(run, false),
  }),
  uimode: choose('cmd uimode', {
    night({ phone }, [mode]) {
      const number = mode === undefined ? -1 : nightModes.indexOf(mode)
      if (mode !== undefined && number < 0) throw new NotSimulated(`cmd uimode night ${mode}`, 'Usage: cmd uimode night [yes|no|auto]')
      if (mode !== undefined) storeSetting(phone, 'secure', 'ui_night_mode', `${number}`)
      return lines(`Night mode: ${nightModes[Number(readSetting(phone, 'secure', 'ui_night_mode'))]}`)
    },
  }),
}

/** In the order of android.app.UiModeManager's numbers. */
const nightModes = ['auto', 'no', 'yes']

/** `cmd [-w] SERVICE …` */
export const cmd: Command = (run, args) => {
  const [service = '', ...rest] = args[0] === '-w' ? args.slice(1) : args
  const command = Object.hasOwn(services, service) ? services[service] : undefined
  if (command === undefined) throw new NotSimulated(`cmd ${service}`.trim(), `cmd: Can't find service: ${service}`, 20)
  return command(run, rest)
}

const listeners = 'enabled_notification_listeners'

function changeListener({ phone }: Run, [component = '']: readonly string[], isAllowed: boolean): Reply {
  const services = phone.device().packages[packageOfComponent(component)]?.services ?? []
  if (!component.includes('/') || !services.includes(fullComponent(component))) {
    return failed(255, `Invalid listener - must be a ComponentName: ${component}`)
  }
  const named = shortComponent(fullComponent(component))
  const others = (readSetting(phone, 'secure', listeners) ?? '').split(':').filter((other) => other !== '' && other !== named)
  storeSetting(phone, 'secure', listeners, [...others, ...(isAllowed ? [named] : [])].join(':'))
  return ''
}

function openNotifications({ phone }: Run, notificationsOpen: boolean): Reply {
  phone.changeDevice((device) => ({ ...device, notificationsOpen }))
  return ''
}
