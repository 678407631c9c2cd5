import { choose, failed, lines, NotSimulated, type Command, type Commands, type Run } from '../command.ts'
import { isRadioOn, setAirplaneMode, switchRadio, type Radio } from '../radios.ts'

/** `svc RADIO enable|disable`. */
export const svc: Command = choose('svc', {
  wifi: switched('svc wifi', 'wifi'),
  data: switched('svc data', 'data'),
  bluetooth: switched('svc bluetooth', 'bluetooth'),
})

/** Services of `cmd` that have to do with networks. */
export const connectivityServices: Commands = {
  bluetooth_manager: switched('cmd bluetooth_manager', 'bluetooth'),
  phone: choose('cmd phone', { data: switched('cmd phone data', 'data') }),
  connectivity: choose('cmd connectivity', {
    'airplane-mode'({ phone }, [mode]) {
      if (mode === undefined) return lines(phone.phone().os.airplaneMode ? 'enabled' : 'disabled')
      setAirplaneMode(phone, isEnabling('cmd connectivity airplane-mode', mode))
      return ''
    },
  }),
  wifi: choose('cmd wifi', {
    'set-wifi-enabled'({ phone }, [mode = '']) {
      if (mode !== 'enabled' && mode !== 'disabled') return failed(255, `Expected 'enabled' or 'disabled' as next arg but got '${mode}'`)
      switchRadio(phone, 'wifi', mode === 'enabled')
      return ''
    },
    status: ({ phone }) => lines(`Wifi is ${isRadioOn(phone, 'wifi') ? 'enabled' : 'disabled'}`),
  }),
}

function switched(name: string, radio: Radio): Command {
  return ({ phone }: Run, [mode = '']) => {
    switchRadio(phone, radio, isEnabling(name, mode))
    return ''
  }
}

function isEnabling(name: string, mode: string): boolean {
  if (mode !== 'enable' && mode !== 'disable') throw new NotSimulated(`${name} ${mode}`.trim(), `Unknown command: ${mode}`)
  return mode === 'enable'
}
