import type { ExampleTest, JudgedChange } from '../../explore/selftest/examples/types.ts'

/** What is printed after the values of the examples were changed: what nobody noticed, what no table speaks of, and the sums. */
export function examplesText({ examples, changes, counts, uncoveredShare, findings, uncovered, impossible, seconds }: ExampleTest, out: string): string {
  const reasons = [...new Set(impossible.map(({ why }) => why))]
  return [
    ...linesOf('NOT NOTICED', findings),
    ...linesOf('not covered', uncovered),
    ...reasons.map((why) => `impossible   ${impossible.filter((one) => one.why === why).length} times: ${why}`),
    '',
    `Examples: ${examples}, with ${changes} changes of one value each
Noticed: ${counts.flipped}
The same by the decision tables: ${counts.agrees}
Not covered by the decision tables: ${counts.uncovered}, which is ${(100 * uncoveredShare).toFixed(1)} %; at most 10 % may be
Impossible: ${counts.impossible}
Not noticed: ${counts.finding}
Seconds: ${seconds.toFixed(1)}
Results: ${out}\n`,
  ].join('\n')
}

/** A line a change; what is the same on several platforms is there once. */
function linesOf(head: string, judged: readonly JudgedChange[]): string[] {
  const lines = new Map<string, string[]>()
  for (const { example, kind, was, becomes, why } of judged) {
    const at = example.lastIndexOf('/')
    const line = `${example.slice(0, at)}: ${kind} "${was}" changed to "${becomes}". ${why}`
    lines.set(line, [...(lines.get(line) ?? []), example.slice(at + 1)])
  }
  return [...lines].map(([line, passes]) => `${head.padEnd(11)}  ${line} (${passes.join(', ')})`)
}
