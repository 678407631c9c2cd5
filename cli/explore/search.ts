import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCast } from '../../explore/search/cast.ts'
import { type Count, walkEverything } from '../../explore/search/everything.ts'
import { type Inquiry, investigate, type Violation } from '../../explore/search/investigate.ts'
import { createRealm, type Fall } from '../../explore/search/journey.ts'
import type { Path } from '../../explore/search/messages/walk.ts'
import { search } from '../../explore/search/search.ts'
import { loadHarness } from '../../features/examples/harness.ts'
import { loadIut } from '../../simulators/edges/load-iut.ts'
import { guarded } from '../../simulators/guarded.ts'
import { reference } from '../../simulators/product.ts'
import type { Invocation } from '../invocation.ts'
import { refuseForeign } from '../run/out-folder.ts'
import { secretsOf } from '../run/secrets.ts'
import { loadSpecification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import type { SearchRequest } from './request.ts'
import { searchText, strayText } from './text.ts'

/** The content of explore.json. */
export interface Explored {
  /** Endings that were looked at; of the exhaustive walks, the states that there are. */
  readonly states: number
  /** Events that were applied; of the exhaustive walks, the acts and the messages that lead from state to state. */
  readonly transitions: number
  readonly seconds: number
  readonly exhausted: boolean
  readonly violations: readonly Violation[]
}

/**
 * Searches, plays what was found once more on the screens, writes explore.json and prints what it says.
 * @returns the exit code: 0 no rule is broken, 1 one is, 3 the two gears disagree, which is a mistake of the
 * harness, or an exhaustive walk did not come to its end.
 */
export async function searchAndReport(request: SearchRequest, { root, stdout, stderr, env }: Invocation): Promise<0 | 1 | 3> {
  const { iut, seed, out, json } = request
  refuseForeign(out)
  const secrets = secretsOf({ secrets: [], devicesFile: undefined }, { env })
  const { rules } = await loadSpecification(root)
  const { id, change } = await loadIut(iut)
  const realm = createRealm(guarded(change(reference)), createCast(seed))
  const start = performance.now()
  const { fall, stray, walks, ...counts } = searched(request, realm)
  const seconds = Math.round(performance.now() - start) / 1000
  const inquiry: Inquiry | null = stray !== null ? { defect: strayText(stray) }
    : fall === null ? null : await investigate(fall, { iut, seed }, (await loadHarness(root)).support, rules)
  if (inquiry !== null && 'defect' in inquiry) {
    stderr.write(`The harness is wrong, and nothing is said about ${id}. ${inquiry.defect}\n`)
    return 3
  }
  const found: Explored = { ...counts, seconds, violations: inquiry === null ? [] : [inquiry.violation] }
  const explored: Explored = JSON.parse(secrets.text(JSON.stringify(found)))
  write(out, explored)
  stdout.write(json ? `${JSON.stringify(explored, null, 2)}\n` : searchText(explored, { iut: id, seed, out, walks, why: secrets.text(inquiry?.why ?? '') }))
  if (inquiry !== null) return 1
  return request.how === 'exhaustive' && !counts.exhausted ? 3 : 0
}

interface Searched extends Pick<Explored, 'states' | 'transitions' | 'exhausted'> {
  readonly fall: Fall | null
  readonly stray: Path | null
  /** Of an exhaustive search. */
  readonly walks: readonly Count[]
}

function searched({ how, seed }: SearchRequest, realm: ReturnType<typeof createRealm>): Searched {
  if (how === 'exhaustive') {
    const { counts, ...found } = walkEverything(realm)
    const sum = (of: 'states' | 'transitions'): number => counts.reduce((total, count) => total + count[of], 0)
    return { ...found, walks: counts, states: sum('states'), transitions: sum('transitions') }
  }
  const { fall } = search(realm, how, seed)
  return { fall, stray: null, walks: [], states: realm.count.endings, transitions: realm.count.events, exhausted: false }
}

/** Nobody ever reads half a file. */
function write(out: string, explored: Explored): void {
  try {
    mkdirSync(out, { recursive: true })
    const file = join(out, 'explore.json')
    writeFileSync(`${file}.unfinished`, `${JSON.stringify(explored, null, 2)}\n`)
    renameSync(`${file}.unfinished`, file)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WrongUse(`The results cannot be written to "${out}": ${reason}. Name a folder that can be written with --out.`, { cause })
  }
}
