// What a run says of a real phone, told from one that is simulated: its surroundings cannot be set, and nobody signs in.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { placeForTests } from '../captured.ts'
import { startRig, type Rig } from './rig.ts'

const place = placeForTests(projectRoot)
let rig: Rig

before(async () => {
  rig = await startRig({ iut: 'reference', root: projectRoot, env: process.env })
  const { control, server, extra } = rig.settings
  const phones = await (await fetch(`${control?.url}/phones`, { headers: { authorization: `Bearer ${control?.token}` } })).json() as { readonly value: readonly { readonly udid: string }[] }
  const capabilities = { 'appium:udid': phones.value[0]?.udid, ...extra }
  writeFileSync(join(place.folder, 'devices.yaml'), JSON.stringify({ devices: { pixel: { platform: 'android', server, quietFor: 20, capabilities } } }))
})
after(async () => {
  await rig.close()
  place.remove()
})

const today = new Date().toISOString().slice(0, 10)

async function run(asOf: string, ...rules: readonly string[]): Promise<Conformance> {
  const { out, err } = await place.conform('run', '--driver', 'appium', '--platform', 'android', '--devices', 'devices.yaml', '--device', 'pixel', '--json',
    '--as-of', asOf, '--out', 'out', '--rule', ...rules)
  assert.ok(out.startsWith('{'), err)
  return JSON.parse(out) as Conformance
}
const reasons = ({ rules }: Conformance) => rules.flatMap(({ examples }) => examples).map(({ id, verdict, reason }) => ({ id, verdict, kind: reason?.kind, message: reason?.message ?? '' }))

test('what only a person can do is named, and nobody is blamed for it', async () => {
  const found = reasons(await run(today, 'CRED-02'))
  const manual = found.filter(({ kind }) => kind === 'manual-step')
  assert.ok(manual.length > 5)
  for (const { verdict, message } of manual) {
    assert.equal(verdict, 'inconclusive')
    assert.match(message, /Only a person can do this: Sign in as \S+@\S+ on \S+, until the app is back\. Run it with --attended/)
  }
  assert.deepEqual(found.filter(({ verdict }) => verdict === 'fail' || verdict === 'error'), [])
})

test('an example of another day is inapplicable, whatever day the run is as of', async () => {
  const found = reasons(await run('2025-06-30', 'PK-01'))
  assert.ok(found.length > 10)
  assert.deepEqual(found.filter(({ kind }) => kind !== 'driver-lacks'), [])
  assert.match(found[0]?.message ?? '', /cannot begin on 2025-/)
})
