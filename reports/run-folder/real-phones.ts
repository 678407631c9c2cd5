import type { Catalogue } from '../../features/catalogue/catalogue.ts'
import type { Conformance } from '../verdicts/conformance.ts'

/** Whether real phones were judged. Simulated ones can be reached through Appium too, and are then called by their implementation. */
export function isOnRealPhones({ driver, iut }: Pick<Conformance, 'driver' | 'iut'>): boolean {
  return driver === 'appium' && iut.startsWith('the app on ')
}

/** The rules that passed on real phones on each of their platforms, with the builds on which they did. */
export function confirmedBy(runs: readonly Conformance[], { rules }: Catalogue): Map<string, string[]> {
  const real = runs.filter(isOnRealPhones)
  const passedOn = (id: string, platform: string) =>
    real.filter((run) => run.rules.some((row) => row.id === id && row.platform === platform && row.verdict === 'pass')).map(({ iut }) => iut)
  return new Map(rules.flatMap(({ id, platforms }) => {
    const builds = platforms.map((platform) => passedOn(id, platform))
    return builds.every((on) => on.length > 0) ? [[id, [...new Set(builds.flat())]] as const] : []
  }))
}
