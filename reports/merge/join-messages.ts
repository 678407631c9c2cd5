import type { Envelope } from '@cucumber/messages'

/** Two streams that cannot be of one run. The message says what differs. */
export class StreamsDiffer extends Error {
  override name = 'StreamsDiffer'
}

/**
 * Joins Cucumber's messages of several runs of one specification into those of one run. Each run gives the same things ids of its own,
 * so that what is said a second time is left out, and is known by its first id from there on. An example that a later stream runs
 * again is a further attempt: the earlier ones are marked as retried.
 * @param streams each whole, in the order in which their attempts count.
 * @throws StreamsDiffer if a feature file is not the same in all.
 */
export function joinMessages(streams: readonly (readonly Envelope[])[]): Envelope[] {
  const known = new Map<string, Envelope>()
  const ids = new Map<string, string>()
  const told = streams.flatMap((stream) =>
    stream.flatMap((envelope) => {
      const here = withIds(envelope, ids)
      const key = keyOf(here)
      const first = key === undefined ? undefined : known.get(key)
      if (key !== undefined && first === undefined) known.set(key, here)
      if (first === undefined) return [here]
      if (first.source !== undefined && first.source.data !== here.source?.data) throw new StreamsDiffer(`${first.source.uri} is not the same in all of them`)
      pairIds(first, here, ids)
      return []
    }),
  )
  return inOrder(countingAttempts(told))
}

/** What is the same thing in every run of one specification; undefined for what happens. Ids in it are those of the first run already. */
function keyOf({ meta, source, gherkinDocument, pickle, stepDefinition, hook, parameterType, testRunStarted, testCase }: Envelope): string | undefined {
  const place = (of: { uri?: string; location?: { line: number } }) => `${of.uri}:${of.location?.line ?? 0}`
  if (meta !== undefined) return 'meta'
  if (source !== undefined) return `source ${source.uri}`
  if (gherkinDocument !== undefined) return `document ${gherkinDocument.uri}`
  if (pickle !== undefined) return `pickle ${place(pickle)}`
  if (stepDefinition !== undefined) return `step ${place(stepDefinition.sourceReference)} ${stepDefinition.pattern.source}`
  if (hook !== undefined) return `hook ${place(hook.sourceReference)} ${hook.type} ${hook.tagExpression}`
  if (parameterType !== undefined) return `parameter ${parameterType.name}`
  if (testRunStarted !== undefined) return 'run'
  return testCase === undefined ? undefined : `case ${testCase.pickleId}`
}

/** Notes for each id within a thing by which id the same part of the first is known. */
function pairIds(first: unknown, second: unknown, ids: Map<string, string>): void {
  if (typeof first !== 'object' || first === null || typeof second !== 'object' || second === null) return
  const other: Readonly<Record<string, unknown>> = { ...second }
  for (const [key, value] of Object.entries(first)) {
    const same = other[key]
    if (key === 'id' && typeof value === 'string' && typeof same === 'string') ids.set(same, value)
    else pairIds(value, same, ids)
  }
}

/** The envelope with every id that has another name replaced by it. What people wrote is left alone. */
function withIds(envelope: Envelope, ids: ReadonlyMap<string, string>): Envelope {
  if (ids.size === 0 || envelope.source !== undefined) return envelope
  return JSON.parse(JSON.stringify(envelope), (key, value: unknown) => {
    if (typeof value === 'string') return /^(id|\w+Id)$/.test(key) ? (ids.get(value) ?? value) : value
    return /^\w+Ids$/.test(key) && Array.isArray(value) ? value.map((id) => ids.get(id) ?? id) : value
  })
}

function countingAttempts(envelopes: readonly Envelope[]): Envelope[] {
  const attempts = new Map<string, string[]>()
  for (const { testCaseStarted } of envelopes) {
    if (testCaseStarted !== undefined) attempts.set(testCaseStarted.testCaseId, [...(attempts.get(testCaseStarted.testCaseId) ?? []), testCaseStarted.id])
  }
  const numbers = new Map([...attempts.values()].flatMap((started) => started.map((id, attempt) => [id, attempt] as const)))
  const superseded = new Set([...attempts.values()].flatMap((started) => started.slice(0, -1)))
  return envelopes.map((envelope) => {
    const { testCaseStarted, testCaseFinished } = envelope
    if (testCaseStarted !== undefined) return { testCaseStarted: { ...testCaseStarted, attempt: numbers.get(testCaseStarted.id) ?? 0 } }
    if (testCaseFinished === undefined) return envelope
    return { testCaseFinished: { ...testCaseFinished, willBeRetried: superseded.has(testCaseFinished.testCaseStartedId) } }
  })
}

/** First what the specification says, by file, then how it is carried out, then what happened, then one end of all. */
function inOrder(envelopes: readonly Envelope[]): Envelope[] {
  const fileOf = ({ source, gherkinDocument, pickle }: Envelope) => (source ?? gherkinDocument ?? pickle)?.uri
  const byFile = (a: Envelope, b: Envelope) => (fileOf(a) ?? '').localeCompare(fileOf(b) ?? '', 'en')
  const isDefinition = ({ stepDefinition, hook, parameterType }: Envelope) => (stepDefinition ?? hook ?? parameterType) !== undefined
  const ends = envelopes.flatMap(({ testRunFinished }) => testRunFinished ?? [])
  const last = ends.reduce((a, b) => (b.timestamp.seconds >= a.timestamp.seconds ? b : a), ends[0] ?? { success: false, timestamp: { seconds: 0, nanos: 0 } })
  return [
    ...envelopes.filter(({ meta }) => meta !== undefined),
    ...envelopes.filter((envelope) => fileOf(envelope) !== undefined).sort(byFile),
    ...envelopes.filter(isDefinition),
    ...envelopes.filter(({ testRunStarted }) => testRunStarted !== undefined),
    ...envelopes.filter((envelope) => fileOf(envelope) === undefined && !isDefinition(envelope) && envelope.meta === undefined && !isEnd(envelope)),
    { testRunFinished: { ...last, success: ends.every(({ success }) => success) } },
  ]
}

const isEnd = ({ testRunStarted, testRunFinished }: Envelope) => (testRunStarted ?? testRunFinished) !== undefined
