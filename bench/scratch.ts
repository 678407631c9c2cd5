import { setStage } from '../steps/world.ts'
import { haveAccount } from '../steps/tasks/add-account.ts'
import { haveBackedUp } from '../steps/tasks/back-up.ts'
import { restore } from '../steps/tasks/restore.ts'
const p = { pass: 'cross', asOf: '2026-01-15', iut: 'reference', readings: {}, seed: 0, out: '' } as const
async function once() {
  const stage = await setStage(p, '2026-01-15')
  stage.begin('2025-08-15T12:00:00', 'UTC')
  const a = await stage.actor('Maya')
  const h = await stage.handset(a, { called: 'own', platform: 'ios' })
  await haveAccount(stage, h, a.owner)
  await haveAccount(stage, h, await stage.accountOf(a, 'Amazon account'))
  await haveBackedUp(stage, h)
  const n = await stage.handset(a, { called: 'new', platform: 'android' })
  await restore(stage, n)
  await n.screens.authenticator.accounts()
  const s = await stage.handset(a, { called: 'second', platform: 'ios' })
  await restore(stage, s)
  await s.screens.authenticator.accounts()
  return stage
}
for (let i = 0; i < 5; i++) { const t = performance.now(); for (let k = 0; k < 100; k++) await once(); console.log(((performance.now() - t) / 100).toFixed(3), 'ms') }
const st = await once()
console.log((st.driver().trace() as any).events.length, JSON.stringify(st.driver().trace()).length)
