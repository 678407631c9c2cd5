import { resolve } from 'node:path'
import { writtenExamples } from '../../explore/facts/written.ts'
import { testExamples } from '../../explore/selftest/examples/example-test.ts'
import type { ExampleTest } from '../../explore/selftest/examples/types.ts'
import { readDocuments } from '../../features/examples/documents.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import type { Invocation } from '../invocation.ts'
import { checkedDay } from '../run/day.ts'
import { loadSpecification, type Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import { examplesText } from './examples-text.ts'
import type { RawSelfTestOptions } from './request.ts'
import { resultFolder, writeResult } from './result-file.ts'
import { redOf, runnerIn } from './runner.ts'
import { redReferenceText } from './text.ts'
import { changesTriedIn } from './try-changes.ts'

/** Of the values that can be changed, the share of which no decision table need speak. */
const mostUncovered = 0.1

/**
 * `conform selftest --examples`: changes the values of the examples, writes examples.json, prints what nobody notices.
 * @returns the exit code: 0 if every change is noticed or need not be, 1 if not, 3 if the examples do not pass as they are.
 * @throws WrongUse, FeatureError, CatalogueError.
 */
export async function testExamplesAndReport(options: RawSelfTestOptions, { cwd, root, stdout, stderr }: Invocation): Promise<0 | 1 | 3> {
  const asOf = checkedDay(options.asOf)
  const specification = await loadSpecification(root)
  const wanted = checkedRules(options.rule, specification)
  const out = options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out)
  resultFolder(out)
  const circumstances = { specification, asOf, readings: defaultReadings(specification.vocabulary) }
  const start = performance.now()
  const red = redOf(await runnerIn(circumstances)('reference', wanted ?? 'all'))
  if (red.length > 0) {
    stderr.write(redReferenceText(red))
    return 3
  }
  const { examples, rules } = specification
  const written = writtenExamples({ examples, rules, documents: readDocuments(['features'], root) }, asOf, circumstances.readings)
  const chosen = written.filter(({ rule }) => wanted?.has(rule) ?? true)
  const progress = progressOn(stderr)
  const result = await testExamples(chosen, changesTriedIn(circumstances, progress.next), () => Math.round(performance.now() - start) / 1000)
  progress.end()
  const json = writeResult(out, 'examples.json', result)
  stdout.write(options.json ? json : examplesText(result, out))
  return isSound(result) ? 0 : 1
}

export function isSound({ findings, uncoveredShare }: Pick<ExampleTest, 'findings' | 'uncoveredShare'>): boolean {
  return findings.length === 0 && uncoveredShare <= mostUncovered
}

function checkedRules(named: readonly string[] | undefined, { rules }: Specification): ReadonlySet<string> | undefined {
  for (const id of named ?? []) {
    if (!rules.has(id)) throw new WrongUse(`No rule called "${id}". Known: ${[...rules.keys()].join(', ')}.`)
  }
  return named === undefined ? undefined : new Set(named)
}

/** In place on a terminal; a log has no need of it. */
function progressOn(stream: Invocation['stderr'] & { isTTY?: boolean }): { next: (done: number, of: number) => void; end: () => void } {
  const show = (text: string): void => {
    if (stream.isTTY === true) stream.write(`\r\u001B[K${text}`)
  }
  return { next: (done, of) => show(`${done}/${of} changes`), end: () => show('') }
}
