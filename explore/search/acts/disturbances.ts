import type { Network } from '../../../simulators/phone/phone.ts'
import type { Model } from '../model.ts'
import { type Act, onOwnPhone, own } from './act.ts'

const disturb = (text: string, network: Exclude<Model['network'], 'on'>, event: Network): Act => onOwnPhone({
  text,
  due: (model) => model.network === 'on',
  next: (model) => ({ ...model, network }),
  play: ({ hands }) => hands.apply({ type: 'network-set', phone: own, network: event }),
})

export const disturbances: readonly Act[] = [
  disturb('her phone has no network', 'off', { type: 'off' }),
  disturb('the backup service fails for her phone', 'backup fails', { type: 'failing', match: '/backup', status: 503 }),
  disturb('the directory of organisations fails for her phone', 'directory fails', { type: 'failing', match: '/realms', status: 503 }),
]
