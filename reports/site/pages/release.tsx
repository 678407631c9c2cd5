import type { ComponentChildren, VNode } from 'preact'
import { standingOf } from '../facts/standing.ts'
import { phoneOf } from '../facts/words.ts'
import { Gaps } from '../parts/gaps.tsx'
import { pageOf } from '../parts/page.tsx'
import { Said } from '../parts/said.tsx'
import { Troubled } from '../parts/troubled.tsx'
import { WaiverLine } from '../parts/waivers.tsx'
import { type Site, pathOf } from '../site-context.ts'
import type { Verdict } from '../../verdicts/types.ts'

/** Only what this release must answer. */
export function releasePage(site: Site): string {
  const { run, catalogue, build, waivers = [] } = site
  const { answer, because, circumstances } = standingOf(run, catalogue)
  const of = (...verdicts: Verdict[]) => [...run.examples.values()].filter(({ verdict }) => verdicts.includes(verdict))
  const [fails, doubts] = [of('fail'), of('inconclusive', 'error')]
  const flaky = [...run.examples.values()].filter((example) => example.flaky)
  const untested = untestedOf(site)
  return pageOf({ title: 'For release', build, up: '../', here: 'For release', kind: 'release' }, (
    <>
      <header class="head">
        <h1>What this release must answer</h1>
        <p class="lead"><Said text={build} longest={120} /> {answer}. {because} {circumstances}</p>
      </header>
      <Gaps gaps={run.gaps} />
      <Question id="fails" title="Failed" count={fails.length} none="No example failed."><Troubled site={site} examples={fails} up="../" /></Question>
      <Question id="waivers" title="Accepted for now" count={waivers.length} none="Nothing is waived.">
        {waivers.map((waiver) => <WaiverLine waiver={waiver} />)}
      </Question>
      <Question id="doubts" title="Could not be told" count={doubts.length} none="No example was inconclusive, and none broke on our side.">
        <Troubled site={site} examples={doubts} up="../" />
      </Question>
      <Question id="flaky" title="Flaky" count={flaky.length} none="Everything that passed did so at the first attempt.">
        <Troubled site={site} examples={flaky} up="../" />
      </Question>
      <Question id="untested" title="Not tested" count={untested.length} none="Every rule was tested on each of its platforms.">
        <ul class="changes">
          {untested.map(({ id, title, on }) => <li><a href={`../${pathOf.rule(id)}`}>{id}</a> {title} <span class="soft">{on}</span></li>)}
        </ul>
      </Question>
    </>
  ))
}

interface QuestionProps {
  id: string
  title: string
  count: number
  /** What is said if there is nothing to answer. */
  none: string
  children: ComponentChildren
}

function Question({ id, title, count, none, children }: QuestionProps): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title} <span class="count">{count}</span></h2>
      {count === 0 ? <p class="fine">{none}</p> : children}
    </section>
  )
}

/** Rules of the catalogue that this run did not ask of, or could not, on a platform that they are about. */
function untestedOf({ rules }: Site): { id: string; title: string; on: string }[] {
  return rules.flatMap(({ id, title, rule, rows }) => {
    const platforms = rule?.platforms ?? []
    if (platforms.length > 0 && platforms.every((platform) => rows[platform] === undefined)) return [{ id, title, on: 'not asked' }]
    const silent = platforms.flatMap((platform) => {
      const row = rows[platform]
      const why = row === undefined ? 'not asked' : row.verdict === 'untested' ? 'could not be tested' : row.verdict === 'inapplicable' ? 'does not arise' : ''
      return why === '' ? [] : [`${why} on ${phoneOf[platform]}`]
    })
    return silent.length === 0 ? [] : [{ id, title, on: silent.join(', ') }]
  })
}
