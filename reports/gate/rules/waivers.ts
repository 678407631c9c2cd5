import type { Platform } from '../../../features/catalogue/catalogue.ts'
import type { Conformance, ExampleRow, RuleRow } from '../../verdicts/conformance.ts'
import { expiryText } from '../expiry.ts'
import { findingOf } from '../finding.ts'
import { count, phoneOf } from '../rows.ts'
import type { Detail, Evidence, Finding, GateConfig, Waiver, Weight } from '../types.ts'
import { isExpired, isForBuild, speaksOf } from '../waivers.ts'

/** Whether every waiver is still needed, still holds, and is about something that there is. */
export function waivers({ waivers: all, file }: GateConfig, evidence: Evidence, conformance: Conformance): Finding {
  const details = all.flatMap((waiver) => {
    const name = 'rule' in waiver.about ? waiver.about.rule : waiver.about.example
    const on = waiver.platform === undefined ? '' : ` on ${phoneOf[waiver.platform]}`
    const [subject, place] = [`The waiver of ${name}${on} (${waiver.owner})`, { file, line: waiver.line }]
    return foundOf(waiver, evidence, conformance).map(({ weight, text }): Detail => ({ weight, text: `${subject} ${text}`, place }))
  })
  return findingOf('waivers', 'Waivers', all.length === 0 ? 'none' : count(all.length, 'waiver'), details)
}

type Found = Pick<Detail, 'weight' | 'text'>

function foundOf(waiver: Waiver, evidence: Evidence, conformance: Conformance): Found[] {
  const one = (weight: Weight, text: string) => [{ weight, text }]
  const platforms = platformsOf(waiver, evidence)
  const kind = 'rule' in waiver.about ? 'a rule' : 'an example'
  if (platforms === undefined) return one('closed', `is for ${kind} that does not exist. Mend it, or take it out.`)
  if (waiver.platform !== undefined && !platforms.includes(waiver.platform)) {
    const phones = platforms.map((platform) => phoneOf[platform]).join(' and ')
    return one('closed', `can never apply: what it is about is for ${phones}. Mend its platform, or take it out.`)
  }
  if (isExpired(waiver, evidence.now)) return one('closed', `expired at ${expiryText(waiver.expires)}. Mend the product, or have it accepted anew.`)
  const build = conformance.run?.statement?.build
  if (isForBuild(waiver, build) !== true) {
    const judged = build === undefined ? 'the run does not say which build it judged' : `this is ${build}`
    return one('told', `has no effect: it is for build ${waiver.builds?.join(', ')}, and ${judged}.`)
  }
  const rows = conformance.rules
    .map((row) => ({ row, covered: row.examples.filter((example) => speaksOf(waiver, row.id, row.platform, example)) }))
    .filter(({ covered }) => covered.length > 0)
  if (rows.length === 0) return one('told', 'has no effect: nothing that it is about was run.')
  if (rows.every(({ covered }) => covered.every(isFine))) return one('closed', 'is not needed: what it is about passes. Take it out.')
  return rows.map(({ row, covered }) => useOf(waiver, row, covered))
}

/** What it came to on one platform: whatever passes there needs no waiver, even if it is needed on the other. */
function useOf(waiver: Waiver, { platform }: RuleRow, covered: readonly ExampleRow[]): Found {
  const where = waiver.platform === undefined ? ` on ${phoneOf[platform]}` : ''
  const fails = covered.filter(({ verdict }) => verdict === 'fail').length
  if (fails > 0) return { weight: 'told', text: `accepts ${count(fails, 'fail')}${where} until ${expiryText(waiver.expires)}.` }
  if (covered.every(isFine)) return { weight: 'closed', text: `is not needed${where}: what it is about passes there. Name the other platform.` }
  return { weight: 'told', text: `has no effect${where}: nothing that it is about failed, and not all of it passed.` }
}

function isFine({ verdict }: ExampleRow): boolean {
  return verdict === 'pass' || verdict === 'recorded'
}

/** Where a waiver could apply; undefined if there is no such rule or example. */
function platformsOf({ about }: Waiver, { rules, examples }: Evidence): readonly Platform[] | undefined {
  if ('rule' in about) return rules.find(({ id }) => id === about.rule)?.platforms
  const pass = examples.find(({ id }) => id === about.example)?.pass
  return pass === undefined ? undefined : pass === 'cross' ? ['ios', 'android'] : [pass]
}
