import { emptyParcel } from '../../../android/constants.ts'
import { choose, lines, NotSimulated, type Command } from '../command.ts'

/** `service call alarm 3 s16 ZONE`: sets the phone's time zone. No other call is simulated. */
export const service: Command = choose('service', {
  call({ phone }, args) {
    const [name, code, type, zone] = args
    if (name !== 'alarm' || code !== '3' || type !== 's16' || zone === undefined) {
      throw new NotSimulated(`service call ${args.join(' ')}`, `service: Service ${name} does not exist`, 10)
    }
    phone.happen({ type: 'clock-set', zone })
    return lines(emptyParcel)
  },
})
