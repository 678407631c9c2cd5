import type { PickleStepArgument } from '@cucumber/messages'
import type { VNode } from 'preact'
import { isOnRealPhones } from '../../run-folder/real-phones.ts'
import type { RunAttachment, RunExample, RunStep } from '../../run-folder/run.ts'
import type { ExampleGroup } from '../facts/groups.ts'
import { dayInWords, durationInWords, phoneOf } from '../facts/words.ts'
import { type Site, placeOf } from '../site-context.ts'
import { Failure } from './failure.tsx'
import { Said } from './said.tsx'
import { FlakyMark } from './verdict.tsx'

/** The scripts of traces, by the id of their example, relative to index.html. */
export type TraceScripts = ReadonlyMap<string, string>

/** One example: its steps in words, what each platform made of them, and why it did not pass. */
export function ExampleArticle({ group, site, traces }: { group: ExampleGroup; site: Site; traces: TraceScripts }): VNode {
  const { name, steps, members } = group
  const isReal = site.run.conformance !== undefined && isOnRealPhones(site.run.conformance)
  const days = [...new Set(members.map(({ at }) => at))].filter((day) => day !== '' && day !== site.run.conformance?.asOf)
  return (
    <article class="ex" data-slug={group.slug}>
      <h3><Said text={name} /></h3>
      <p class="on">
        {members.map((example) => <MemberLink example={example} trace={traces.get(example.id)} />)}
        {days.length === 0 ? null : <span class="day">on {days.map(dayInWords).join(', ')}</span>}
      </p>
      {steps.length === 0 ? <p class="soft">Its messages say nothing of it.</p> : <Steps steps={steps} members={members} />}
      {members.map((example) => <Failure example={example} site={site} />)}
      {members.map((example) => <Earlier example={example} />)}
      {members.map((example) => <Attachments example={example} isReal={isReal} />)}
    </article>
  )
}

/** The platform's verdict, which is also the link to this example alone. */
function MemberLink({ example, trace }: { example: RunExample; trace: string | undefined }): VNode {
  const { verdict, platform, steps } = example
  const place = placeOf(example)
  const failing = steps.filter(({ keyword }) => keyword !== 'Hook').findIndex(({ status }) => status !== 'PASSED')
  return (
    <span id={place} data-id={example.id} data-trace={trace} data-step={failing === -1 ? undefined : failing}>
      <a href={`#${encodeURI(place)}`} class={`v ${verdict}`}>{phoneOf[platform]} <span class="n">{verdict}</span></a>
      <FlakyMark flaky={example.flaky} />
    </span>
  )
}

function Steps({ steps, members }: { steps: readonly RunStep[]; members: readonly RunExample[] }): VNode {
  return (
    <table class="steps">
      <thead class={members.length === 1 ? 'unseen' : undefined}>
        <tr><th>Step</th>{members.map(({ platform }) => <th class={`on-${platform}`}>{phoneOf[platform]}</th>)}</tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr>
            <th><b>{step.keyword}</b> <Said text={step.text} longest={600} /><Argument argument={step.argument} /></th>
            {members.map(({ platform, steps: own }) => <StepCell platform={platform} step={own.filter(({ keyword }) => keyword !== 'Hook')[index]} />)}
          </tr>
        ))}
        {members.flatMap(({ platform, steps: own }) => own.filter(({ keyword }) => keyword === 'Hook').map((hook) => (
          <tr class={`on-${platform}`}>
            <th><b>Around it</b> <Said text={hook.message ?? hook.status} /></th>
            <td colspan={members.length}>{hook.status.toLowerCase()}</td>
          </tr>
        )))}
      </tbody>
    </table>
  )
}

function Earlier({ example: { earlier = [], platform } }: { example: RunExample }): VNode {
  return <>{earlier.map(({ message }) => <p class={`soft on-${platform}`}>An attempt before was an error: <Said text={message} /></p>)}</>
}

function StepCell({ platform, step }: { platform: RunExample['platform']; step: RunStep | undefined }): VNode {
  const on = `on-${platform}`
  if (step === undefined || step.status === 'SKIPPED') return <td class={`${on} unreached`}>not reached</td>
  if (step.status !== 'PASSED') return <td class={`${on} bad`}>{step.status.toLowerCase()}</td>
  return <td class={on}>{durationInWords(step.durationMs)}</td>
}

function Argument({ argument }: { argument: PickleStepArgument | undefined }): VNode | null {
  if (argument?.docString !== undefined) return <pre><Said text={argument.docString.content} longest={2000} /></pre>
  if (argument?.dataTable === undefined) return null
  return (
    <table class="given">
      <tbody>{argument.dataTable.rows.map(({ cells }) => <tr>{cells.map(({ value }) => <td><Said text={value} /></td>)}</tr>)}</tbody>
    </table>
  )
}

/** Pictures are shown, whatever else was kept is linked. A real phone leaves nothing else to look at. */
function Attachments({ example: { attachments, platform }, isReal }: { example: RunExample; isReal: boolean }): VNode | null {
  if (attachments.length === 0) return null
  return (
    <figure class={`on-${platform}`}>
      <figcaption class="soft">Recorded {isReal ? 'on a real phone, which leaves no log that could be replayed' : 'during the run'}</figcaption>
      <ul class="evidence">{attachments.map((attachment) => <li><Evidence attachment={attachment} /></li>)}</ul>
    </figure>
  )
}

function Evidence({ attachment: { mediaType, name, file } }: { attachment: RunAttachment }): VNode {
  // Whatever else a run names is no file of ours.
  if (!/^evidence\/[\w.-]+$/.test(file)) return <Said text={name} />
  const path = `../${file}`
  if (!/^image\/(png|jpeg)$/.test(mediaType)) return <a href={path}><Said text={name} /></a>
  return <a href={path}><img src={path} alt={`The screen, as kept in ${name}`} loading="lazy" /></a>
}
