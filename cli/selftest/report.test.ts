import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { after, test } from 'node:test'
import type { SharpnessPlan } from '../../explore/selftest/sharpness.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Iut } from '../../simulators/iut.ts'
import { mutants } from '../../simulators/mutants/mutants.ts'
import { placeForTests } from '../captured.ts'
import { WrongUse } from '../wrong-use.ts'
import { testAndReport } from './report.ts'
import { type RawSelfTestOptions, selfTestRequestOf } from './request.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

const asked = { asOf: '2026-01-15', out: 'out', rule: ['PK-03'] }

/** A self-test on a registry of its own, without null targets. */
async function tried(registry: readonly Iut[], sharp: Partial<SharpnessPlan> = {}, options: RawSelfTestOptions = asked) {
  const said: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk))
      done()
    },
  })
  const invocation = { cwd: place.folder, root: projectRoot, stdout: stream, stderr: stream, env: {}, today: '2026-01-15' }
  const request = await selfTestRequestOf(options, invocation, registry)
  const code = await testAndReport({ ...request, plan: { ...request.plan, nullTargets: [] }, sharp: { ...request.sharp, ...sharp } }, invocation)
  return { code, said: said.join('') }
}

const registered = (id: string): Iut[] => mutants.filter((mutant) => mutant.id === id)

test('a rule of which every mutant falls to a plain example is blunt, and ends with 1, printed as JSON too', async () => {
  const { code, said } = await tried(registered('only-microsoft-passkeys-stop'))
  assert.match(said, /^Mutants: 1 of 1 killed$/m)
  assert.match(said, /^BLUNT {2}No mutant of PK-03 /m)
  assert.equal(code, 1)
  const json = await tried(registered('only-microsoft-passkeys-stop'), {}, { ...asked, json: true })
  assert.match(json.said, /^BLUNT {2}No mutant of PK-03 /m)
  assert.equal(json.code, 1)
})

test('one that only a restart shows makes up for it, and makes an excuse unneeded', async () => {
  const both = [...registered('only-microsoft-passkeys-stop'), ...registered('restart-wakes-passkeys')]
  const { code, said } = await tried(both, { excused: [{ rule: 'PK-03', reason: 'so' }] })
  assert.match(said, /restart-wakes-passkeys +│ 2 +│ restart +│/)
  assert.match(said, /^UNNEEDED {2}PK-03 has a mutant/m)
  assert.equal(code, 0, said)
})

test('mutants of which more than a third fall to the first example end with 1', async () => {
  const { code, said } = await tried([...registered('provider-switch-ignored'), ...registered('restart-wakes-passkeys')], { mostEasy: 1 / 3 })
  assert.match(said, /^TOO EASY {2}.*\n.*: provider-switch-ignored\.$/m)
  assert.equal(code, 1)
})

test('a mutant that names an unknown rule is wrong use', async () => {
  await assert.rejects(tried([{ ...mutants[0], rule: 'PK-99' } as Iut]), (error) => {
    assert.ok(error instanceof WrongUse)
    assert.match(error.message, /breaks the unknown rule "PK-99"\. Known: CAP-01, /)
    return true
  })
})

test('a mutant that is the reference under another name survives, and the search finds nothing wrong with it', async () => {
  const file = join(place.folder, 'same.js')
  writeFileSync(file, "export const iut = { id: 'same', rule: 'PK-03', how: 'does nothing wrong', change: (product) => ({ ...product }) }\n")
  const { code, said } = await tried([{ id: file, rule: 'PK-03', how: 'does nothing wrong', change: (product) => product }])
  assert.equal(code, 1)
  assert.ok(said.includes(`SURVIVED  ${file}: does nothing wrong\n`), said)
  assert.equal((await place.conform('explore', '--iut', file, '--walks', '20', '--out', 'ex')).code, 0)
})
