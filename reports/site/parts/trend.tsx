import type { VNode } from 'preact'
import { phoneOf } from '../facts/words.ts'
import type { Site } from '../site-context.ts'
import type { RuleVerdict } from '../../verdicts/types.ts'
import { VerdictMark } from './verdict.tsx'

/** The verdicts of a rule over the runs before this one. */
export function Trend({ site: { past = [] }, id, platforms }: { site: Site; id: string; platforms: readonly ('ios' | 'android')[] }): VNode | null {
  const shown = past.slice(-12)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">Earlier runs</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="history">
        <table class="grid">
          <thead><tr><td />{shown.map(({ label }) => <th scope="col">{label}</th>)}</tr></thead>
          <tbody>
            {platforms.map((platform) => (
              <tr>
                <th scope="row">{phoneOf[platform]}</th>
                {shown.map(({ verdicts }) => <td><Past verdict={verdicts.get(`${id} ${platform}`)} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Past({ verdict }: { verdict: RuleVerdict | undefined }): VNode {
  return verdict === undefined ? <span class="soft">not asked</span> : <VerdictMark verdict={verdict} />
}
