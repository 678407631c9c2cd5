import type { VNode } from 'preact'
import { standingOf } from '../facts/standing.ts'
import { pageOf } from '../parts/page.tsx'
import { Said } from '../parts/said.tsx'
import { PlatformVerdicts } from '../parts/verdict.tsx'
import { type Site, type SiteRule, pathOf } from '../site-context.ts'

/** The site of one build, and its folder relative to the page. */
export interface Build {
  site: Site
  folder: string
}

/** Several builds side by side: which of them keeps which rule. */
export function buildsPage(builds: readonly Build[]): string {
  const ids = [...new Set(builds.flatMap(({ site }) => site.rules.map(({ id }) => id)))]
  const rows = ids.map((id) => builds.map(({ site }) => site.rules.find((rule) => rule.id === id)))
  const differing = rows.filter((row) => !isSame(row)).length
  return pageOf({ title: 'Builds', build: `${builds.length} runs`, up: '', kind: 'builds' }, (
    <>
      <header class="head">
        <h1>{builds.length} builds, side by side</h1>
        <p class="lead">{differing === 0 ? 'They got the same verdict on every rule.' : `They differ on ${differing} of ${ids.length} rules.`}</p>
      </header>
      <ul class="builds">{builds.map((build) => <li><BuildLine build={build} /></li>)}</ul>
      <section aria-labelledby="rules">
        <h2 id="rules">Builds × rules</h2>
        <p><label class="only"><input type="checkbox" id="differ" /> only the rules on which they differ</label></p>
        <div class="scroll" tabindex={0} role="group" aria-labelledby="rules">
          <table class="grid rules many">
            <thead><tr><th scope="col">Rule</th>{builds.map((build) => <th scope="col"><BuildLink build={build} longest={60} /></th>)}</tr></thead>
            <tbody>{rows.map((row) => <RuleRowOf row={row} builds={builds} />)}</tbody>
          </table>
        </div>
      </section>
    </>
  ))
}

function BuildLine({ build }: { build: Build }): VNode {
  const { answer, because, circumstances } = standingOf(build.site.run, build.site.catalogue)
  return <><b><BuildLink build={build} longest={120} /></b> {answer}. <span class="soft">{because} {circumstances}</span></>
}

function BuildLink({ build: { site, folder }, longest }: { build: Build; longest: number }): VNode {
  return <a href={`${folder}/${pathOf.overview}`}><Said text={site.build} longest={longest} /></a>
}

function RuleRowOf({ row, builds }: { row: readonly (SiteRule | undefined)[]; builds: readonly Build[] }): VNode {
  const rule = row.find((one) => one !== undefined)
  return (
    <tr class={isSame(row) ? 'same' : undefined}>
      <th scope="row"><span class="id">{rule?.id}</span> {rule?.title}</th>
      {row.map((one, index) => <td>{one === undefined ? '–' : <Verdicts rule={one} href={`${builds[index]?.folder}/${pathOf.rule(one.id)}`} />}</td>)}
    </tr>
  )
}

function Verdicts({ rule: { rule, rows }, href }: { rule: SiteRule; href: string }): VNode {
  const platforms = (['ios', 'android'] as const).filter((platform) => rows[platform] !== undefined || rule?.platforms.includes(platform))
  return <a class="cell" href={href}><PlatformVerdicts platforms={platforms} rows={rows} /></a>
}

function isSame(row: readonly (SiteRule | undefined)[]): boolean {
  return new Set(row.map((one) => JSON.stringify([one?.rows.ios?.verdict, one?.rows.android?.verdict]))).size === 1
}
