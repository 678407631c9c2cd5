import type { Platform } from '../../../simulators/phone/os.ts'
import type { Start } from '../model.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2025-08-31T23:59:59` in a feature's words: "31 August 2025 at 23:59:59". */
export function inWords(moment: string): string {
  const [date = '', time = ''] = moment.split('T')
  const [year = '', month = '1', day = ''] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year} at ${time}`
}

/** The zones that a feature has words for, by those words. */
export const zones: Readonly<Record<string, string>> = {
  '': 'UTC',
  'Kiritimati (UTC+14)': 'Pacific/Kiritimati',
  'Pago Pago (UTC−11)': 'Pacific/Pago_Pago',
  'Los Angeles': 'America/Los_Angeles',
}

const moments = ['2025-05-15T12:00:00', '2025-06-30T23:59:59', '2025-07-15T12:00:00', '2025-07-31T23:59:59', '2025-08-15T12:00:00', '2025-08-31T23:59:59', '2025-09-01T00:00:00', '2026-01-15T12:00:00']

/** What a feature calls Maya's phone, and what kind it is. */
export const kinds: Readonly<Record<Platform, Readonly<Record<string, { readonly deviceType?: 'phone' | 'tablet'; readonly maker?: string }>>>> = {
  ios: { phone: {}, tablet: { deviceType: 'tablet' } },
  android: { phone: {}, tablet: { deviceType: 'tablet' }, 'Samsung phone': { maker: 'Samsung' } },
}

/** Every way in which a journey may begin, on one platform or on both. */
export function startsOn(platforms: readonly Platform[]): readonly Start[] {
  return platforms.flatMap((platform) => Object.keys(kinds[platform]).flatMap((kind) =>
    Object.keys(zones).flatMap((zone) => moments.filter((moment) => zone !== 'Los Angeles' || moment < '2025-11').map((moment) => ({ platform, kind, zone, moment })))))
}

/** The step that begins a journey. */
export function beginning({ kind, zone, moment }: Start): string {
  return `it is ${inWords(moment)} on Maya's ${kind}${zone === '' ? '' : ` in ${zone}`}`
}
