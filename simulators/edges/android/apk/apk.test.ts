import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { test } from 'node:test'
import { readApk } from './apk.ts'
import { unzip } from './zip.ts'
import { apks } from './shipped-apks.fixture.ts'

test('the manifest of Appium\'s helper app, whose values were read with aapt2', () => {
  const manifest = readApk(readFileSync(apks.settings))
  assert.equal(manifest?.name, 'io.appium.settings')
  assert.equal(manifest?.versionCode, 191)
  assert.equal(manifest?.versionName, '8.0.9')
  assert.equal(manifest?.minSdk, 26)
  assert.equal(manifest?.targetSdk, 35)
  assert.equal(manifest?.launcher, 'io.appium.settings/io.appium.settings.Settings')
  assert.equal(manifest?.instrumentation, null)
  assert.deepEqual(manifest?.inputMethods, ['AppiumIME', 'EmptyIME', 'UnicodeIME'].map((name) => `io.appium.settings/io.appium.settings.${name}`))
  assert.equal(manifest?.permissions.length, 27)
})

test('the manifests of the automation server and of its tests', () => {
  const server = readApk(readFileSync(apks.server))
  assert.deepEqual([server?.name, server?.versionCode, server?.versionName], ['io.appium.uiautomator2.server', 278, '10.6.6'])
  const tests = readApk(readFileSync(apks.serverTests))
  assert.deepEqual([tests?.name, tests?.versionCode, tests?.launcher], ['io.appium.uiautomator2.server.test', 0, null])
  assert.deepEqual(tests?.instrumentation, { runner: 'androidx.test.runner.AndroidJUnitRunner', target: 'io.appium.uiautomator2.server' })
})

test('aapt2 reads the same', () => {
  for (const apk of Object.values(apks)) {
    const badging = execFileSync('aapt2', ['dump', 'badging', apk], { encoding: 'utf8' })
    const [, name, versionCode, versionName] = /name='(.*?)' versionCode='(.*?)' versionName='(.*?)'/.exec(badging) ?? []
    const manifest = readApk(readFileSync(apk))
    assert.deepEqual([manifest?.name, manifest?.versionCode, manifest?.versionName], [name, Number(versionCode), versionName])
    assert.equal(manifest?.launcher ?? undefined, /launchable-activity: name='(.*?)'/.exec(badging)?.[1]?.replace(/^/, `${name}/`))
    assert.deepEqual(manifest?.permissions, [...new Set([...badging.matchAll(/^uses-permission: name='(.*?)'/gm)].map((match) => match[1]))])
  }
})

test('bytes that are no package are none', () => {
  assert.equal(readApk(Buffer.from('no package at all, but longer than the end of one')), null)
  assert.equal(readApk(Buffer.alloc(0)), null)
  assert.equal(readApk(archive('README', Buffer.from('an archive without a manifest'))), null)
  assert.throws(() => readApk(archive('AndroidManifest.xml', Buffer.from('<manifest/> as text'))))
})

test('a packed file comes out as it went in', () => {
  const text = Buffer.from('again and again and again')
  assert.deepEqual(unzip(archive('a', text), 'a'), text)
})

/** A ZIP archive of one file, written by hand after APPNOTE.TXT. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(content.length, 8)
  const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, Buffer.from([name.length, 0, 0, 0])])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}
