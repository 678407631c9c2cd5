import type { VNode } from 'preact'
import type { Rule, Sentence } from '../../../features/catalogue/catalogue.ts'
import { datesOf } from '../facts/dates.ts'
import { groupsOf } from '../facts/groups.ts'
import { dayInWords, listed } from '../facts/words.ts'
import { ExampleArticle, type TraceScripts } from '../parts/example.tsx'
import { pageOf } from '../parts/page.tsx'
import { CanFail } from '../parts/can-fail.tsx'
import { Said } from '../parts/said.tsx'
import { PlatformVerdicts } from '../parts/verdict.tsx'
import { RuleWaivers } from '../parts/waivers.tsx'
import { Trend } from '../parts/trend.tsx'
import { type Site, type SiteRule, pathOf } from '../site-context.ts'

/** The page of one rule, with all its examples. */
export function rulePage(site: Site, siteRule: SiteRule, traces: TraceScripts): string {
  const { id, title, rule, rows, examples } = siteRule
  const groups = groupsOf(examples)
  const platforms = (['ios', 'android'] as const).filter((platform) => rows[platform] !== undefined || rule?.platforms.includes(platform))
  return pageOf({ title: `${id} ${title}`, build: site.build, up: '../', kind: 'rule' }, (
    <>
      <p class="crumbs"><a href="../index.html#rules">All rules</a> <span id="crumb" hidden>› <a href="#main">{id}, all examples</a></span></p>
      <header class="head">
        <p class="id">{id}</p>
        <h1>{title}</h1>
        {rule === undefined ? null : <p class="lead">{rule.statement}</p>}
        <p class="on"><PlatformVerdicts platforms={platforms} rows={rows} /></p>
      </header>
      <RuleWaivers site={site} siteRule={siteRule} />
      {rule === undefined ? null : <Particulars rule={rule} site={site} />}
      <section aria-labelledby="examples">
        <h2 id="examples">Examples</h2>
        {groups.length === 0 ? <p>This run has asked nothing of this rule.</p> : null}
        {groups.map((group) => <ExampleArticle group={group} site={site} traces={traces} />)}
      </section>
      <CanFail site={site} id={id} />
      <Trend site={site} id={id} platforms={platforms} />
      <Neighbours site={site} siteRule={siteRule} />
    </>
  ))
}

function Particulars({ rule, site }: { rule: Rule; site: Site }): VNode {
  const { catalogue, run, confirmed } = site
  const { severity, status, reading } = rule
  const places = catalogue.sentences.filter(({ n }) => rule.sentences.includes(n))
  const seenOn = confirmed?.get(rule.id) ?? []
  return (
    <dl class="facts">
      <div><dt>In force</dt><dd>{datesOf(rule)}</dd></div>
      <div><dt>Where in the article</dt><dd>{placesInWords(places)}, as it read in {dayInWords(catalogue.edition)}</dd></div>
      {reading === undefined ? null : (
        <div class="wide"><dt>How it is understood</dt><dd>{reading.in_force}<Readings fields={reading.fields} site={site} /></dd></div>
      )}
      <div><dt>Weight</dt><dd>{severity}, {meanings[status]}</dd></div>
      <div><dt>On real phones</dt><dd>{seenOn.length === 0 ? 'not confirmed yet' : <>confirmed on <Said text={listed(seenOn)} /></>}</dd></div>
      {run.conformance === undefined ? null : <div><dt>As of</dt><dd>{dayInWords(run.conformance.asOf)}</dd></div>}
    </dl>
  )
}

function Readings({ fields, site }: { fields: readonly string[]; site: Site }): VNode | null {
  const chosen = fields.map((field) => `${field}=${site.run.conformance?.readings[field] ?? 'its default'}`)
  return chosen.length === 0 ? null : <span class="soft"> Reading in force: {listed(chosen)}.</span>
}

const meanings: Readonly<Record<Rule['status'], string>> = {
  normative: 'the article says it',
  derived: 'it follows from what the article says',
  ambiguous: 'the article can be understood in two ways',
  characterisation: 'the article is silent',
}

/** The article's words are not ours to show; where they stand is. */
function placesInWords(sentences: readonly Sentence[]): string {
  const numbers = sentences.map(({ n }) => String(n))
  const under = [...new Set(sentences.map((sentence) => sentence.under).filter((n) => n !== undefined))]
  const heads = under.length === 1 ? 'the heading that is sentence' : 'the headings that are sentences'
  const heading = under.length === 0 ? '' : `, under ${heads} ${listed(under.map(String))}`
  return numbers.length === 0 ? 'nowhere in words' : `${numbers.length === 1 ? 'sentence' : 'sentences'} ${listed(numbers)}${heading}`
}

function Neighbours({ site, siteRule }: { site: Site; siteRule: SiteRule }): VNode {
  const at = site.rules.indexOf(siteRule)
  const [before, after] = [site.rules[at - 1], site.rules[at + 1]]
  return (
    <nav class="neighbours" aria-label="Rules before and after">
      {before === undefined ? <span /> : <a href={`../${pathOf.rule(before.id)}`} rel="prev">← {before.id} {before.title}</a>}
      {after === undefined ? <span /> : <a href={`../${pathOf.rule(after.id)}`} rel="next">{after.id} {after.title} →</a>}
    </nav>
  )
}
