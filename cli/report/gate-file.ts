import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../features/catalogue/catalogue.ts'
import { parseGateConfig } from '../../reports/gate/config.ts'
import { isExpired, isForBuild } from '../../reports/gate/waivers.ts'
import { readConformance } from '../../reports/run-folder/read-conformance.ts'
import type { Waiver } from '../../reports/site/site.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import { WrongUse } from '../wrong-use.ts'

/** What of a gate.yaml is shown on the pages. */
export interface GateNotes {
  /** The waivers, as they stand for one run at one time. */
  waiversFor: (conformance: Conformance | undefined, now: Date) => Waiver[]
  /** The runs on real phones that it names, as far as they can be read. */
  phones: Conformance[]
}

/**
 * Reads the gate.yaml that is named, or the project's own if there is one.
 * @throws WrongUse, GateError
 */
export function gateNotes(named: { path: string; named: string } | undefined, root: string, { rules }: Catalogue): GateNotes {
  const own = join(root, 'reports/gate.yaml')
  if (named === undefined && !existsSync(own)) return { waiversFor: () => [], phones: [] }
  const file = named ?? { path: own, named: 'reports/gate.yaml' }
  const { waivers, confirmed } = parseGateConfig(textOf(file), file.named, new Set(rules.map(({ id }) => id)))
  return {
    waiversFor: (conformance, now) => waivers.map((waiver): Waiver => {
      const { about, platform, reason, link, owner, expires } = waiver
      const lapsed = isExpired(waiver, now) ? 'expired' : whyNotFor(isForBuild(waiver, conformance?.run?.statement?.build))
      return { target: 'rule' in about ? about.rule : about.example, platform, reason, link, owner, expires: expires.written, lapsed }
    }),
    phones: (confirmed?.runs ?? []).flatMap((run) => {
      const read = readConformance(resolve(root, run))
      return 'conformance' in read ? [read.conformance] : []
    }),
  }
}

function whyNotFor(isForThis: boolean | undefined): string | undefined {
  if (isForThis === undefined) return 'for some builds, and this one does not say which it is'
  return isForThis ? undefined : 'for other builds'
}

function textOf({ path, named }: { path: string; named: string }): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new WrongUse(`No gate can be read from "${named}". Name a gate.yaml that exists, or leave --gate out.`, { cause })
  }
}
