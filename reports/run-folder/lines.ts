import { closeSync, openSync, readSync } from 'node:fs'

/** A line longer than this is no message of ours. A picture of a large screen, in base64, has a tenth of it. */
const longest = 64 * 1024 * 1024

/** One line of a file. */
export interface Line {
  /** From 1. */
  number: number
  /** Without its end. Valid until the next line is asked for. */
  bytes: Buffer
  /** False for a last line without an end: the file was cut there, or is being written. */
  ended: boolean
}

/**
 * The lines of a file, one after the other: however large it is, no more than a chunk and a line are in memory.
 * @throws RangeError on a line that is too long to be one; Error as by node:fs.
 */
export function* linesOf(file: string, chunkSize = 1024 * 1024): Generator<Line> {
  const descriptor = openSync(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(chunkSize)
    let rest: Buffer[] = []
    let restSize = 0
    let number = 0
    for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
      const read = chunk.subarray(0, size)
      let start = 0
      for (let end = read.indexOf(10); end !== -1; end = read.indexOf(10, start)) {
        number += 1
        const bytes = read.subarray(start, end)
        yield { number, bytes: restSize === 0 ? bytes : Buffer.concat([...rest, bytes]), ended: true }
        rest = []
        restSize = 0
        start = end + 1
      }
      if (start === size) continue
      rest.push(Buffer.from(read.subarray(start)))
      restSize += size - start
      if (restSize > longest) throw new RangeError(`Line ${number + 1} is longer than ${longest} bytes.`)
    }
    if (restSize > 0) yield { number: number + 1, bytes: Buffer.concat(rest), ended: false }
  } finally {
    closeSync(descriptor)
  }
}
