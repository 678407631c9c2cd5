import { appiumSettings } from '../../../android/constants.ts'
import { withProcess } from '../../../android/packages.ts'
import { lines, NotSimulated, type Command, type Run } from '../command.ts'
import { describeIntent, readIntent, type Intent } from '../intent.ts'
import { readSetting } from '../system-settings.ts'

/** `am broadcast`. Only Appium's helper app listens; to anything else nobody answers, as on a phone without a receiver. */
export const broadcast: Command = (run, args) => {
  const intent = readIntent('am broadcast', args)
  const data = answer(run, intent)
  const result = data === null ? 'result=0' : data === '' ? 'result=-1' : `result=-1, data="${data}"`
  return lines(`Broadcasting: ${describeIntent(intent)}`, `Broadcast completed: ${result}`)
}

type Receiver = (run: Run, intent: Intent) => string

const receivers: Readonly<Record<string, Receiver>> = {
  // Of an app in the background Android 10 and later show the clipboard to the keyboard in use only.
  'clipboard.get': ({ phone }) => readSetting(phone, 'secure', 'default_input_method') === appiumSettings.keyboard
    ? Buffer.from(phone.device().clipboard).toString('base64')
    : '',
  // Nothing on the simulated phone posts any.
  notifications: () => JSON.stringify({ statusBarNotifications: [] }),
  // Files are found without an index here.
  scan_media: () => '',
  locale({ phone }, { extras }) {
    const { lang, country, script } = extras
    const locale = [lang, script, country].filter((part) => part !== undefined).join('-')
    phone.changeDevice((device) => ({ ...device, properties: { ...device.properties, 'persist.sys.locale': locale } }))
    return locale
  },
}

/** What the receiver of an intent answers; null if there is none. */
function answer(run: Run, intent: Intent): string | null {
  const { action, component, packageName } = intent
  const helper = run.phone.device().packages[appiumSettings.name]
  const isForHelper = action?.startsWith(`${appiumSettings.name}.`) === true && (packageName === null || packageName === appiumSettings.name)
  if (!isForHelper || helper === undefined || (component !== null && !helper.receivers.includes(component))) return null
  const name = action.slice(appiumSettings.name.length + 1)
  const receiver = Object.hasOwn(receivers, name) ? receivers[name] : undefined
  if (receiver === undefined) throw new NotSimulated(`am broadcast -a ${action}`, `Error: ${action} is not simulated`)
  run.phone.changeDevice((device) => withProcess(device, appiumSettings.name))
  return receiver(run, intent)
}
