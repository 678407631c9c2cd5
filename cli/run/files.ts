import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { mediaTypes } from '../../reports/verdicts/attachments.ts'
import { junitXml } from '../../reports/verdicts/junit.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import type { ExamplesOutcome } from '../run-examples.ts'

/** Writes the files of a run into a folder: conformance.json, messages, junit.xml and the traces that replay. */
export function writeFiles(folder: string, conformance: Conformance, { passes, results, traces }: ExamplesOutcome): void {
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  mkdirSync(join(folder, 'messages'), { recursive: true })
  for (const { pass, envelopes } of passes) {
    write(`messages/${pass}.ndjson`, envelopes.map((envelope) => `${JSON.stringify(withoutTrace(envelope))}\n`).join(''))
  }
  for (const [id, trace] of traces) write(`traces/${id}.json`, `${JSON.stringify(trace)}\n`)
  write('junit.xml', junitXml(passes, results, `conformance of ${conformance.iut}`))
  write('conformance.json', `${JSON.stringify(conformance, null, 2)}\n`)
}

/** A trace has a file of its own, and is most of a message. */
function withoutTrace(envelope: Envelope): Envelope {
  const { attachment } = envelope
  if (attachment?.mediaType !== mediaTypes.example || attachment.contentEncoding !== 'IDENTITY') return envelope
  const { trace: _trace, ...note }: Record<string, unknown> = JSON.parse(attachment.body)
  return { attachment: { ...attachment, body: JSON.stringify(note) } }
}
