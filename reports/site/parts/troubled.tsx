import type { VNode } from 'preact'
import type { RunExample } from '../../run-folder/run.ts'
import type { Reason } from '../../verdicts/types.ts'
import { counted, phoneOf } from '../facts/words.ts'
import { type Site, pathOf } from '../site-context.ts'
import { Said } from './said.tsx'
import { FlakyMark, VerdictMark } from './verdict.tsx'

interface Props {
  site: Site
  examples: readonly RunExample[]
  up: '' | '../'
  most?: number
}

/** Examples that somebody must look at, by rule: what was expected, and what was seen. `most` of each rule are shown. */
export function Troubled({ site, examples, up, most = Infinity }: Props): VNode {
  const byRule = Map.groupBy(examples, ({ rule }) => rule)
  return (
    <>
      {[...byRule].map(([rule, own]) => (
        <div class="trouble">
          <h3><a href={`${up}${pathOf.rule(rule)}`}>{rule}</a> {site.rules.find(({ id }) => id === rule)?.title}</h3>
          <ul>{own.slice(0, most).map((example) => <li><Line example={example} up={up} /></li>)}</ul>
          {own.length > most ? <p><a href={`${up}${pathOf.rule(rule)}`}>{counted(own.length - most, 'more example')} of {rule}</a></p> : null}
        </div>
      ))}
    </>
  )
}

function Line({ example, up }: { example: RunExample; up: '' | '../' }): VNode {
  const { name, verdict, platform, reason = example.earlier?.[0] } = example
  return (
    <>
      <p>
        <VerdictMark verdict={verdict} /> <a href={`${up}${pathOf.example(example)}`}><Said text={name} /></a>{' '}
        <span class="soft">{phoneOf[platform]}</span> <FlakyMark flaky={example.flaky} />
      </p>
      {reason === undefined ? null : <p class="said"><Why reason={reason} /></p>}
    </>
  )
}

function Why({ reason: { expected, seen, message } }: { reason: Reason }): VNode {
  if (expected === undefined || seen === undefined) return <Said text={message} />
  return <>Expected <Said text={expected} />. Seen: <Said text={seen} />.</>
}
