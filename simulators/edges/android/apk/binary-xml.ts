/** An element of a binary XML document. Attributes have their local names; references to resources are left out. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly children: readonly XmlElement[]
}

const chunk = { stringPool: 0x0001, resourceMap: 0x0180, startElement: 0x0102, endElement: 0x0103 } as const
const valueType = { string: 0x03, integer: 0x10, hexadecimal: 0x11, boolean: 0x12 } as const

// Names of attributes may be stripped from a package; their resource ids (android.R.attr) never are.
const namesOfAttributes: Readonly<Record<number, string>> = {
  0x01010003: 'name', 0x01010006: 'permission', 0x0101000f: 'debuggable', 0x01010021: 'targetPackage', 0x01010202: 'targetActivity',
  0x0101020c: 'minSdkVersion', 0x0101021b: 'versionCode', 0x0101021c: 'versionName', 0x01010270: 'targetSdkVersion', 0x01010272: 'testOnly',
}

/**
 * The root of a document in Android's binary XML (frameworks/base, ResourceTypes.h).
 * Throws an Error if the bytes are no such document.
 */
export function parseBinaryXml(bytes: Buffer): XmlElement {
  const root: XmlElement[] = []
  const open: XmlElement[][] = [root]
  let strings: readonly string[] = []
  let resources: readonly number[] = []
  for (let at = bytes.readUInt16LE(2); at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4)
    if (size < 8 || at + size > bytes.length) throw new Error(`A chunk of binary XML at ${at} claims ${size} of ${bytes.length} bytes.`)
    switch (bytes.readUInt16LE(at)) {
      case chunk.stringPool:
        strings = readStrings(bytes.subarray(at, at + size))
        break
      case chunk.resourceMap:
        resources = Array.from({ length: (size - 8) / 4 }, (_, index) => bytes.readUInt32LE(at + 8 + 4 * index))
        break
      case chunk.startElement: {
        const children: XmlElement[] = []
        open.at(-1)?.push({ ...readElement(bytes.subarray(at + 16, at + size), strings, resources), children })
        open.push(children)
        break
      }
      case chunk.endElement:
        open.pop()
        break
    }
    at += size
  }
  const [first] = root
  if (first === undefined) throw new Error('Binary XML without an element.')
  return first
}

function readElement(element: Buffer, strings: readonly string[], resources: readonly number[]): Omit<XmlElement, 'children'> {
  const start = element.readUInt16LE(8)
  const size = element.readUInt16LE(10)
  const attributes: Record<string, string | number | boolean> = {}
  for (let index = 0; index < element.readUInt16LE(12); index += 1) {
    const at = start + index * size
    const nameIndex = element.readUInt32LE(at + 4)
    const value = readValue(element.readUInt8(at + 15), element.readUInt32LE(at + 16), strings)
    if (value !== null) attributes[namesOfAttributes[resources[nameIndex] ?? 0] ?? strings[nameIndex] ?? ''] = value
  }
  return { name: strings[element.readUInt32LE(4)] ?? '', attributes }
}

function readValue(type: number, data: number, strings: readonly string[]): string | number | boolean | null {
  switch (type) {
    case valueType.string:
      return strings[data] ?? ''
    case valueType.integer:
    case valueType.hexadecimal:
      return data
    case valueType.boolean:
      return data !== 0
    default:
      return null
  }
}

function readStrings(pool: Buffer): readonly string[] {
  const isUtf8 = (pool.readUInt32LE(16) & 0x100) !== 0
  const start = pool.readUInt32LE(20)
  return Array.from({ length: pool.readUInt32LE(8) }, (_, index) => {
    const at = start + pool.readUInt32LE(28 + 4 * index)
    return isUtf8 ? readUtf8(pool, at) : readUtf16(pool, at)
  })
}

function readUtf8(pool: Buffer, at: number): string {
  // First the length in characters, which is not needed, then the one in bytes; either takes two bytes from 128 on.
  const lengthAt = at + (pool.readUInt8(at) & 0x80 ? 2 : 1)
  const first = pool.readUInt8(lengthAt)
  const isLong = (first & 0x80) !== 0
  const length = isLong ? ((first & 0x7f) << 8) | pool.readUInt8(lengthAt + 1) : first
  const from = lengthAt + (isLong ? 2 : 1)
  return pool.toString('utf8', from, from + length)
}

function readUtf16(pool: Buffer, at: number): string {
  const first = pool.readUInt16LE(at)
  const isLong = (first & 0x8000) !== 0
  const length = isLong ? ((first & 0x7fff) << 16) | pool.readUInt16LE(at + 2) : first
  const from = at + (isLong ? 4 : 2)
  return pool.toString('utf16le', from, from + 2 * length)
}
