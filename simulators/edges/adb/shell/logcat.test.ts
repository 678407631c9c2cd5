import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { mayasShell } from './shell.fixture.ts'

test('the log speaks at once, and goes on until the host has gone', { timeout: 10_000 }, async () => {
  const { follow, say } = await mayasShell('Europe/Berlin')
  const log = follow(`export ANDROID_LOG_TAGS="''"; exec logcat '-v' 'threadtime'`)
  await setImmediate()
  assert.equal(log.said(), '--------- beginning of main\n')
  await say('am start-activity -n com.android.settings/.Settings')
  assert.match(log.said(), /^01-15 13:00:00\.000 +\d+ +\d+ I ActivityTaskManager: START u0 \{cmp=com\.android\.settings\/\.Settings\} from uid 2000$/m)
  const sofar = log.said()
  log.stop()
  assert.equal(await log.ended, 0)
  await say('am start-activity -n com.android.chrome/com.google.android.apps.chrome.Main')
  assert.equal(log.said(), sofar)
})

test('the log can be read once, and emptied', async () => {
  const { say } = await mayasShell()
  await say('am force-stop com.azure.authenticator')
  assert.match(await say('logcat -d'), /ActivityManager: Force stopping com\.azure\.authenticator/)
  await say('logcat -c')
  assert.equal(await say('logcat -d'), '--------- beginning of main\n')
})
