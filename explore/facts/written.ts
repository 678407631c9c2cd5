import { PickleStepType } from '@cucumber/messages'
import type { Rule } from '../../features/catalogue/catalogue.ts'
import type { FeatureDocument } from '../../features/examples/documents.ts'
import { type Example, inReading } from '../../features/examples/examples.ts'
import { scenariosOf } from '../../features/examples/first-cells.ts'
import { startOf } from '../../features/examples/starts.ts'
import type { Readings } from '../../features/examples/vocabulary.ts'

/** One step as it is run, with the values of its row filled in. */
export interface WrittenStep {
  readonly type: 'given' | 'when' | 'then'
  readonly text: string
}

/** An example as its reader has it: where it runs, on which day it begins, and what it says. */
export interface Written extends Pick<Example, 'id' | 'name' | 'pass' | 'tags' | 'characterisation'> {
  readonly rule: string
  /** `YYYY-MM-DD`, unless its steps name a moment. */
  readonly at: string
  readonly steps: readonly WrittenStep[]
  /** The row of an outline; undefined for an example without one. */
  readonly row: Row | undefined
}

/** A row of an outline, and the steps before its values are filled in: `<column>` stands for a value. */
export interface Row {
  readonly values: Readonly<Record<string, string>>
  /** For each column, every value that it has in the outline. */
  readonly domains: Readonly<Record<string, readonly string[]>>
  readonly template: readonly WrittenStep[]
}

/** What the features say, for whoever reads it without running it. */
export interface Specified {
  readonly examples: readonly Example[]
  readonly documents: readonly FeatureDocument[]
  readonly rules: ReadonlyMap<string, Rule>
}

const types: Readonly<Record<PickleStepType, WrittenStep['type']>> = {
  [PickleStepType.CONTEXT]: 'given', [PickleStepType.ACTION]: 'when', [PickleStepType.OUTCOME]: 'then', [PickleStepType.UNKNOWN]: 'given',
}

/**
 * The examples of the specification with their steps; those of other readings, and those under no known rule, are left out.
 * @param asOf `YYYY-MM-DD`, the day on which they begin unless they name another.
 */
export function writtenExamples({ examples, documents, rules }: Specified, asOf: string, readings: Readings): Written[] {
  const pickles = new Map(documents.flatMap(({ uri, document, pickles: all }) => {
    const rows = rowsOf(document)
    return all.map((pickle) => [`${uri}:${pickle.location?.line ?? 1}`, { pickle, row: rows.get(pickle.astNodeIds.at(-1) ?? '') }] as const)
  }))
  return examples.filter((example) => inReading(example, readings)).flatMap((example) => {
    const rule = rules.get(example.rule ?? '')
    const found = pickles.get(`${example.uri}:${example.line}`)
    if (rule === undefined || found === undefined) return []
    const { pickle, row } = found
    const { id, name, pass, tags, characterisation } = example
    const steps = pickle.steps.map(({ type, text }): WrittenStep => ({ type: types[type ?? PickleStepType.UNKNOWN], text }))
    const filled = row === undefined ? undefined : { ...row, template: row.template.map((text, at): WrittenStep => ({ type: steps[at]?.type ?? 'given', text })) }
    return [{ id, name, pass, tags, characterisation, rule: rule.id, at: startOf(example, rule, asOf, readings).at, steps, row: filled }]
  })
}

type RawRow = Omit<Row, 'template'> & { readonly template: readonly string[] }

/** Every row of the outlines of a file, by its node's id. */
function rowsOf(document: FeatureDocument['document']): Map<string, RawRow> {
  const rows = new Map<string, RawRow>()
  for (const { steps, examples } of scenariosOf(document)) {
    const template = steps.map(({ text }) => text)
    const all = examples.flatMap(({ tableHeader, tableBody }) => {
      const columns = tableHeader?.cells.map(({ value }) => value) ?? []
      return tableBody.map(({ id, cells }) => ({ id, values: Object.fromEntries(cells.map(({ value }, at) => [columns[at] ?? '', value])) }))
    })
    const names = [...new Set(all.flatMap(({ values }) => Object.keys(values)))]
    const domains = Object.fromEntries(names.map((name) => [name, [...new Set(all.map(({ values }) => values[name] ?? ''))]]))
    for (const { id, values } of all) rows.set(id, { values, domains, template })
  }
  return rows
}
