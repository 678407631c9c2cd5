import type { VNode } from 'preact'
import type { RunExample } from '../../run-folder/run.ts'
import type { Verdict } from '../../verdicts/types.ts'
import { standingOf } from '../facts/standing.ts'
import { counted, listed, phoneOf, troubles } from '../facts/words.ts'
import { ChangesSection } from '../parts/changes.tsx'
import { Gaps } from '../parts/gaps.tsx'
import { pageOf } from '../parts/page.tsx'
import { Said } from '../parts/said.tsx'
import { TimeLine } from '../parts/time-line.tsx'
import { Troubled } from '../parts/troubled.tsx'
import { FlakyMark, RuleVerdictMark, VerdictMark } from '../parts/verdict.tsx'
import { type Site, pathOf } from '../site-context.ts'

/** The first page: does it conform, what needs somebody, what changed, when the rules hold, and every rule. */
export function overviewPage(site: Site): string {
  const { run, catalogue, build } = site
  const { answer, because, circumstances } = standingOf(run, catalogue)
  const examples = [...run.examples.values()]
  const troubled = troubles.flatMap((verdict) => examples.filter((example) => example.verdict === verdict))
  return pageOf({ title: 'Overview', build, up: '', here: 'Overview', kind: 'overview' }, (
    <>
      <header class="head">
        <h1 class={`answer ${colourOf[answer]}`}><Said text={build} longest={120} /> {answer}.</h1>
        <p class="lead">{because} {circumstances}</p>
        <Sums site={site} />
      </header>
      <Gaps gaps={run.gaps} />
      <Attention site={site} examples={troubled} />
      <ChangesSection site={site} />
      <Rules site={site} />
      <TimeLine site={site} />
      <Recorded examples={examples.filter(({ verdict }) => verdict === 'recorded')} />
      <ReadingsInForce site={site} />
    </>
  ))
}

const colourOf = { conforms: 'pass', 'does not conform': 'fail', 'could not be judged': 'inconclusive' } as const

function Attention({ site, examples }: { site: Site; examples: readonly RunExample[] }): VNode | null {
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">What needs somebody</h2>
      <Troubled site={site} examples={examples} up="" most={3} />
    </section>
  )
}

function Sums({ site }: { site: Site }): VNode | null {
  const { run: { conformance, examples }, selftest, confirmed, catalogue } = site
  if (conformance === undefined) return examples.size === 0 ? null : <p>{counted(examples.size, 'example')} can be read from its messages.</p>
  const { manifest, summary } = conformance
  const { flaky = 0, ...verdicts } = summary
  const shown = (Object.entries(verdicts) as [Verdict, number][]).filter(([verdict, count]) => count > 0 || verdict === 'fail')
  const caught = selftest?.mutants.filter(({ verdict }) => verdict === 'killed').length
  const onPhones = catalogue.rules.filter(({ id }) => (confirmed?.get(id)?.length ?? 0) > 0).length
  return (
    <dl class="sums">
      <div><dt>Examples run</dt><dd>{manifest.executed} <span class="soft">of {manifest.expected}</span></dd></div>
      {shown.map(([verdict, count]) => (
        <div>
          <dt>{count === 0 ? verdict : <VerdictMark verdict={verdict} />}</dt>
          <dd><a href={`${pathOf.search}#q=verdict:${verdict}`}>{count}</a></dd>
        </div>
      ))}
      {flaky === 0 ? null : <div><dt><FlakyMark flaky /></dt><dd><a href={`${pathOf.search}#q=flaky`}>{flaky}</a></dd></div>}
      <div><dt>Rules confirmed on real phones</dt><dd>{onPhones} <span class="soft">of {catalogue.rules.length}</span></dd></div>
      {selftest === undefined ? null : <div><dt>Wrong builds noticed</dt><dd>{caught} <span class="soft">of {selftest.mutants.length}</span></dd></div>}
    </dl>
  )
}

function Rules({ site }: { site: Site }): VNode {
  const platforms = site.run.conformance?.platforms ?? ['ios', 'android']
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Every rule</h2>
      <table class="grid rules">
        <thead><tr><th scope="col">Rule</th>{platforms.map((platform) => <th scope="col">{phoneOf[platform]}</th>)}</tr></thead>
        <tbody>
          {site.rules.map(({ id, title, rows }) => (
            <tr>
              <th scope="row"><a href={pathOf.rule(id)}><span class="id">{id}</span> {title}</a></th>
              {platforms.map((platform) => <td><RuleVerdictMark row={rows[platform]} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The same answer on several platforms is one line. */
function Recorded({ examples }: { examples: readonly RunExample[] }): VNode | null {
  if (examples.length === 0) return null
  const lines = Map.groupBy(examples, ({ rule, name, reason }) => JSON.stringify([rule, reason?.message || `${name}: nothing was written down`]))
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded">Where the article is silent</h2>
      <details>
        <summary>{counted(lines.size, 'finding')}, recorded and not judged</summary>
        <ul class="changes">
          {[...lines.values()].map((alike) => {
            const [first] = alike
            if (first === undefined) return null
            const said = (first.reason?.message || first.name).replaceAll('\n', ' ')
            const phones = listed(alike.map(({ platform }) => phoneOf[platform]))
            return <li><a href={pathOf.example(first)}>{first.rule}</a> <Said text={said} longest={600} /> <span class="soft">{phones}</span></li>
          })}
        </ul>
      </details>
    </section>
  )
}

function ReadingsInForce({ site: { run: { conformance }, catalogue } }: { site: Site }): VNode | null {
  const chosen = Object.entries(conformance?.readings ?? {})
  if (chosen.length === 0) return null
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">How ambiguous sentences are understood</h2>
      <dl class="facts">
        {chosen.map(([field, value]) => (
          <div class="wide">
            <dt><code>{field}</code> {value}</dt>
            <dd>{catalogue.readings.find((reading) => reading.field === field)?.meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
