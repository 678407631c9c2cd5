import { staleRules } from '../../../features/catalogue/drift.ts'
import { findingOf, notAsked } from '../finding.ts'
import { count } from '../rows.ts'
import type { Detail, Evidence, Finding } from '../types.ts'

const [id, title] = ['drift', 'Article']

/** Whether the article, as it is now, makes no rule stale. */
export function drift({ drift: found }: Evidence): Finding {
  if (found === undefined) return notAsked(id, title, 'no article was given by --article')
  const stale = staleRules(found)
  const closed: Detail = { weight: 'closed', text: `Stale by it: ${stale.join(', ')}. See npx conform drift.` }
  const told: Detail = { weight: 'told', text: `${count(found.new.length, 'sentence')} new, without a rule. See npx conform drift.` }
  const details = [...(stale.length === 0 ? [] : [closed]), ...(found.new.length === 0 ? [] : [told])]
  return findingOf(id, title, `${count(stale.length, 'rule')} stale`, details)
}
