import { writtenExamples } from '../../explore/facts/written.ts'
import { exploreTable } from '../../explore/table/decision-table.ts'
import type { TableReport } from '../../explore/table/types.ts'
import { readDocuments } from '../../features/examples/documents.ts'
import { defaultReadings } from '../../features/examples/vocabulary.ts'
import { loadIut } from '../../simulators/edges/load-iut.ts'
import { reference } from '../../simulators/product.ts'
import type { Invocation } from '../invocation.ts'
import { checkIut } from '../run/iut.ts'
import { loadSpecification } from '../specification.ts'
import { tableText } from './table-text.ts'

/** The options of `conform explore --table`. */
export interface TableOptions {
  /** A known implementation, or the file of a module. */
  readonly iut?: string
  readonly json?: boolean
}

/** Examples begin on this day unless they name another, so that the same tree gives the same answer on any day. */
const asOf = '2026-01-15'

/**
 * `conform explore --table`: every cell of the decision tables on an implementation, and the cells that no example covers.
 * @returns the exit code: 0 if everything is as the tables say, 1 if something is not, 3 if somewhere nobody could look.
 * @throws WrongUse on an unknown implementation, FeatureError, CatalogueError.
 */
export async function tableAndReport(options: TableOptions, invocation: Invocation): Promise<0 | 1 | 3> {
  const { cwd, root, stdout, stderr } = invocation
  const iut = await checkIut(options.iut ?? 'reference', cwd)
  const { id, change } = await loadIut(iut)
  const { examples, rules, vocabulary } = await loadSpecification(root)
  const written = writtenExamples({ examples, rules, documents: readDocuments(['features'], root) }, asOf, defaultReadings(vocabulary))
  const start = performance.now()
  const report = await exploreTable({
    iut: id, product: change(reference), examples: written,
    seconds: () => Math.round(performance.now() - start) / 1000,
    onNext: progressOn(stderr),
  })
  stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : tableText(report))
  return exitCodeOf(report)
}

export function exitCodeOf({ violations, untold }: Pick<TableReport, 'violations' | 'untold'>): 0 | 1 | 3 {
  if (violations.length > 0) return 1
  return untold.length > 0 ? 3 : 0
}

/** In place on a terminal; a log has no need of it. */
function progressOn(stream: Invocation['stderr'] & { isTTY?: boolean }): (done: number, of: number) => void {
  if (stream.isTTY !== true) return () => {}
  return (done, of) => {
    if (done % 20 === 0 || done + 1 === of) stream.write(`\r\u001B[K${done + 1 === of ? '' : `${done}/${of} journeys`}`)
  }
}
