import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { WrongUse } from '../wrong-use.ts'

/**
 * Reads an article that was saved as plain text in UTF-8.
 * @throws WrongUse if the file cannot be read, is not text, or holds nothing.
 */
export function readArticle(file: string, cwd: string): string {
  const bytes = read(resolve(cwd, file), file)
  const text = decode(bytes, file)
  if (text.trim() === '') throw new WrongUse(`"${file}" is empty, so nothing can be compared. Save the article's text in it.`)
  return text
}

function read(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new WrongUse(`The article "${file}" cannot be read: there is no such file, or it may not be opened. Name a file with the article's text.`, { cause })
  }
}

function decode(bytes: Uint8Array, file: string): string {
  const notText = (cause?: unknown): WrongUse =>
    new WrongUse(`"${file}" is not text in UTF-8, so it holds no sentences to compare. Save the article as plain text.`, { cause })
  if (bytes.includes(0)) throw notText()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw notText(cause)
  }
}
