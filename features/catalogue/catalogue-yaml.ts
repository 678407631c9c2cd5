import { isNode, LineCounter, parseDocument } from 'yaml'
import { CatalogueError } from './catalogue-error.ts'

/** A way through the parsed text: keys and indexes. */
export type Path = readonly (string | number)[]

/** Builds the error for what stands at a path: `FILE:LINE: message`. */
export type Lines = (path: Path, message: string) => CatalogueError

/**
 * Parses YAML 1.2 and remembers the lines.
 * @throws CatalogueError on text that is not YAML and on a key that is given twice.
 */
export function parseYaml(text: string, name: string): { value: unknown; lines: Lines } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line } = counter.linePos(error.pos[0])
    throw new CatalogueError(`${name}:${line}: this is not the YAML of a catalogue: ${error.message}. Mend the line.`, { cause: error })
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  return { value: document.toJS(), lines: (path, message) => new CatalogueError(`${name}:${lineOf(path)}: ${message}`) }
}
