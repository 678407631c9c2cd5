import { pageOf } from '../parts/page.tsx'
import { type Site, pathOf, placeOf } from '../site-context.ts'
import { cut } from '../../run-folder/cut.ts'

/** The page that looks for rules and examples; what it looks through is a script beside it. */
export function searchPage(site: Site): string {
  const tries = ['fail', 'inconclusive', 'recorded', 'rule:PLAT-02', 'ios restore', 'critical']
  return pageOf({ title: 'Search', build: site.build, up: '../', here: 'Search', kind: 'search' }, (
    <>
      <header class="head"><h1>Search</h1></header>
      <form id="search" role="search">
        <label for="q">Words of a rule or an example, a verdict, a platform</label>
        <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} />
        <p class="soft">
          {tries.map((text) => <><a class="try" href={`#q=${encodeURIComponent(text)}`}>{text}</a> </>)}
          The address of this page holds the search, so it can be shared.
        </p>
      </form>
      <p id="found" role="status" />
      <ol id="results" />
      <noscript><p>The search needs JavaScript. Every rule is on the <a href="../index.html">overview</a>.</p></noscript>
      <script src="search.js" />
    </>
  ))
}

/** What the search page looks through, in as few words as can be. `verdicts` are those of the platforms, in words. */
export interface SearchIndex {
  rules: [id: string, title: string, statement: string, severity: string, page: string, verdicts: string][]
  examples: [rule: number, place: string, name: string, verdict: string, flaky?: 1][]
}

/** The index as a classic script. */
export function searchScript({ rules }: Site): string {
  const index: SearchIndex = {
    rules: rules.map(({ id, title, rule, rows }) => {
      const verdicts = Object.values(rows).map(({ platform, verdict }) => `${platform} ${verdict}`).join(', ')
      return [id, title, rule?.statement ?? '', rule?.severity ?? '', pathOf.rule(id).slice('site/'.length), verdicts]
    }),
    examples: rules.flatMap(({ examples }, at) => examples.map((example): SearchIndex['examples'][number] => {
      const name = cut(example.name, 400)
      return example.flaky ? [at, placeOf(example), name, example.verdict, 1] : [at, placeOf(example), name, example.verdict]
    })),
  }
  // Harmless within a page too, and read faster than a literal.
  return `conformSearch(${JSON.stringify(index).replaceAll('<', '\\u003c')})\n`
}
