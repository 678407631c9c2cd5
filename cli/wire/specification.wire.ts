// The specification through the real Appium, its real driver and the real adb. Takes minutes: `npm run test:wire`.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { mutants } from '../../simulators/mutants/mutants.ts'
import { placeForTests } from '../captured.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

async function run(driver: 'simulated' | 'appium', ...words: readonly string[]): Promise<Conformance> {
  const { out, err } = await place.conform('run', '--driver', driver, '--platform', 'android', '--as-of', '2026-01-15', '--json', '--out', 'out', ...words)
  assert.ok(out.startsWith('{'), err)
  return JSON.parse(out) as Conformance
}

const verdicts = ({ rules }: Conformance) => rules.map(({ id, verdict, examples }) =>
  ({ id, verdict, examples: examples.map((one) => `${one.verdict} ${one.id}${one.reason === undefined ? '' : `: ${one.reason.kind}`}`) }))

test('every rule and every example has the same verdict through Appium as in this process', async () => {
  const simulated = await run('simulated')
  assert.ok(simulated.manifest.executed > 200)
  assert.deepEqual(verdicts(await run('appium')), verdicts(simulated))
})

/** The first wrong build of each rule that can be told on an Android phone, found without the wire. */
async function tellable(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { id, rule } of mutants) {
    if (rule === null || found.has(rule)) continue
    const { rules } = await run('simulated', '--iut', id, '--rule', rule).catch(() => ({ rules: [] }))
    if (rules.some((one) => one.id === rule && one.verdict === 'fail')) found.set(rule, id)
  }
  return found
}

test('a wrong build of every rule fails its rule by assertion through Appium', async (t) => {
  const builds = await tellable()
  assert.ok(builds.size > 20, `only ${builds.size} rules`)
  for (const [rule, id] of builds) {
    await t.test(`${rule}: ${id}`, async () => {
      const { rules } = await run('appium', '--iut', id, '--rule', rule)
      const [found] = rules.filter((one) => one.id === rule)
      assert.equal(found?.verdict, 'fail')
      const kinds = found.examples.filter(({ verdict }) => verdict === 'fail').map(({ reason }) => reason?.kind)
      assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'assertion' || kind === 'control-missing'), String(kinds))
    })
  }
})
