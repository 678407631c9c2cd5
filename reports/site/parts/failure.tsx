import type { VNode } from 'preact'
import type { RunExample } from '../../run-folder/run.ts'
import { phoneOf } from '../facts/words.ts'
import type { Site } from '../site-context.ts'
import { Quoted, Said } from './said.tsx'
import { VerdictMark } from './verdict.tsx'

/** Why an example did not pass: expected, seen, where, and how to see it again. */
export function Failure({ example, site }: { example: RunExample; site: Site }): VNode | null {
  const { reason, verdict, platform, rule } = example
  if (reason === undefined || verdict === 'pass') return null
  if (verdict === 'recorded') return <div class={`why recorded on-${platform}`}><Answers text={reason.message} platform={platform} /></div>
  const { step, expected, seen, message, visible: others = [] } = reason
  const again = againOf(rule, site)
  return (
    <div class={`why ${verdict} on-${platform}`}>
      <p class="what"><VerdictMark verdict={verdict} />{onWhich(platform)}{step === undefined ? '' : <> at “<Said text={step} />”</>}</p>
      <dl>
        <Text name={expected === undefined ? 'Why' : 'Expected'} text={expected ?? message} />
        <Text name="Seen" text={seen} />
        <Where example={example} />
        <Text name="Also there" text={others.length === 0 ? undefined : others.join(' · ')} />
        {again === undefined ? null : <Entry name="Again"><code class="command"><Said text={again} /></code></Entry>}
      </dl>
    </div>
  )
}

function Where({ example: { reason } }: { example: RunExample }): VNode | null {
  const { screen, phone } = reason ?? {}
  if (screen === undefined && phone === undefined) return null
  return (
    <Entry name="Where">
      {screen === undefined ? '' : <>“<Said text={screen} />” </>}
      {phone === undefined ? '' : <>on <Said text={phone} /></>}
    </Entry>
  )
}

function Answers({ text, platform }: { text: string; platform: RunExample['platform'] }): VNode {
  const said = text === '' ? 'nothing was written down' : text
  return <p class="what"><VerdictMark verdict="recorded" />{onWhich(platform)}: <Said text={said} longest={2000} /></p>
}

/** Where both kinds of phone take part, the failure itself says on which it was seen. */
function onWhich(platform: RunExample['platform']): string {
  return platform === 'cross' ? '' : ` on ${phoneOf[platform]}`
}

function Text({ name, text }: { name: string; text: string | undefined }): VNode | null {
  return text === undefined ? null : <Entry name={name}><Quoted text={text} label={name} /></Entry>
}

function Entry({ name, children }: { name: string; children: VNode | (VNode | string)[] }): VNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

/** The command that makes the same run again for one rule; undefined where phones take part, which no command brings. */
function againOf(rule: string, { run: { conformance }, catalogue }: Site): string | undefined {
  if (conformance === undefined || conformance.driver === 'appium') return undefined
  const { iut, asOf, readings } = conformance
  const chosen = Object.entries(readings).filter(([field, value]) => catalogue.readings.find((one) => one.field === field)?.default !== value)
  const words = [
    'npx', 'conform', 'run', '--rule', rule, ...(iut === 'reference' ? [] : ['--iut', iut]),
    ...chosen.flatMap(([field, value]) => ['--reading', `${field}=${value}`]), '--as-of', asOf,
  ]
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`)).join(' ')
}
