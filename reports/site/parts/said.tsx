import type { VNode } from 'preact'
import { visible } from '../facts/visible.ts'
import { cut } from '../../run-folder/cut.ts'

/** What has none of these needs no care: letters of the West, digits, punctuation. */
const harmless = /^[\x20-\x7E\u00A1-\u024F\u2010-\u2027\u2030-\u205E]*$/

/** Text from outside within a sentence: it keeps its own direction to itself, and of a very long one the beginning is shown. */
export function Said({ text, longest = 300 }: { text: string; longest?: number }): VNode {
  const short = cut(text, longest)
  return harmless.test(short) ? <>{short}</> : <bdi>{visible(short)}</bdi>
}

/** Text from outside as it is, lines and all; of a long one a part that can be scrolled. */
export function Quoted({ text, label }: { text: string; label: string }): VNode {
  if (text.length <= 300 && !text.includes('\n')) return <Said text={text} />
  return <div class="long" tabindex={0} role="group" aria-label={label}><bdi>{visible(text)}</bdi></div>
}
