import { createHash, randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import AllureReporter from 'allure-cucumberjs/reporter'
import type { Envelope } from '@cucumber/messages'
import type { Rule } from '../../features/catalogue/catalogue.ts'
import type { ExampleResult, Verdict } from '../verdicts/types.ts'
import { type NamedPass, oneStream } from './one-stream.ts'

type RuleWords = Pick<Rule, 'title' | 'severity'>

/** What Allure is told besides the messages. */
export interface AllureSource {
  passes: readonly NamedPass[]
  /** All of the run. */
  results: readonly ExampleResult[]
  rules: ReadonlyMap<string, RuleWords>
  /** Where the text of a file can be read at a line; undefined if nowhere. */
  linkTo: (uri: string, line: number) => string | undefined
  /** Takes secrets out of a message. */
  redact: (envelope: Envelope) => Envelope
}

/** The part of a result that is ours to say. The rest, steps above all, is Allure's own. */
interface AllureResult {
  uuid: string
  labels?: { name: string; value: string }[]
  [field: string]: unknown
}

/**
 * Writes Allure's results, one of an example, into a folder. Steps and attachments are told by Allure's own reporter, the verdict and
 * its reason by us, because what decides about a verdict is not known to Allure.
 */
export function writeAllureResults(folder: string, { passes, results, rules, linkTo, redact }: AllureSource): void {
  mkdirSync(folder, { recursive: true })
  const byCase = new Map(passes.flatMap((pass) => [...pass.byCase]))
  const isTold = new Set<string>()
  let ended: ExampleResult | undefined
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, basename(name)), content)
  const writeResult = (result: AllureResult, example: ExampleResult) => {
    isTold.add(example.id)
    write(`${result.uuid}-result.json`, JSON.stringify(judged(result, example, rules.get(example.rule), linkTo)))
  }
  const feed = reporterInto({
    writeResult: (result) => {
      if (ended !== undefined) writeResult(result, ended)
    },
    writeAttachment: write,
  })
  for (const envelope of oneStream(passes)) {
    const { testCaseFinished } = envelope
    ended = testCaseFinished === undefined || testCaseFinished.willBeRetried ? undefined : byCase.get(testCaseFinished.testCaseStartedId)
    feed(redact(envelope))
  }
  for (const example of results.filter(({ id }) => !isTold.has(id))) {
    writeResult({ uuid: randomUUID(), stage: 'finished', steps: [], attachments: [], parameters: [] }, example)
  }
}

interface Writer {
  writeResult(result: AllureResult): void
  writeAttachment(name: string, content: Uint8Array): void
}

/** Allure's reporter outside Cucumber: it is given messages one by one, and writes to us. */
function reporterInto(writer: Writer): (envelope: Envelope) => void {
  const eventBroadcaster = new EventEmitter()
  const nothing = () => undefined
  const supportCodeLibrary = {
    beforeTestCaseHookDefinitions: [], afterTestCaseHookDefinitions: [], beforeTestRunHookDefinitions: [], afterTestRunHookDefinitions: [],
  }
  const others = {
    writeGroup: nothing, writeAttachmentFromPath: nothing, writeEnvironmentInfo: nothing, writeCategoriesDefinitions: nothing, writeGlobals: nothing,
  }
  // Its types are those of a CommonJS module, and it is none.
  const Reporter: unknown = AllureReporter
  if (typeof Reporter !== 'function') throw new Error('The reporter of allure-cucumberjs is no class. Take the version of package.json.')
  Reflect.construct(Reporter, [{ eventBroadcaster, supportCodeLibrary, parsedArgvOptions: { writer: { ...writer, ...others } } }])
  return (envelope) => {
    eventBroadcaster.emit('envelope', envelope)
  }
}

/** Allure has no word for inconclusive: like an error it says nothing about the product. */
const statuses: Readonly<Record<Verdict, string>> = {
  pass: 'passed', recorded: 'passed', fail: 'failed', error: 'broken', inconclusive: 'broken', inapplicable: 'skipped',
}

const severities: Readonly<Record<Rule['severity'], string>> = { critical: 'critical', major: 'normal', minor: 'minor' }

function judged(result: AllureResult, example: ExampleResult, rule: RuleWords | undefined, linkTo: AllureSource['linkTo']): AllureResult {
  const { id, name, platform, uri, line, verdict, reason } = example
  const key = createHash('md5').update(id).digest('hex')
  const url = linkTo(uri, line)
  const kept = (result.labels ?? []).filter(({ name: label }) => !['feature', '_fallbackTestCaseId'].includes(label))
  const own = {
    epic: id.slice(0, id.indexOf('-')),
    feature: `${example.rule} ${rule?.title ?? ''}`.trim(),
    story: name,
    severity: rule === undefined ? 'normal' : severities[rule.severity],
    parentSuite: platform,
    platform,
    verdict,
  }
  return {
    ...result,
    name,
    fullName: id,
    testCaseId: key,
    historyId: key,
    status: statuses[verdict],
    statusDetails: reason === undefined ? {} : { message: verdict === 'inconclusive' ? `Inconclusive: ${reason.message}` : reason.message },
    labels: [...kept, ...Object.entries(own).map(([label, value]) => ({ name: label, value }))],
    links: url === undefined ? [] : [{ name: `${uri}:${line}`, url, type: 'custom' }],
  }
}
