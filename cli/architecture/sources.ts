import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Something in a source that ought not to be there. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly what: string
}

/** What a check says of one node of a source; null if nothing. */
export type Check = (node: ts.Node) => string | null

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The project's files of a pattern, without tests and what is for tests only. `exempt`: beginnings of paths. */
export function filesOf(pattern: string, exempt: readonly string[] = []): readonly string[] {
  return globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort()
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file) && !exempt.some((start) => file.startsWith(start)))
}

/** What a check finds in files of the project. */
export function findIn(files: readonly string[], check: Check): readonly Finding[] {
  return files.flatMap((file) => findInText(readFileSync(`${root}${file}`, 'utf8'), check, file))
}

/** What a check finds in the text of a source, in reading order. */
export function findInText(text: string, check: Check, file = 'text.ts'): readonly Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    const what = check(node)
    if (what !== null) findings.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, what })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

/** Findings as a person reads them, one a line. */
export const told = (findings: readonly Finding[]): string => findings.map(({ file, line, what }) => `${file}:${line}: ${what}`).join('\n')
