import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayasShell } from './shell.fixture.ts'

test('a line runs command by command, each if what came before allows it', async () => {
  const { run } = await mayasShell()
  assert.deepEqual(await run('echo a; false; echo $?'), { code: 0, out: 'a\n1\n', err: '' })
  assert.deepEqual(await run('true && echo yes || echo no'), { code: 0, out: 'yes\n', err: '' })
  assert.deepEqual(await run('false && echo yes || echo no'), { code: 0, out: 'no\n', err: '' })
  assert.deepEqual(await run('false && echo yes'), { code: 1, out: '', err: '' })
  assert.deepEqual(await run("[ -e '/data/local/tmp/mock_apps.json' ] && echo __PASS__"), { code: 1, out: '', err: '' })
  assert.deepEqual(await run("[ -e '/data/local/tmp' ] && echo __PASS__"), { code: 0, out: '__PASS__\n', err: '' })
})

test('variables live as long as their line does', async () => {
  const { say } = await mayasShell()
  assert.equal(await say('A=1; echo $A'), '1\n')
  assert.equal(await say('A=1; A=2 echo x; echo $A'), 'x\n1\n')
  assert.equal(await say('export A="\'\'" B=b; echo $A$B'), "''b\n")
  assert.equal(await say('echo "[$A]"'), '[]\n')
})

test('exec and exit end the line', async () => {
  const { run } = await mayasShell()
  assert.deepEqual(await run('exec echo a; echo b'), { code: 0, out: 'a\n', err: '' })
  assert.deepEqual(await run('echo a; exit 3; echo b'), { code: 3, out: 'a\n', err: '' })
  assert.deepEqual(await run('false; exit'), { code: 1, out: '', err: '' })
})

test('output goes where it is sent', async () => {
  const { run, say } = await mayasShell()
  assert.equal(await say('echo one > /sdcard/f; echo two >>/sdcard/f; cat /sdcard/f'), 'one\ntwo\n')
  assert.equal(await say('echo three > /sdcard/f; cat /storage/emulated/0/f'), 'three\n')
  assert.deepEqual(await run('ls /none 2>&1 || echo __ERROR__'), { code: 0, out: 'ls: /none: No such file or directory\n__ERROR__\n', err: '' })
  assert.deepEqual(await run('ls /none 2>/dev/null'), { code: 1, out: '', err: '' })
  assert.deepEqual(await run('cat /none >/sdcard/f 2>&1; cat /sdcard/f'), { code: 0, out: 'cat: /none: No such file or directory\n', err: '' })
  assert.deepEqual(await run('echo a > /system/f'), { code: 1, out: '', err: "/system/bin/sh: can't create /system/f: Permission denied\n" })
})

test('what is not there is refused by name, and the line goes on as on a phone', async () => {
  const { run, phone } = await mayasShell()
  assert.deepEqual(await run('foo bar'), { code: 127, out: '', err: '/system/bin/sh: foo: inaccessible or not found\n' })
  assert.deepEqual(await run('foo 2>&1 || echo next'), { code: 0, out: '/system/bin/sh: foo: inaccessible or not found\nnext\n', err: '' })
  assert.deepEqual(phone.refused, ['shell: foo bar', 'shell: foo'])
})

for (const [line, refused] of [
  ['ls | cat', 'shell: a pipe (|) in: ls | cat'],
  ['pm frobnicate', 'shell: pm frobnicate'],
  ['pm list frobs', 'shell: pm list frobs'],
  ['pm list packages --frob', 'shell: pm list packages --frob'],
  ['am start --frob x', 'shell: am start --frob'],
  ['am start -a android.intent.action.VIEW -d otpauth://totp/x', 'shell: am start of a link: otpauth://totp/x'],
  ['dumpsys frob', 'shell: dumpsys frob'],
  ['dumpsys window frob', 'shell: dumpsys window frob'],
  ['cmd frob', 'shell: cmd frob'],
  ['cmd statusbar add-tile x', 'shell: cmd statusbar add-tile'],
  ['svc nfc enable', 'shell: svc nfc'],
  ['settings frob global x', 'shell: settings frob'],
  ['settings get --user 10 global x', 'shell: settings --user 10'],
  ['input keyevent KEYCODE_FROB', 'shell: input keyevent KEYCODE_FROB'],
  ['date +%j', 'shell: date +%j'],
  ['logcat -v brief', 'shell: logcat -v brief'],
  ['locksettings set-pin 1234', 'shell: locksettings set-pin'],
  ['reboot', 'shell: reboot'],
  ['uptime', 'shell: uptime'],
  ['toString', 'shell: toString'],
  ['pm constructor', 'shell: pm constructor'],
] as const) {
  test(`refused: ${line}`, async () => {
    const { run, phone } = await mayasShell()
    const { code, err } = await run(line)
    assert.notEqual(code, 0)
    assert.notEqual(err, '')
    assert.deepEqual(phone.refused, [refused])
  })
}

test('nonsense is a mistake of the caller, not of the simulation', async () => {
  const { run, phone } = await mayasShell()
  assert.deepEqual(await run("echo 'a"), { code: 1, out: '', err: '/system/bin/sh: no closing quote\n' })
  assert.deepEqual(phone.refused, [])
})
