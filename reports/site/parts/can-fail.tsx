import type { VNode } from 'preact'
import { counted } from '../facts/words.ts'
import { type Site, pathOf } from '../site-context.ts'
import { Said } from './said.tsx'

/** The wrong builds that this rule's examples caught, or did not. */
export function CanFail({ site, id }: { site: Site; id: string }): VNode {
  const mutants = site.selftest?.mutants.filter(({ rule }) => rule === id)
  return (
    <section aria-labelledby="can-fail">
      <h2 id="can-fail">How we know that this can fail</h2>
      {mutants === undefined
        ? <p class="soft">No self-test was given. <code>npm run selftest:full</code> makes one.</p>
        : <Caught site={site} mutants={mutants} />}
    </section>
  )
}

function Caught({ site, mutants }: { site: Site; mutants: NonNullable<Site['selftest']>['mutants'] }): VNode {
  const caught = mutants.filter(({ verdict }) => verdict === 'killed')
  const noticed = caught.length === mutants.length ? 'all of them' : caught.length
  if (mutants.length === 0) return <p class="soft">The self-test tried no wrong build against this rule.</p>
  return (
    <>
      <p>The self-test broke this rule on purpose in {counted(mutants.length, 'wrong build')}; its examples noticed {noticed}.</p>
      <ul class="caught">
        {mutants.map(({ id, verdict, killers }) => (
          <li>
            <p><How site={site} id={id} /></p>
            {verdict === 'killed' ? <Killers site={site} killers={killers} /> : null}
            {verdict === 'survived' ? <p class="missed">not noticed</p> : null}
            {verdict === 'killed-elsewhere' ? <p class="missed">not noticed by this rule, only by others</p> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function How({ site, id }: { site: Site; id: string }): VNode {
  const how = site.wrongBuilds?.get(id)
  return how === undefined ? <code>{id}</code> : <><Said text={how} longest={600} /> <code class="soft">{id}</code></>
}

function Killers({ site, killers }: { site: Site; killers: readonly string[] }): VNode {
  const known = killers.flatMap((killer) => site.run.examples.get(killer) ?? [])
  const [first] = known
  if (first === undefined) return <p class="soft">caught by {counted(killers.length, 'example')}</p>
  const more = killers.length - 1
  return (
    <p class="soft">
      caught by <a href={`../${pathOf.example(first)}`}><Said text={first.name} longest={120} /></a>{more === 0 ? '' : ` and ${more} more`}
    </p>
  )
}
