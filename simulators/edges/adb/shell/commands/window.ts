import type { Device } from '../../../android/device.ts'
import { choose, lines, NotSimulated, type Command } from '../command.ts'

/** The window manager, as `wm` and `cmd window`. */
export const windowManager: Command = choose('wm', {
  size: report('size', ({ width, height }) => `${width}x${height}`),
  density: report('density', ({ density }) => `${density}`),
  'dismiss-keyguard'({ phone }) {
    if (phone.phone().locked) phone.happen({ type: 'unlocked' })
    return ''
  },
})

function report(what: string, value: (device: Device) => string): Command {
  return ({ phone }, args) => {
    if (args.length > 0) throw new NotSimulated(`wm ${what} ${args.join(' ')}`, `Error: another ${what} is not simulated`)
    return lines(`Physical ${what}: ${value(phone.device())}`)
  }
}
