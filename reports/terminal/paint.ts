import type { Writable } from 'node:stream'
import { styleText } from 'node:util'
import type { RuleVerdict } from '../verdicts/types.ts'

/** Colours text, or leaves it as it is where colours are not wanted. */
export interface Paint {
  verdict(verdict: RuleVerdict, text: string): string
  strong(text: string): string
  faint(text: string): string
}

type Colour = Parameters<typeof styleText>[0]

const colours: Record<RuleVerdict, Colour> = {
  pass: 'green',
  fail: 'red',
  error: 'magenta',
  inconclusive: 'yellow',
  inapplicable: 'dim',
  recorded: 'cyan',
  untested: 'dim',
}

/** Colours on a terminal unless NO_COLOR is set (no-color.org), and wherever FORCE_COLOR is. */
export function paintFor(stream: Writable & { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stream.isTTY === true
  const style = (format: Colour, text: string) => (wanted ? styleText(format, text, { validateStream: false }) : text)
  return {
    verdict: (verdict, text) => style(colours[verdict], text),
    strong: (text) => style('bold', text),
    faint: (text) => style('dim', text),
  }
}
