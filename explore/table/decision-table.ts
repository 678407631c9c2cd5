import type { Product } from '../../simulators/product.ts'
import type { Written } from '../facts/written.ts'
import { coverageOf } from './coverage.ts'
import { enumerate, type Enumeration } from './enumerate.ts'
import { judge } from './judge.ts'
import type { TableReport } from './types.ts'

/** What is compared with the tables, and with what examples the tables are compared. */
export interface TablePlan extends Enumeration {
  readonly iut: string
  readonly product: Product
  readonly examples: readonly Written[]
  /** How long it has been going on. */
  readonly seconds: () => number
}

/** Sees in every cell whether an implementation does what the tables say, and which cells no example is about. */
export async function exploreTable({ iut, examples, seconds, ...enumeration }: TablePlan): Promise<TableReport> {
  const looked = await enumerate(enumeration)
  return { iut, ...judge(looked), covered: coverageOf(examples), seconds: seconds() }
}
