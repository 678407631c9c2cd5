import type { Readable } from 'node:stream'

/** Takes so many bytes off a stream, waiting for them; null once the stream ends before they are there. */
export type Take = (count: number) => Promise<Buffer | null>

export function takeFrom(source: Readable): Take {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  return async (count) => {
    const parts = [held]
    for (let size = held.length; size < count;) {
      const next = await chunks.next()
      if (next.done === true) return null
      parts.push(next.value)
      size += next.value.length
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts)
    held = all.subarray(count)
    return all.subarray(0, count)
  }
}

/** The chunks of a stream. Whoever stops reading them leaves the stream as it is, which `stream.iterator()` does not, whatever its options. */
export async function* chunksOf(source: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]()
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}
