import { alike } from '../../../steps/oracles/decision-table/alike.ts'
import { decide, tables } from '../../../steps/oracles/decision-table/decide.ts'
import { canBe, type Facts } from '../../../steps/oracles/decision-table/facts.ts'
import { unsaid } from '../../../steps/oracles/decision-table/table.ts'
import { cellsIn, factsOfExample } from '../../facts/facts-of-example.ts'
import type { Written } from '../../facts/written.ts'
import { rulesOf } from '../../table/coverage.ts'
import type { Changed, Fate, JudgedChange, Tried } from './types.ts'

/** What became of one changed value: did the example notice, and if it did not, need it have noticed? */
export function judgeChange(change: Changed, { verdict, message }: Tried): JudgedChange {
  const { example, kind, was, becomes } = change
  const judged = (fate: Fate, why = ''): JudgedChange => ({ example: example.id, kind, was, becomes, fate, why })
  if (verdict === 'fail' || verdict === 'inconclusive') return judged('flipped')
  if (verdict !== 'pass') return judged('impossible', message)
  const same = alike.find((one) => one.kind === kind)
  if (same !== undefined) return judged('agrees', `By ${same.rule} it is the same: ${same.because}.`)
  if (kind === 'value' || kind === 'switch') {
    if (isAssertedOnly(change)) return judged('finding', 'What is asserted was changed, and it passes all the same.')
    if (kind === 'value') return judged('uncovered', `No decision table speaks of "${was}".`)
  }
  const before = mustHappen(example, example.steps).filter(({ must }) => must !== unsaid)
  const after = mustHappen(example, change.steps)
  if (before.length + after.length === 0) return judged('uncovered', `The decision tables say nothing of ${example.rule} there.`)
  // Where the article says nothing of the changed case, what was right remains right.
  const different = before.filter(({ table, must }) => !after.some((one) => one.table === table && (one.must === must || one.must === unsaid)))
  if (different.length > 0 && example.tags.includes('@fault.inject')) return judged('uncovered', 'No decision table knows of a fault.')
  if (different.length > 0) return judged('finding', `By the tables it is no longer so that ${inWords(different)}, and the example does not notice.`)
  return judged('agrees', `By the tables it is the same: ${inWords(before)}.`)
}

/** Whether only assertions were changed. */
function isAssertedOnly({ example, steps }: Changed): boolean {
  const changed = steps.length === example.steps.length ? steps.filter(({ text }, at) => text !== example.steps[at]?.text) : []
  return changed.length > 0 && changed.every(({ type }) => type === 'then')
}

interface MustHappen {
  readonly table: string
  readonly must: string
}

/** What the tables of the example's rule say that must happen. */
function mustHappen(example: Written, steps: Written['steps']): MustHappen[] {
  const isAbout = (table: string) => steps.some(({ text }) => (subjects[table] ?? /./).test(text))
  const own = new Set(tables.filter((table) => rulesOf(table).has(example.rule) && isAbout(table.name)).map(({ name }) => name))
  // Whether there is a backup shows in what comes back.
  if (own.has('backup')) own.add('restoring')
  const cells = cellsIn(factsOfExample({ ...example, steps })).filter((cell): cell is Facts => canBe(cell as Facts))
  const said = cells.flatMap((facts) => decide(facts)).filter(({ table }) => own.has(table))
  const all = said.map(({ table, must }): MustHappen => ({ table, must: table === 'restoring' && !asksHowMuch(example) ? roughly(must) : must }))
  return [...new Map(all.map((one) => [inWords([one]), one])).values()]
}

const inWords = (all: readonly MustHappen[]): string => all.map(({ table, must }) => `${table} is "${must}"`).sort().join(' and ')

/** What a step speaks of if an example is about a table, where its rule alone does not say so. */
const subjects: Readonly<Record<string, RegExp>> = {
  message: /\btold\b|reads "/, autofill: /fill/, passwords: /password/, passkeys: /passkey for/, warning: /warn/, owning: /among them|tries to give/,
}

/** How much of an account comes back is for the rules of its class to say; for the others it comes back or it does not. */
const asksHowMuch = ({ rule }: Written): boolean => /^(?:CRED|ADM)-/.test(rule)

const roughly = (must: string): string => (must === 'nothing' ? must : 'something')
