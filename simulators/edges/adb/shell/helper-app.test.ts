import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { apks } from '../../android/apk/shipped-apks.fixture.ts'
import { mayasShell, type ShellInHand } from './shell.fixture.ts'

async function installed(shell: ShellInHand, apk: string, options = ''): Promise<string> {
  const bytes = readFileSync(apk)
  return shell.say(`cmd package 'install' ${options} -S ${bytes.length}`, bytes)
}

test('the helper app runs beside the app in front', async () => {
  const shell = await mayasShell()
  const { phone, say } = shell
  await installed(shell, apks.settings, '-g')
  const services = 'dumpsys activity services io.appium.settings'
  assert.match(await say(services), /\(nothing\)/)
  await say('am start-activity -n io.appium.settings/.Settings -a android.intent.action.MAIN -c android.intent.category.LAUNCHER')
  assert.match(await say(services), /isForeground=true/)
  assert.equal(phone.phone().foreground, 'authenticator')
  const recorder = await say(`${services}/.recorder.RecorderService`)
  assert.doesNotMatch(recorder, /RecorderService\b.*\n[^]*RecorderService|isForeground/)
  assert.doesNotMatch(recorder, /recorder/)
  await say('am force-stop io.appium.settings')
  assert.match(await say(services), /\(nothing\)/)
  await say('am start-service io.appium.settings/.ForegroundService')
  assert.match(await say(services), /isForeground=true/)
  assert.match(await say('am stop-service io.appium.settings/.ForegroundService'), /Service stopped/)
  assert.match(await say(services), /\(nothing\)/)
})

test('the helper app answers broadcasts, once it is there', async () => {
  const shell = await mayasShell()
  const { phone, say } = shell
  const clipboard = 'am broadcast -n io.appium.settings/.receivers.ClipboardReceiver -a io.appium.settings.clipboard.get'
  assert.match(await say(clipboard), /^Broadcast completed: result=0$/m)
  await installed(shell, apks.settings)
  phone.changeDevice((device) => ({ ...device, clipboard: 'grüße' }))
  assert.match(await say(clipboard.replace('ClipboardReceiver', 'Frob')), /result=0$/m)
  assert.match(await say(clipboard), /result=-1$/m)
  await say('ime enable io.appium.settings/.AppiumIME; ime set io.appium.settings/.AppiumIME')
  assert.match(await say(clipboard), new RegExp(`^Broadcast completed: result=-1, data="${Buffer.from('grüße').toString('base64')}"$`, 'm'))
  assert.match(await say('am broadcast -a io.appium.settings.notifications'), /data="\{"statusBarNotifications":\[\]\}"/)
  await say('am broadcast -a io.appium.settings.locale -n io.appium.settings/.receivers.LocaleSettingReceiver --es lang de --es country DE')
  assert.equal(await say('getprop persist.sys.locale'), 'de-DE\n')
  assert.match(await say('am broadcast -a org.example.X'), /result=0$/m)
})

test('keyboards come with packages, and are enabled and chosen', async () => {
  const shell = await mayasShell()
  const { run, say } = shell
  const gboard = 'com.google.android.inputmethod.latin/com.android.inputmethod.latin.LatinIME'
  assert.match((await run('ime set io.appium.settings/.UnicodeIME')).err, /^Unknown input method io\.appium\.settings\/\.UnicodeIME cannot be selected/)
  await installed(shell, apks.settings)
  assert.equal(await say('ime list -s'), `${gboard}\n`)
  assert.match(await say('ime list -a'), /^io\.appium\.settings\/\.UnicodeIME:$/m)
  assert.equal(await say('ime enable io.appium.settings/.UnicodeIME'), 'Input method io.appium.settings/.UnicodeIME: now enabled for user #0\n')
  await say('ime set io.appium.settings/.UnicodeIME')
  assert.equal(await say('settings get secure default_input_method'), 'io.appium.settings/.UnicodeIME\n')
  await say('ime disable io.appium.settings/.UnicodeIME')
  assert.equal(await say('settings get secure default_input_method'), `${gboard}\n`)
  await say('ime reset')
  assert.equal(await say('settings get secure enabled_input_methods'), `${gboard}\n`)
})
