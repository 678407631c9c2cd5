import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Attachment } from '@cucumber/messages'
import type { RunAttachment } from './run.ts'

/** Is given the content of what was attached, and where it belongs, relative to the folder of the run. */
export type OnEvidence = (file: string, content: Buffer) => void

/** Keeps what was attached in a folder; the same content is kept once. */
export function keepIn(folder: string): OnEvidence {
  return (file, content) => {
    const path = join(folder, file)
    if (existsSync(path)) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png', 'image/jpeg': 'jpg', 'video/mp4': 'mp4',
  'application/xml': 'xml', 'text/xml': 'xml', 'text/plain': 'txt', 'application/json': 'json',
}

/** What was attached to an example. Its content is given to `onEvidence` and then forgotten. */
export function attachmentsOf(attachments: readonly Attachment[], onEvidence: OnEvidence | undefined): RunAttachment[] {
  return attachments.map(({ body, contentEncoding, mediaType, fileName, url }) => {
    const name = fileName ?? mediaType
    if (url !== undefined) return { mediaType, name, size: 0, file: url }
    const content = Buffer.from(body, contentEncoding === 'BASE64' ? 'base64' : 'utf8')
    const hash = createHash('sha256').update(content).digest('hex')
    const file = `evidence/${hash}.${extensions[mediaType] ?? 'bin'}`
    onEvidence?.(file, content)
    return { mediaType, name, size: content.length, file }
  })
}
