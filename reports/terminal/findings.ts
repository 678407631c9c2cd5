import type { ExampleRow } from '../verdicts/conformance.ts'
import type { Reason } from '../verdicts/types.ts'
import type { Paint } from './paint.ts'

/** An example as it stands in the report, with the rule that it is about. */
export interface Finding {
  rule: string
  example: ExampleRow
}

/**
 * One example that did not pass: what was expected, what was seen, on which screen of which phone, and how to see it again.
 * @param again the options that make the same run, without the choice of the rule.
 */
export function findingText({ rule, example }: Finding, again: readonly string[], paint: Paint): string {
  const { id, name, verdict, at, reason } = example
  const command = ['npx', 'conform', 'run', '--rule', rule, ...again].map(quoted).join(' ')
  const lines = reason === undefined ? [] : reasonLines(reason)
  const head = `${paint.verdict(verdict, verdict.toUpperCase())}  ${paint.strong(name)}  ${paint.faint(`${id}, ${at}`)}`
  return [head, ...[...lines, line('again', command)].map((text) => `  ${text}`)].join('\n')
}

/** What a characterisation found out. */
export function recordText({ rule, example }: Finding, paint: Paint): string {
  const answer = example.reason?.message.replaceAll('\n', '; ') || 'nothing was written down'
  return `${paint.verdict('recorded', 'RECORDED')}  ${rule} ${example.name} (${example.platform}): ${answer}`
}

function reasonLines({ step, expected, seen, screen, phone, visible, message }: Reason): string[] {
  const where = [screen === undefined ? '' : `"${screen}"`, phone === undefined ? '' : `on ${phone}`].filter((part) => part !== '').join(' ')
  return [
    ...(step === undefined ? [] : [line('step', step)]),
    ...(expected === undefined ? [line('why', message)] : [line('expected', expected)]),
    ...(seen === undefined ? [] : [line('seen', seen)]),
    ...(where === '' ? [] : [line('where', where)]),
    ...(visible === undefined || visible.length === 0 ? [] : [line('visible', visible.join(' · '))]),
  ]
}

function line(name: string, text: string): string {
  return `${name.padEnd(9)} ${text.trim().replaceAll('\n', `\n${' '.repeat(12)}`)}`
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`
}
