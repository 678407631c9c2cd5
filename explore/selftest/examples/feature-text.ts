import type { Changed } from './types.ts'

/** A feature file with the changed examples, each called after its number, under the rules and tags of the originals. */
export function featureTextOf(changes: readonly Changed[]): string {
  const examples = changes.map(({ example, steps }, number) => {
    const tags = new Set([`@${example.rule}`, ...example.tags, ...(example.pass === 'cross' ? [] : [`@${example.pass}`])])
    const lines = steps.map(({ type, text }) => `    ${type.charAt(0).toUpperCase()}${type.slice(1)} ${text}`)
    return `  ${[...tags].join(' ')}\n  Example: ${nameOf(number)}\n${lines.join('\n')}`
  })
  return `Feature: Examples with one value changed\n\n${examples.join('\n\n')}\n`
}

/** What the changed example of this number is called. */
export const nameOf = (number: number): string => `Change ${number}`
