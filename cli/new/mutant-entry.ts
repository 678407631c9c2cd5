import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { FileChange } from './write-all.ts'
import { familyOf, type RuleDraft } from './rule-draft.ts'

const folder = 'simulators/mutants'
const registry = `${folder}/mutants.ts`

/** An entry after the last one of the rule's family, or a file of its own that the registry names. */
export function mutantChanges(draft: RuleDraft, root: string): FileChange[] {
  const place = lastOfFamily(draft.family, root)
  if (place === undefined) return ownFile(draft, readFileSync(join(root, registry), 'utf8'))
  const { file, text, end } = place
  return [{ file, text: `${text.slice(0, end)},\n${entry(draft)}${text.slice(end)}` }]
}

/** A build that is not wrong yet: the self-test tells that it survives, and a unit test that it changes nothing. */
function entry({ id }: RuleDraft): string {
  return `  {
    id: '${id.toLowerCase()}-to-be-broken', rule: '${id}',
    how: 'is not wrong yet: say what a hurried team could ship',
    change: (product) => product,
  }`
}

function ownFile(draft: RuleDraft, text: string): FileChange[] {
  const name = `${draft.family.toLowerCase()}Mutants`
  const source = ts.createSourceFile(registry, text, ts.ScriptTarget.Latest, true)
  const lastImport = source.statements.findLast((statement) => ts.isImportDeclaration(statement))
  const [list] = arraysIn(source)
  const last = list?.elements.at(-1)
  if (lastImport === undefined || last === undefined) throw new Error(`${registry} does not list the mutants as it did.`)
  const imported = `${text.slice(0, lastImport.end)}\nimport { ${name} } from './${draft.family.toLowerCase()}.ts'${text.slice(lastImport.end, last.end)}`
  const own = `import type { Iut } from '../iut.ts'

/** Wrong builds that break what ${draft.family} promises. */
export const ${name}: readonly Iut[] = [
${entry(draft)},
]
`
  return [
    { file: `${folder}/${draft.family.toLowerCase()}.ts`, text: own, isNew: true },
    { file: registry, text: `${imported},\n  ...${name}${text.slice(last.end)}` },
  ]
}

interface Place {
  file: string
  text: string
  rule: string
  /** Where the entry ends, before its comma. */
  end: number
}

/** Of the last rule the last entry, because the rules of one family may lie in several files. */
function lastOfFamily(family: string, root: string): Place | undefined {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => !file.endsWith('.test.ts'))
  const places = files.sort().flatMap((file): Place[] => {
    const text = readFileSync(join(root, file), 'utf8')
    return entriesIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).map(({ rule, end }) => ({ file, text, rule, end }))
  })
  const ofFamily = places.filter(({ rule }) => familyOf(rule) === family)
  const last = ofFamily.map(({ rule }) => rule).sort().at(-1)
  return ofFamily.findLast(({ rule }) => rule === last)
}

function entriesIn(source: ts.SourceFile): { rule: string; end: number }[] {
  return arraysIn(source).flatMap(({ elements }) => elements).flatMap((element) => {
    const rule = ts.isObjectLiteralExpression(element) ? textOf(element, 'rule') : undefined
    return rule === undefined ? [] : [{ rule, end: element.end }]
  })
}

/** The lists that a file exports. */
function arraysIn(source: ts.SourceFile): ts.ArrayLiteralExpression[] {
  const declared = source.statements.flatMap((statement) => (ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : []))
  return declared.flatMap(({ initializer }) => (initializer !== undefined && ts.isArrayLiteralExpression(initializer) ? [initializer] : []))
}

function textOf({ properties }: ts.ObjectLiteralExpression, name: string): string | undefined {
  const found = properties.find((property) => ts.isPropertyAssignment(property) && property.name.getText() === name)
  return found !== undefined && ts.isPropertyAssignment(found) && ts.isStringLiteral(found.initializer) ? found.initializer.text : undefined
}
