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
  const { id, name, verdict, at, reason, earlier = [] } = example
  const command = ['npx', 'conform', 'run', '--rule', rule, ...again].map(quoted).join(' ')
  const lines = [...(reason === undefined ? [] : reasonLines(reason)), ...earlier.map(({ message }) => line('before', message))]
  const head = `${paint.verdict(verdict, verdict.toUpperCase())}  ${paint.strong(name)}  ${paint.faint(`${id}, ${at}`)}`
  return [head, ...[...lines, line('again', command)].map((text) => `  ${text}`)].join('\n')
}

/** What passed at a further attempt only, and why not before: a line for each attempt that was an error. */
export function flakyText(findings: readonly Finding[]): string {
  return findings.flatMap(({ example: { id, earlier = [] } }) => earlier.map(({ message }) => `  ${id}  ${message.replaceAll('\n', '; ')}`)).join('\n')
}

/** What the characterisations found out: a line for each, with the platforms together where they agree. */
export function recordsText(findings: readonly Finding[]): string {
  const platforms = new Map<string, string[]>()
  for (const { rule, example } of findings) {
    const text = `  ${rule.padEnd(8)}  ${example.reason?.message.replaceAll('\n', '; ') || `${example.name}: nothing was written down`}`
    platforms.set(text, [...(platforms.get(text) ?? []), example.platform])
  }
  return [...platforms].map(([text, on]) => `${text} (${on.join(', ')})`).join('\n')
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
