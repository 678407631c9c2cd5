import type { Catalogue } from '../../../features/catalogue/catalogue.ts'
import type { Run } from '../../run-folder/run.ts'
import type { Conformance } from '../../verdicts/conformance.ts'
import { counted, dayInWords, listed } from './words.ts'

/** Whether a build conforms, as the exit code of its run says it. */
export interface Standing {
  answer: 'conforms' | 'does not conform' | 'could not be judged'
  /** What the answer rests on, a sentence. */
  because: string
  /** On what, as of when, by which driver, a sentence. */
  circumstances: string
}

/** The one sentence for those who read only one. @param run as it was read, gaps and all. */
export function standingOf({ conformance, gaps }: Pick<Run, 'conformance' | 'gaps'>, catalogue: Catalogue): Standing {
  if (conformance === undefined) return { answer: 'could not be judged', because: 'Its verdicts are missing or damaged.', circumstances: '' }
  const circumstances = circumstancesOf(conformance)
  const { summary, manifest } = conformance
  const failing = new Set(conformance.rules.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).size
  if (summary.fail > 0) {
    const because = `${counted(summary.fail, 'example')} of ${manifest.expected} failed, of ${counted(failing, 'rule')}.`
    return { answer: 'does not conform', because, circumstances }
  }
  const doubts = doubtsOf(conformance, gaps.length, catalogue)
  if (doubts.length > 0) return { answer: 'could not be judged', because: `Nothing failed, but ${listed(doubts)}.`, circumstances }
  return { answer: 'conforms', because: scopeOf(conformance, catalogue), circumstances }
}

function doubtsOf({ summary, manifest, rules }: Conformance, gaps: number, catalogue: Catalogue): string[] {
  const missing = manifest.expected - manifest.executed
  const untested = isWhole(rules, catalogue) ? new Set(rules.filter(({ verdict }) => verdict === 'untested').map(({ id }) => id)).size : 0
  const judged = summary.pass + summary.recorded
  return [
    ...(missing > 0 ? [`${counted(missing, 'example')} did not run to the end`] : []),
    ...(summary.error > 0 ? [`${counted(summary.error, 'example')} broke on our side`] : []),
    ...(summary.inconclusive > 0 ? [`${counted(summary.inconclusive, 'example')} could not be asked`] : []),
    ...(untested > 0 ? [`${counted(untested, 'rule')} could not be tested`] : []),
    ...(judged + summary.error + summary.inconclusive === 0 ? ['nothing was judged'] : []),
    ...(gaps > 0 ? ['the results are incomplete'] : []),
  ]
}

/** A part of the specification conforms only as a part. */
function scopeOf({ summary, rules }: Conformance, catalogue: Catalogue): string {
  const asked = new Set(rules.map(({ id }) => id)).size
  const known = catalogue.rules.length
  const judged = `${counted(summary.pass, 'example')} passed and none failed`
  if (isWhole(rules, catalogue)) return `All ${known} rules were asked: ${judged}.`
  const part = asked === known ? 'a part of the specification was' : `${asked} of ${known} rules ${asked === 1 ? 'was' : 'were'}`
  return `Only ${part} asked: ${judged}.`
}

function isWhole(rules: Conformance['rules'], catalogue: Catalogue): boolean {
  const asked = new Set(rules.map(({ id, platform }) => `${id} ${platform}`))
  return catalogue.rules.every(({ id, platforms }) => platforms.every((platform) => asked.has(`${id} ${platform}`)))
}

function circumstancesOf({ driver, platforms, asOf }: Conformance): string {
  const kinds = listed(platforms.map((platform) => (platform === 'ios' ? 'iPhones' : 'Android phones')))
  const how = { simulated: `simulated ${kinds}`, browser: `${kinds} in a browser`, appium: `${kinds} through Appium` }[driver] ?? `${kinds}, ${driver}`
  return `On ${how}, as of ${dayInWords(asOf)}.`
}
