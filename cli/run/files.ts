import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import type { Pass } from '../../features/examples/examples.ts'
import { mediaTypes } from '../../reports/verdicts/attachments.ts'
import { junitXml } from '../../reports/verdicts/junit.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import type { ExamplesOutcome } from '../run-examples.ts'
import type { RunSecrets } from './secrets.ts'

/** The files of a run: conformance.json, messages, junit.xml and the traces that replay, all without its secrets. */
export interface RunFiles {
  /** Writes what an example said, and its trace, as soon as it has ended, so that a run which is killed leaves them. */
  add(folder: () => string, envelope: Envelope, pass: Pass): void
  /** Writes the verdicts, which hold no secret any more, and what was not written as it came. */
  finish(folder: string, conformance: Conformance, outcome: ExamplesOutcome): void
}

export function runFiles(secrets: RunSecrets): RunFiles {
  let waiting: Envelope[] = []
  const streams = new Map<Pass, number>()
  const lastOf = new Map<Pass, Envelope>()
  const traced = new Set<string>()
  const folders = new Set<string>()

  function fileIn(folder: string, name: string): string {
    const file = join(folder, name)
    // A run has a file for each example: to ask each time whether its folder is there would cost more than to write it.
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    folders.add(dirname(file))
    return file
  }

  const write = (folder: string, name: string, text: string) => writeFileSync(fileIn(folder, name), text)
  const messagesOf = (pass: Pass) => `messages/${pass}.ndjson`
  const linesOf = (envelopes: readonly Envelope[]) => envelopes.map((envelope) => `${secrets.envelope(envelope)}\n`).join('')
  const writeTrace = (folder: string, id: string, trace: unknown) => write(folder, `traces/${id}.json`, `${secrets.text(JSON.stringify(trace))}\n`)

  return {
    add(folder, envelope, pass) {
      const { id, trace, rest } = partTrace(envelope)
      waiting.push(rest)
      if (trace !== undefined && id !== undefined) {
        writeTrace(folder(), id, trace)
        traced.add(id)
      }
      if (envelope.testCaseFinished === undefined && envelope.testRunFinished === undefined) return
      const stream = streams.get(pass) ?? openSync(fileIn(folder(), messagesOf(pass)), 'a')
      streams.set(pass, stream)
      writeFileSync(stream, linesOf(waiting))
      waiting = []
      lastOf.set(pass, envelope)
      if (envelope.testRunFinished === undefined) return
      closeSync(stream)
      streams.delete(pass)
    },
    finish(folder, conformance, { passes, results, traces }) {
      mkdirSync(join(folder, 'messages'), { recursive: true })
      // Where examples were tried again, what came at first is not what counts.
      const whole = new Set(passes.filter(({ pass, envelopes }) => lastOf.get(pass) === envelopes.at(-1)).map(({ pass }) => pass))
      for (const [id, trace] of traces) {
        if (!traced.has(id) || !whole.has(passOf(id))) writeTrace(folder, id, trace)
      }
      for (const { pass, envelopes } of passes) {
        if (!whole.has(pass)) write(folder, messagesOf(pass), linesOf(envelopes.map((envelope) => partTrace(envelope).rest)))
      }
      write(folder, 'junit.xml', secrets.text(junitXml(passes, results, `conformance of ${conformance.iut}`)))
      write(folder, 'conformance.json', `${JSON.stringify(conformance, null, 2)}\n`)
    },
  }
}

const passOf = (id: string) => id.slice(id.lastIndexOf('/') + 1) as Pass

/** A trace has a file of its own, and is most of a message. */
function partTrace(envelope: Envelope): { id?: string; trace?: unknown; rest: Envelope } {
  const { attachment } = envelope
  if (attachment?.mediaType !== mediaTypes.example || attachment.contentEncoding !== 'IDENTITY') return { rest: envelope }
  const { trace, ...note }: { id?: string; trace?: unknown } = JSON.parse(attachment.body)
  return { trace, rest: { attachment: { ...attachment, body: JSON.stringify(note) } }, ...(note.id === undefined ? {} : { id: note.id }) }
}
