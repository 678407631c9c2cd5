import type { VNode } from 'preact'
import type { RuleRow } from '../../verdicts/conformance.ts'
import type { RuleVerdict } from '../../verdicts/types.ts'
import { meaningOf, phoneOf } from '../facts/words.ts'
import type { SiteRule } from '../site-context.ts'

/** A verdict by word, by shape and by colour; the shape is made by the style. */
export function VerdictMark({ verdict, children }: { verdict: RuleVerdict; children?: string }): VNode {
  return <span class={`v ${verdict}`} title={meaningOf[verdict]}>{children ?? verdict}</span>
}

/** Says of an example that it passed at a further attempt only. */
export function FlakyMark({ flaky }: { flaky: boolean | undefined }): VNode | null {
  if (flaky !== true) return null
  return <span class="flaky" title="it was an error first, and passed when it was tried again with nothing else changed">flaky</span>
}

/** The verdict of a rule on one platform, with how many examples made it, such as `fail 1 of 4`. */
export function RuleVerdictMark({ row }: { row: RuleRow | undefined }): VNode {
  if (row === undefined) return <span class="v none">–<span class="unseen"> not asked</span></span>
  const { verdict, examples } = row
  const like = examples.filter((example) => example.verdict === verdict).length
  const judging = examples.filter((example) => verdict === 'recorded' || example.verdict !== 'recorded').length
  const count = verdict === 'untested' ? '' : like === judging ? String(like) : `${like} of ${judging}`
  return (
    <span class={`v ${verdict}`} title={meaningOf[verdict]}>
      {verdict} <span class="n">{count}</span>
      {isElsewhen(row) ? <abbr title="not in force on the day of the run, and tried on the nearest day on which it is">°</abbr> : null}
    </span>
  )
}

/** The verdict of a rule on each platform, by the platform's name. */
export function PlatformVerdicts({ platforms, rows }: { platforms: readonly ('ios' | 'android')[]; rows: SiteRule['rows'] }): VNode {
  return <>{platforms.map((platform) => <span class="pair"><span class="who">{phoneOf[platform]}</span> <RuleVerdictMark row={rows[platform]} /></span>)}</>
}

/** Whether a rule was tried on another day than the run's, because it is not in force then. */
export function isElsewhen({ inForce, examples }: RuleRow): boolean {
  return !inForce && examples.length > 0
}
