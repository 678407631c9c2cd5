import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import { WrongUse } from '../wrong-use.ts'
import { startRig } from './rig.ts'
import { signals } from './signals.ts'

const noShell = process.platform === 'win32' ? 'a shell script stands for adb' : false

/** An SDK whose adb is this script, and a folder for temporary files that is this process's own while the test runs. */
function brokenSdk(t: TestContext, script: string, mode: number): { readonly sdk: string; readonly scratch: string } {
  const before = process.env['TMPDIR']
  const sdk = mkdtempSync(join(tmpdir(), 'conform-rig-'))
  const scratch = join(sdk, 'scratch')
  mkdirSync(join(sdk, 'platform-tools'))
  mkdirSync(scratch)
  writeFileSync(join(sdk, 'platform-tools/adb'), script, { mode })
  process.env['TMPDIR'] = scratch
  t.after(() => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(sdk, { recursive: true })
  })
  return { sdk, scratch }
}

const listeners = () => [...signals, 'exit'].map((name) => process.listenerCount(name))

for (const [what, script, mode, says] of [
  ['ends with an error', '#!/bin/sh\necho "cannot bind" >&2\nexit 1\n', 0o755, /adb starts no server: cannot bind\. Try: .*adb -P \d+ start-server\./],
  ['ends with an error and no word', '#!/bin/sh\nexit 3\n', 0o755, /adb starts no server: it ended with 3\./],
  ['cannot be run', 'nothing', 0o644, /adb starts no server: .*EACCES/],
] as const) {
  test(`an adb that ${what} is told, and nothing is left`, { skip: noShell }, async (t) => {
    const { sdk, scratch } = brokenSdk(t, script, mode)
    const [home, before] = [process.env['HOME'], listeners()]
    await assert.rejects(startRig({ iut: 'reference', root: projectRoot, env: { ANDROID_HOME: sdk } }), (error) => error instanceof WrongUse && says.test(error.message))
    assert.deepEqual([process.env['HOME'], listeners(), readdirSync(scratch)], [home, before, []])
  })
}
