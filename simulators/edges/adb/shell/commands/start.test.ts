import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayasShell } from '../shell.fixture.ts'

const authenticator = 'com.azure.authenticator'
const launch = `am start-activity -W -n ${authenticator}/.MainActivity -S -a android.intent.action.MAIN -c android.intent.category.LAUNCHER -f 0x10200000`

test('starting an app shows it, with what it keeps', async () => {
  const { hands, phone, say } = await mayasShell()
  await say('input keyevent 3')
  assert.equal(phone.phone().foreground, null)
  assert.deepEqual((await say(launch)).split('\n').slice(0, 5), [
    `Stopping: ${authenticator}`,
    `Starting: Intent { act=android.intent.action.MAIN cat=[android.intent.category.LAUNCHER] flg=0x10200000 cmp=${authenticator}/.MainActivity }`,
    'Status: ok', 'LaunchState: COLD', `Activity: ${authenticator}/.MainActivity`,
  ])
  assert.equal(phone.phone().foreground, 'authenticator')
  assert.ok(hands.labels('own').includes('Amazon'))
})

test('an app that runs is brought to the front, and its process lives on', async () => {
  const { run, say, phone } = await mayasShell()
  const before = await say(`pidof ${authenticator}`)
  await say('am start com.android.settings/.Settings')
  assert.equal(phone.phone().foreground, 'settings')
  assert.match((await run(`am start -n ${authenticator}/.MainActivity`)).err, /^Warning: .* its current task has been brought to the front\n$/)
  assert.equal(phone.phone().foreground, 'authenticator')
  assert.equal(await say(`pidof ${authenticator}`), before)
  await say(launch)
  assert.notEqual(await say(`pidof ${authenticator}`), before)
})

test('starting what is not there says so, and changes nothing', async () => {
  const { phone, run } = await mayasShell()
  const before = phone.phone()
  assert.match((await run(`am start -n ${authenticator}/.Frob`)).err, /^Error type 3\nError: Activity class \{[\w.]+\/[\w.]+\.Frob\} does not exist\.\n$/)
  assert.match((await run('am start -W -n org.example/.Main')).out, /Error: Activity class \{org\.example\/org\.example\.Main\} does not exist\./)
  assert.match((await run('am start -p org.example')).err, /unable to resolve Intent/)
  assert.equal(phone.phone(), before)
  assert.deepEqual(phone.refused, [])
})

test('home is an activity too', async () => {
  const { phone, say } = await mayasShell()
  await say('am start -a android.intent.action.MAIN -c android.intent.category.HOME')
  assert.equal(phone.phone().foreground, null)
})

test('an app behind the lock screen is refused', async () => {
  const { phone, run } = await mayasShell()
  phone.happen({ type: 'pressed', key: 'power' })
  assert.notEqual((await run(`am start -n ${authenticator}/.MainActivity`)).code, 0)
  assert.deepEqual(phone.refused, [`shell: am start ${authenticator}/${authenticator}.MainActivity on a locked phone`])
})

test('stopping an app ends its process and keeps its data; clearing takes that too', async () => {
  const { hands, phone, say } = await mayasShell()
  await say(`am force-stop ${authenticator}`)
  assert.equal(phone.phone().apps.authenticator.model, null)
  await say(launch)
  assert.ok(hands.labels('own').includes('Amazon'))
  await say(`pm grant ${authenticator} android.permission.CAMERA`)
  assert.equal(await say(`pm clear ${authenticator}`), 'Success\n')
  assert.deepEqual(phone.device().packages[authenticator]?.granted, [])
  await say(launch)
  assert.ok(!hands.labels('own').includes('Amazon'))
})

test('am kill ends only what is in the background', async () => {
  const { phone, say } = await mayasShell()
  await say(`am kill ${authenticator}`)
  assert.notEqual(phone.phone().apps.authenticator.model, null)
  await say(`input keyevent KEYCODE_HOME; am kill ${authenticator}`)
  assert.equal(phone.phone().apps.authenticator.model, null)
})
