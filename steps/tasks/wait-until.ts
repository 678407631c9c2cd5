import type { Handset, Stage } from '../stage.ts'

/**
 * Lets time pass until the phone's own clock shows the moment.
 * @param moment `YYYY-MM-DDTHH:mm:ss`; on the way there the zone's clocks must not change to or from summer time.
 */
export async function waitUntil(stage: Stage, { port }: Handset, moment: string): Promise<void> {
  // Both are the same wall clock, so that the zone drops out of the difference.
  const left = Date.parse(`${moment}Z`) - Date.parse(`${await port.deviceTime()}Z`)
  if (left < 0) throw new Error(`It is past ${moment} on ${port.phone} already. Let the example begin earlier.`)
  await stage.driver().surroundings.wait(left)
}
