import type { Catalogue } from '../../features/catalogue/catalogue.ts'
import { keepIn } from '../../reports/run-folder/evidence.ts'
import { isOnRealPhones } from '../../reports/run-folder/real-phones.ts'
import { readRun } from '../../reports/run-folder/read-run.ts'
import type { Conformance } from '../../reports/verdicts/conformance.ts'
import type { Invocation } from '../invocation.ts'
import { gateNotes } from './gate-file.ts'
import { siteWriter } from './site-writer.ts'

/**
 * Makes ready the site of a run that has ended, and whose files are about to be written.
 * @param differences where the examples differ from their manifest, a sentence each.
 * @returns what adds it to the folder in which all the other files are. It never throws: no verdict is lost for want of a page. What
 * goes wrong is told on stderr.
 */
export async function siteOfRun(
  conformance: Conformance, differences: readonly string[], catalogue: Catalogue, invocation: Invocation,
): Promise<(folder: string) => void> {
  const tell = (text: string) => invocation.stderr.write(`The pages are not as they should be: ${text}\n`)
  try {
    const gate = gateNotes(undefined, invocation.root, catalogue)
    const { write, troubles } = await siteWriter({ catalogue, conformance, hasTraces: !isOnRealPhones(conformance), gate }, invocation)
    troubles.forEach(tell)
    return (folder) => {
      try {
        const run = readRun(folder, keepIn(folder))
        write(folder, { ...run, gaps: [...run.gaps, ...differences.map((what) => ({ file: 'features/manifest.json', what }))] })
      } catch (error) {
        tell(String(error))
      }
    }
  } catch (error) {
    tell(String(error))
    return () => {}
  }
}
