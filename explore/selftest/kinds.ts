import { ofMainPerson } from '../facts/facts-of-example.ts'
import { momentsIn } from '../facts/moments.ts'
import { phonePhrase } from '../facts/phones.ts'
import type { Written } from '../facts/written.ts'

/** In what way an example asks for more than the plain story of a rule. */
export type Kind = 'boundary' | 'restart' | 'further phone' | 'other platform'

const tests: Readonly<Record<Kind, (example: Pick<Written, 'pass' | 'steps'>) => boolean>> = {
  boundary: ({ steps }) => steps.some(({ text }) => momentsIn(text).some(isAtAMonthsEdge) || isAtACodesEdge(text)),
  restart: ({ steps }) => steps.some(({ text }) => /restarts Authenticator|kills Authenticator|loses the app|breaks off a restore/.test(text)),
  // One phone is backed up and another restores: the plain story of a backup has two.
  'further phone': ({ steps }) => phonesOf(ofMainPerson(steps)) > 2,
  'other platform': ({ pass }) => pass === 'cross',
}

/**
 * The kinds of an example, read from its words: within a second of the first instant of a month, or of the half-minute of
 * a code; with the app restarted; with a third phone of the person who acts; with phones of both platforms.
 */
export function kindsOf(example: Pick<Written, 'pass' | 'steps'>): Kind[] {
  return (Object.keys(tests) as Kind[]).filter((kind) => tests[kind](example))
}

/** @param moment `YYYY-MM-DDTHH:mm:ss`. */
function isAtAMonthsEdge(moment: string): boolean {
  const time = Date.parse(`${moment}Z`)
  return [-1000, 0, 1000].some((milliseconds) => new Date(time + milliseconds).toISOString().endsWith('-01T00:00:00.000Z'))
}

/** The clocks of such examples start at a full minute. */
function isAtACodesEdge(text: string): boolean {
  const seconds = Number(/looks ([\d.]+) seconds later/.exec(text)?.[1])
  return Math.abs(seconds - 30 * Math.round(seconds / 30)) <= 1
}

function phonesOf(steps: Written['steps']): number {
  const which = steps.flatMap(({ text }) => [...text.matchAll(new RegExp(phonePhrase, 'g'))].map((found) => found[2] ?? 'own'))
  return new Set(which).size
}
