import type { VNode } from 'preact'
import type { Waiver } from '../input.ts'
import { dayInWords, phoneOf } from '../facts/words.ts'
import type { Site, SiteRule } from '../site-context.ts'
import { Said } from './said.tsx'

/** What was accepted of this rule. A waiver changes no verdict. */
export function RuleWaivers({ site, siteRule }: { site: Site; siteRule: SiteRule }): VNode | null {
  const own = (site.waivers ?? []).filter(({ target }) => target === siteRule.id || target.startsWith(`${siteRule.id}/`))
  if (own.length === 0) return null
  return <section class="waivers" aria-label="Accepted for now">{own.map((waiver) => <WaiverLine waiver={waiver} />)}</section>
}

/** One waiver: what, why, whose, until when. */
export function WaiverLine({ waiver }: { waiver: Waiver }): VNode {
  const { target, platform, reason, owner, expires, link, lapsed } = waiver
  return (
    <p>
      <b><Said text={target} /></b>{platform === undefined ? '' : ` on ${phoneOf[platform]}`}: <Said text={reason} />
      <span class="soft">
        {' '}Accepted by <Said text={owner} /> until {dayInWords(expires)}
        {lapsed === undefined ? '' : <>, <strong class="missed">{lapsed}</strong></>}
        {link === undefined ? '' : <>, <Link to={link} /></>}.
      </span>
    </p>
  )
}

/** What is no address of the web is not made one. */
function Link({ to }: { to: string }): VNode {
  return /^https?:\/\//.test(to) ? <a href={to} rel="noreferrer"><Said text={to} /></a> : <Said text={to} />
}
