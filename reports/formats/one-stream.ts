import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages'
import { mediaTypes, recordNotes } from '../verdicts/attachments.ts'
import { type JudgedPass, skipInapplicable } from '../verdicts/junit.ts'

/** One pass, with the folder under which its files are shown. */
export interface NamedPass extends JudgedPass {
  pass: string
}

/**
 * The messages of all passes as those of one run, for readers that know no passes. A feature file that was run in several stands there
 * as several files, `ios/features/…` and so on, each with what its pass found. What is attached for our own reports is left out.
 */
export function oneStream(passes: readonly NamedPass[]): Envelope[] {
  const definitions = new Set<string>()
  const told = passes.flatMap(({ pass, envelopes, byCase }) =>
    envelopes.flatMap((envelope) => shown(skipInapplicable(envelope, byCase), pass, definitions)),
  )
  const first = (kind: 'meta' | 'testRunStarted') => told.filter((envelope) => envelope[kind] !== undefined).slice(0, 1)
  const ends = told.flatMap(({ testRunFinished }) => testRunFinished ?? [])
  const last = ends.at(-1)
  return [
    ...first('meta'),
    ...first('testRunStarted'),
    ...told.filter(({ meta, testRunStarted, testRunFinished }) => (meta ?? testRunStarted ?? testRunFinished) === undefined),
    ...(last === undefined ? [] : [{ testRunFinished: { ...last, success: ends.every(({ success }) => success) } }]),
  ]
}

function shown(envelope: Envelope, pass: string, definitions: Set<string>): Envelope[] {
  const { source, gherkinDocument, pickle, attachment } = envelope
  const definition = envelope.stepDefinition ?? envelope.hook ?? envelope.parameterType
  if (definition !== undefined && definitions.size === definitions.add(definition.id).size) return []
  if (source !== undefined) return [{ source: { ...source, uri: `${pass}/${source.uri}` } }]
  if (gherkinDocument !== undefined) return [{ gherkinDocument: { ...gherkinDocument, uri: `${pass}/${gherkinDocument.uri ?? ''}` } }]
  if (pickle !== undefined) return [{ pickle: { ...pickle, uri: `${pass}/${pickle.uri}` } }]
  return attachment === undefined ? [envelope] : readable(attachment)
}

/** The answer to a question is for people too; the rest is said in the message of the step, or lies in a file of its own. */
function readable(attachment: NonNullable<Envelope['attachment']>): Envelope[] {
  const { mediaType } = attachment
  if (mediaType === mediaTypes.example || mediaType === mediaTypes.failure) return []
  if (mediaType !== mediaTypes.record) return [{ attachment }]
  const body = recordNotes([attachment]).map(({ question, answer }) => `${question} ${answer}`).join('\n')
  return [{ attachment: { ...attachment, body, contentEncoding: AttachmentContentEncoding.IDENTITY, mediaType: 'text/plain' } }]
}
