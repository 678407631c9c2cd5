import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { apks } from '../../android/apk/shipped-apks.fixture.ts'
import { mayasShell, type ShellInHand } from './shell.fixture.ts'

const line = 'am instrument -w -e disableAnalytics true io.appium.uiautomator2.server.test/androidx.test.runner.AndroidJUnitRunner'

// A command that does not end is a failure, not a wait.
const waiting = { timeout: 10_000 }

async function withServer(): Promise<ShellInHand> {
  const shell = await mayasShell()
  for (const apk of [apks.server, apks.serverTests]) {
    const bytes = readFileSync(apk)
    assert.equal(await shell.say(`cmd package 'install' '-r' -S ${bytes.length}`, bytes), 'Success\n')
  }
  return shell
}

test('the command lives as long as the server does', waiting, async () => {
  const { follow, instrumentation, say } = await withServer()
  const running = follow(line)
  await setImmediate()
  assert.equal(instrumentation.starts(), 1)
  assert.match(await say('ps -A'), /io\.appium\.uiautomator2\.server$/m)
  instrumentation.stop()
  assert.equal(await running.ended, 0)
  assert.match(running.said(), /INSTRUMENTATION_CODE: -1/)
  assert.doesNotMatch(await say('ps -A'), /uiautomator2/)
})

for (const name of ['io.appium.uiautomator2.server', 'io.appium.uiautomator2.server.test']) {
  test(`stopping ${name} ends it`, waiting, async () => {
    const { follow, say } = await withServer()
    const running = follow(line)
    await setImmediate()
    await say(`am force-stop ${name}`)
    await running.ended
    assert.doesNotMatch(await say('ps -A'), /uiautomator2/)
  })
}

test('a host that goes takes the server along', waiting, async () => {
  const { follow, say } = await withServer()
  const running = follow(line)
  await setImmediate()
  running.stop()
  await running.ended
  assert.doesNotMatch(await say('ps -A'), /uiautomator2/)
})

test('without the packages there is nothing to run', async () => {
  const { run, instrumentation, say } = await mayasShell()
  assert.match((await run(line)).out, /Unable to find instrumentation info for: ComponentInfo\{io\.appium\.uiautomator2\.server\.test/)
  const bytes = readFileSync(apks.serverTests)
  await say(`cmd package install -S ${bytes.length}`, bytes)
  assert.match((await run(line)).out, /Unable to find instrumentation target package: io\.appium\.uiautomator2\.server/)
  assert.equal(instrumentation.starts(), 0)
})

test('only one tool at a time may look at the screen', waiting, async () => {
  const { follow, instrumentation, run } = await withServer()
  const running = follow(line)
  await setImmediate()
  assert.match((await run('uiautomator dump')).err, /already registered/)
  instrumentation.stop()
  await running.ended
  assert.equal((await run('uiautomator dump')).code, 0)
})
