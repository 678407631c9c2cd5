import type { Attachment } from '@cucumber/messages'

/** The media types by which a step or hook tells the report more than passed or failed. */
export const mediaTypes = {
  /** `{ expected, seen, screen, phone, visible }` of a failed step. */
  failure: 'application/vnd.conform.failure+json',
  /** `{ id, at, trace }` of every example. */
  example: 'application/vnd.conform.example+json',
  /** `{ question, answer }` of a characterisation. */
  record: 'application/vnd.conform.record+json',
} as const

/** What a failed step saw. All fields are text but `visible`, and any may be absent. */
export interface FailureNote {
  expected?: string
  seen?: string
  screen?: string
  phone?: string
  visible?: string[]
}

/** What a characterisation found out. */
export interface RecordNote {
  question: string
  answer: string
}

/** How an example began and what happened in it; `trace` is the log that replays it. */
export interface ExampleNote {
  id?: string
  at?: string
  trace?: unknown
}

/** The failure that a step attached, if any. */
export function failureNote(attachments: readonly Attachment[]): FailureNote {
  const found = lastOf(attachments, mediaTypes.failure)
  const visible = Array.isArray(found['visible']) ? { visible: found['visible'].map(asText) } : {}
  return { ...texts(found, ['expected', 'seen', 'screen', 'phone']), ...visible }
}

/** What a characterisation attached, if anything. */
export function recordNotes(attachments: readonly Attachment[]): RecordNote[] {
  const notes = attachments.filter(({ mediaType }) => mediaType === mediaTypes.record).map(contentOf)
  return notes.map((note) => ({ question: asText(note['question']), answer: asText(note['answer']) }))
}

/** What the hooks attached to the example. */
export function exampleNote(attachments: readonly Attachment[]): ExampleNote {
  const found = lastOf(attachments, mediaTypes.example)
  return { ...texts(found, ['id', 'at']), ...('trace' in found ? { trace: found['trace'] } : {}) }
}

function lastOf(attachments: readonly Attachment[], mediaType: string): Record<string, unknown> {
  const found = attachments.findLast((attachment) => attachment.mediaType === mediaType)
  return found === undefined ? {} : contentOf(found)
}

function contentOf({ body, contentEncoding }: Attachment): Record<string, unknown> {
  const text = contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString('utf8') : body
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function texts<K extends string>(from: Record<string, unknown>, keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  for (const key of keys) if (from[key] !== undefined) found[key] = asText(from[key])
  return found
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? ''
}
