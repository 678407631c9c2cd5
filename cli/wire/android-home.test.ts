import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { WrongUse } from '../wrong-use.ts'
import { androidHome } from './android-home.ts'

const folder = mkdtempSync(join(tmpdir(), 'conform-sdk-'))
after(() => rmSync(folder, { recursive: true }))

const adb = join(folder, 'platform-tools', process.platform === 'win32' ? 'adb.exe' : 'adb')
mkdirSync(join(folder, 'platform-tools'))
writeFileSync(adb, '')
const sdk = { home: folder, adb }

test('the Android SDK is the one that the environment names, or the usual one', () => {
  assert.deepEqual(androidHome({ ANDROID_HOME: folder, ANDROID_SDK_ROOT: '/nowhere' }), sdk)
  assert.deepEqual(androidHome({ ANDROID_HOME: '', ANDROID_SDK_ROOT: folder }), sdk)
  assert.deepEqual(androidHome({}, folder), sdk)
})

for (const [env, says] of [
  [{ ANDROID_HOME: '/nowhere' }, /^ANDROID_HOME is \/nowhere, and there is no platform-tools\/adb in it\. Install adb/],
  [{ ANDROID_SDK_ROOT: '/nowhere' }, /^ANDROID_SDK_ROOT is \/nowhere/],
  [{}, /^Neither ANDROID_HOME nor ANDROID_SDK_ROOT is set\. Install adb .*and set ANDROID_HOME\.$/],
] as const) {
  test(`an Android SDK without adb is refused: ${JSON.stringify(env)}`, () => {
    assert.throws(() => androidHome(env, '/nowhere-else'), (error) => error instanceof WrongUse && says.test(error.message))
  })
}
