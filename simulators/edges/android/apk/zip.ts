import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const longestEnd = 22 + 0xffff

/** A file out of a ZIP archive, unpacked; null if the bytes are no archive or hold no such file. APPNOTE.TXT 6.3.10, §4.3. */
export function unzip(archive: Buffer, name: string): Buffer | null {
  const end = findEnd(archive)
  if (end === null) return null
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== directoryEntry) return null
    const nameLength = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return contentOf(archive, at)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return null
}

function findEnd(archive: Buffer): number | null {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - longestEnd); at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  return null
}

function contentOf(archive: Buffer, entry: number): Buffer | null {
  const method = archive.readUInt16LE(entry + 10)
  const header = archive.readUInt32LE(entry + 42)
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  if (method === 0) return packed
  return method === 8 ? inflateRawSync(packed) : null
}
