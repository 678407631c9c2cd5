import { createHash } from 'node:crypto'
import type { Shard } from '../../reports/verdicts/conformance.ts'
import { WrongUse } from '../wrong-use.ts'

/** The part that `I/N` names. @throws WrongUse on anything else. */
export function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= of && Number.isSafeInteger(of)) return { index, of }
  throw new WrongUse(`"${text}" is no shard. Give --shard I/N with I from 1 to N, such as 1/3, 2/3 and 3/3.`)
}

/** Whether an example belongs to a part. Only its own id decides, so that a new example moves no other. */
export function isInShard(id: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE() % of === index - 1
}
