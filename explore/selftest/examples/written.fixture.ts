import type { Written, WrittenStep } from '../../facts/written.ts'

/** An example of these lines, in Gherkin, for tests. */
export function example(rule: string, lines: string, more: Partial<Written> = {}): Written {
  let type: WrittenStep['type'] = 'given'
  const steps = lines.trim().split('\n').map((line): WrittenStep => {
    const [, keyword = '', text = ''] = /^\s*(\w+) (.*)$/.exec(line) ?? []
    if (keyword === 'Given' || keyword === 'When' || keyword === 'Then') type = keyword === 'Given' ? 'given' : keyword === 'When' ? 'when' : 'then'
    return { type, text }
  })
  return { id: `${rule}/an-example/android`, name: 'An example', pass: 'android', tags: [`@${rule}`], characterisation: false, rule, at: '2026-01-15', steps, row: undefined, ...more }
}
