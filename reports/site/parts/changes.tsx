import type { VNode } from 'preact'
import { type Changes, changesBetween } from '../facts/changes.ts'
import { counted, phoneOf } from '../facts/words.ts'
import { type Site, pathOf } from '../site-context.ts'
import { Said } from './said.tsx'
import { VerdictMark } from './verdict.tsx'

const most = 30

/** What is different from the run before, if there was one. */
export function ChangesSection({ site: { previous, run } }: { site: Site }): VNode {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Since the last run</h2>
      {previous === undefined || run.conformance === undefined
        ? <p class="soft">There is no earlier run to compare with.</p>
        : <Changed changes={changesBetween(previous, run.conformance)} />}
    </section>
  )
}

function Changed({ changes: { circumstances, rules, examples } }: { changes: Changes }): VNode {
  const changed = examples.filter(({ was, is }) => was !== undefined && is !== undefined)
  const added = examples.filter(({ was }) => was === undefined).length
  const gone = examples.filter(({ is }) => is === undefined).length
  return (
    <>
      {circumstances.length === 0 ? null : <p class="soft">Not the same circumstances: <Said text={circumstances.join('; ')} longest={600} />.</p>}
      {rules.length + changed.length === 0 ? <p>No verdict changed.</p> : null}
      <ul class="changes">
        {rules.map(({ id, platform, was, is }) => (
          <li><VerdictMark verdict={was} /> → <VerdictMark verdict={is} /> <a href={pathOf.rule(id)}>{id}</a> on {phoneOf[platform]}</li>
        ))}
      </ul>
      {changed.length === 0 ? null : (
        <details open={rules.length === 0}>
          <summary>{counted(changed.length, 'example')} with another verdict</summary>
          <ul class="changes">
            {changed.slice(0, most).map((change) => <li><ChangedExample {...change} /></li>)}
          </ul>
          {changed.length > most ? <p class="soft">And {changed.length - most} more.</p> : null}
        </details>
      )}
      {added === 0 ? null : <p class="soft">{counted(added, 'example')} asked that were not asked then.</p>}
      {gone === 0 ? null : <p class="soft">{counted(gone, 'example')} not asked that were asked then.</p>}
    </>
  )
}

function ChangedExample({ id, name, rule, was, is }: Changes['examples'][number]): VNode {
  const platform = platformOf(id)
  return (
    <>
      {was === undefined ? null : <VerdictMark verdict={was} />} → {is === undefined ? null : <VerdictMark verdict={is} />}{' '}
      <a href={pathOf.example({ id, rule, platform })}><Said text={name} longest={160} /></a> <span class="soft">{phoneOf[platform]}</span>
    </>
  )
}

function platformOf(id: string): 'ios' | 'android' | 'cross' {
  return id.endsWith('/cross') ? 'cross' : id.endsWith('/ios') ? 'ios' : 'android'
}
