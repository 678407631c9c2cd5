import type { Attachment, Envelope } from '@cucumber/messages'
import { everyForm, placeholderOf, type Secret } from '../player/derive.ts'
import { createMatcher, shortest } from './matcher.ts'

/** Takes secrets out of whatever is written. */
export interface Redactor {
  /**
   * A secret, and the reference that stands in its place. A secret of fewer than 4 characters is left alone: it would be found everywhere.
   * The first reference of a secret counts.
   */
  know(reference: string, secret: Secret): void
  /** The text with `{{secret:REFERENCE:FORM}}` in the place of every secret that is known, in each of its forms. */
  text(text: string): string
  /** The envelope as JSON, with what was attached in base64 looked into. */
  envelope(envelope: Envelope): string
}

export function createRedactor(): Redactor {
  const matcher = createMatcher()
  const known = new Set<string>()

  function know(reference: string, secret: Secret): void {
    if (known.has(reference)) return
    known.add(reference)
    for (const [form, text] of everyForm(secret)) {
      const isText = form === 'raw' || form === 'utf8'
      // A piece of base64 this short stands in many pictures by chance.
      if (text.length < (isText ? shortest : shortestPiece)) continue
      for (const written of isText ? escapedForms(text) : [text]) matcher.add(written, placeholderOf(reference, form))
    }
  }

  function attachment(attached: Attachment): Attachment {
    if (attached.contentEncoding !== 'BASE64') return attached
    const content = Buffer.from(attached.body, 'base64')
    const encoding = isText(attached.mediaType) ? 'utf8' : 'latin1'
    const before = content.toString(encoding)
    const after = matcher.replace(before)
    if (after === before) return attached
    return encoding === 'utf8' ? { ...attached, body: Buffer.from(after).toString('base64') } : withheld(attached)
  }

  return {
    know,
    text: matcher.replace,
    envelope: (envelope) => matcher.replace(JSON.stringify(envelope.attachment === undefined ? envelope : { ...envelope, attachment: attachment(envelope.attachment) })),
  }
}

const shortestPiece = 8

const isText = (mediaType: string) => /^text\/|\b(json|xml|yaml|html)\b/.test(mediaType)

/** A picture with a hole in it is no picture. */
function withheld({ body: _body, mediaType, ...attached }: Attachment): Attachment {
  return { ...attached, mediaType: 'text/plain', contentEncoding: 'IDENTITY' as Attachment['contentEncoding'], body: `Withheld: this ${mediaType} holds a secret.` }
}

/** A text as it stands in JSON, in JSON within JSON, in XML, and in XML within those. */
function escapedForms(text: string): string[] {
  const once = [text, inXml(text), inXml(text).replaceAll('&apos;', '&#39;')]
  return [...once, ...once.map(inJson), ...once.map(inJson).map(inJson)]
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const inXml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
