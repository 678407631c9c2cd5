import type { FeatureDocument } from '../examples/documents.ts'
import type { Finding } from './finding.ts'

/** No two examples of one rule, in whatever file, carry the same title. */
export function lintNames(documents: readonly FeatureDocument[]): Finding[] {
  const first = new Map<string, string>()
  return documents.flatMap(({ uri, document }) =>
    (document.feature?.children ?? []).flatMap(({ rule }) => {
      const id = rule?.tags.find(({ name }) => /^@[A-Z]+-\d+$/.test(name))?.name ?? ''
      return (rule?.children ?? []).flatMap(({ scenario }): Finding[] => {
        if (scenario === undefined) return []
        const { name, location } = scenario
        const key = `${id} ${name.trim().toLowerCase()}`
        const place = `${uri}:${location.line}`
        const other = first.get(key)
        first.set(key, other ?? place)
        if (other === undefined) return []
        return [{ file: uri, line: location.line, message: `"${name}" is also the title at ${other}, under the same rule. Rename one.` }]
      })
    }),
  )
}
