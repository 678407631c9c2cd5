import type { VNode } from 'preact'
import type { Gap } from '../../run-folder/run.ts'
import { Said } from './said.tsx'

/** Why the results are incomplete, file by file. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }): VNode | null {
  if (gaps.length === 0) return null
  return (
    <section class="gaps" aria-labelledby="gaps">
      <h2 id="gaps">The results are incomplete</h2>
      <ul>{gaps.map(({ file, what }) => <li><code><Said text={file} /></code> <Said text={what} longest={500} /></li>)}</ul>
    </section>
  )
}
