import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCatalogue } from '../../features/catalogue/catalogue.ts'
import type { Invocation } from '../invocation.ts'
import { withEntry } from './catalogue-entry.ts'
import { featureText } from './feature-file.ts'
import { mutantChanges } from './mutant-entry.ts'
import type { RuleDraft } from './rule-draft.ts'
import { writeAll } from './write-all.ts'

const file = 'features/catalogue.yaml'

/** Writes entry, feature and mutant of a rule, and returns what to say: what was written, and what to do next. */
export async function beginRule(draft: RuleDraft, { root }: Invocation): Promise<string> {
  const text = withEntry(readFileSync(join(root, file), 'utf8'), draft)
  parseCatalogue(text, file)
  const feature = { file: draft.feature, text: featureText(draft), isNew: true } as const
  const changes = [{ file, text }, feature, ...mutantChanges(draft, root)]
  writeAll(changes, root)
  return `${draft.id} is begun, in
${changes.map((change) => `  ${change.file}`).join('\n')}

It is an error until it says something, and fails npm test until then. What to do, of which CONTRIBUTING.md tells more:
${stepsFor(draft).map((step, index) => `  ${index + 1}. ${step}`).join('\n')}
`
}

function stepsFor({ id, feature, sentences, after, status, platforms }: RuleDraft): string[] {
  const listed = `${sentences.length === 1 ? 'sentence' : 'sentences'} ${sentences.join(', ')}`
  const source = after !== undefined && status === 'derived' ? `${listed}, as ${after.id} does. Name others if they are behind it` : listed
  return [
    `Say it in ${file}: title, statement, accounts, dates, reading. It comes from ${source}.`,
    `Say by hand when it binds on ${platforms.join(' and ')} (features/catalogue/in-force.table.ts), and that there is one rule more (catalogue.test.ts).`,
    `Give an example in ${feature}, and teach the steps that are missing: npx conform rules --lint, npx conform run --rule ${id}`,
    `Break it in at least two ways, one of them hard to see: npx conform selftest --rule ${id}`,
    'Name in docs/iut-boundary.md what keeps it.',
    'Record it: npx conform rules --write-manifest, a line in CHANGELOG.md, npm test',
  ]
}
