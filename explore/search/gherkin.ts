import { beginning } from './acts/starts.ts'
import type { Fall } from './journey.ts'
import type { Start } from './model.ts'

/** One step of an example. */
export interface Step {
  readonly keyword: 'Given' | 'When' | 'Then' | 'And'
  readonly text: string
}

/** Phones of the other platform have a part in it, so that each phone has to be named by its platform. */
export const isCross = ({ journey: { acts } }: Fall): boolean => acts.some(({ text }) => text.includes(' on a second '))

/** The steps that lead to a fall; the last act, or what is done to see that it fell, is the When. */
export function stepsOf(fall: Fall): readonly Step[] {
  const { journey: { start, acts }, look } = fall
  const done = [beginning(start), ...acts.map(({ text }) => text), ...(look?.steps.slice(0, -1) ?? [])]
  // An example needs something that must hold: after an act that cannot be carried out, that nothing else has changed.
  const held = look?.steps.at(-1) ?? 'all of her accounts are on her phone'
  const texts = isCross(fall) ? [...done, held].map((text) => naming(text, start)) : [...done, held]
  const words = texts.map((text, at): Step => {
    const part = at === texts.length - 1 ? 'Then' : at === texts.length - 2 && at > 0 ? 'When' : 'Given'
    return { keyword: part === 'Given' && at > 0 ? 'And' : part, text }
  })
  return words
}

/** Names the platform of phones that a step leaves without one. */
function naming(text: string, { platform }: Start): string {
  const [phone, tablet] = platform === 'ios' ? ['iPhone', 'iPad'] : ['Android phone', 'Android tablet']
  return text.replaceAll(/\b((?:her|Maya's|a new|a third)) (phone|tablet)\b/g, (_all, whose: string, kind: string) => `${whose} ${kind === 'phone' ? phone : tablet}`)
}

/** A rule with one example, as a feature file has it; `note` becomes part of its title. */
export function gherkinOf(fall: Fall, title: string, note: string): string {
  const pass = isCross(fall) ? '@cross' : `@${fall.journey.start.platform}`
  const lines = stepsOf(fall).map(({ keyword, text }) => `      ${keyword.padStart(5)} ${text}`)
  return [`  @${fall.rule}`, `  Rule: ${title}`, '', `    ${pass}`, `    Example: ${note}`, ...lines, ''].join('\n')
}

