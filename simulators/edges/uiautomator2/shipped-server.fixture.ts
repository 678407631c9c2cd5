import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Every code file of an Android package: the files `*.dex` in the zip, by its central directory. */
function codeOf(apk: Buffer): readonly Buffer[] {
  const end = apk.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files: Buffer[] = []
  let at = apk.readUInt32LE(end + 16)
  for (let left = apk.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [apk.readUInt16LE(at + 10), apk.readUInt32LE(at + 20)]
    const [nameLength, extraLength, commentLength] = [apk.readUInt16LE(at + 28), apk.readUInt16LE(at + 30), apk.readUInt16LE(at + 32)]
    const local = apk.readUInt32LE(at + 42)
    const name = apk.toString('utf8', at + 46, at + 46 + nameLength)
    if (name.endsWith('.dex')) {
      const from = local + 30 + apk.readUInt16LE(local + 26) + apk.readUInt16LE(local + 28)
      const content = apk.subarray(from, from + packed)
      files.push(method === 0 ? content : inflateRawSync(content))
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

/** The code of the server that Appium's driver brings along, as text. */
export function shippedCode(): readonly string[] {
  const require = createRequire(createRequire(import.meta.url).resolve('appium-uiautomator2-driver/package.json'))
  const apks = join(dirname(require.resolve('appium-uiautomator2-server/package.json')), 'apks')
  const apk = readdirSync(apks).find((name) => /^appium-uiautomator2-server-v[\d.]+\.apk$/.test(name)) ?? assert.fail(`no server in ${apks}`)
  return codeOf(readFileSync(join(apks, apk))).map((code) => code.toString('latin1'))
}

/** Every text in the code that a pattern matches as a whole: before each text stands its length. */
export const textsIn = (code: readonly string[], pattern: RegExp): readonly string[] => [...new Set(code.flatMap((one) =>
  [...one.matchAll(new RegExp(`(?<=([^]))(?:${pattern.source})`, 'g'))]
    .flatMap(([text, length = '']) => length.charCodeAt(0) === text.length ? [text] : [])))]
