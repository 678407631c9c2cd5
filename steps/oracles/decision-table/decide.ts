import { adding, restoring } from './accounts.ts'
import { appSwitch, backup, owner, owning, told } from './backup.ts'
import type { Facts } from './facts.ts'
import { autofill, passkeys, passwords, warning } from './provider.ts'
import { rowOf, type Row, type Table, unsaid } from './table.ts'

/** The tables, in the order in which an account goes through them. */
export const tables: readonly Table[] = [adding, owning, backup, appSwitch, told, owner, restoring, autofill, passwords, passkeys, warning]

/** What must happen in one respect. */
export interface Decision {
  /** The name of the table. */
  readonly table: string
  readonly must: string
  readonly rule: string
  readonly sentences: readonly number[]
}

/**
 * All that must happen in one cell. `unsaid` where the article leaves it open. What never was in the app, or in a backup,
 * does not come back, and a backup that there is not belongs to nobody.
 */
export function decide(facts: Facts): Decision[] {
  const isAdded = rowOf(adding, facts)
  const isKept = rowOf(backup, facts)
  const withheld = isKept.must === 'none' ? isKept : isAdded.must === 'refused' ? isAdded : undefined
  return [
    decisionOf(adding, isAdded),
    decisionOf(owning, rowOf(owning, facts)),
    decisionOf(appSwitch, rowOf(appSwitch, facts)),
    decisionOf(told, rowOf(told, facts)),
    isKept.must === 'none' ? { ...decisionOf(owner, rowOf(owner, facts)), must: unsaid } : decisionOf(owner, rowOf(owner, facts)),
    withheld === undefined ? decisionOf(restoring, rowOf(restoring, facts)) : { ...decisionOf(restoring, withheld), must: 'nothing' },
    ...[autofill, passwords, passkeys, warning].map((table) => decisionOf(table, rowOf<string>(table, facts))),
  ]
}

function decisionOf({ name: table }: Pick<Table, 'name'>, { must, rule, sentences }: Row<string>): Decision {
  return { table, must, rule, sentences }
}
