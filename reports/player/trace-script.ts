import { createHash } from 'node:crypto'

export interface TraceScript {
  /** `traces/<hash>.js`; the same trace has the same name. */
  readonly name: string
  readonly text: string
}

/**
 * A trace as a classic script, which a page from disk may load where it may not fetch. It calls `conformTrace(id, trace)`,
 * which the player's script defines.
 * @param trace the trace's JSON
 */
export function traceScript(id: string, trace: string): TraceScript {
  // As a text, not as a literal: a literal would make something else of a key called `__proto__`, and takes longer to read.
  const text = `conformTrace(${quoted(JSON.stringify(id))},${quoted(trace)})\n`
  return { name: `traces/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`, text }
}

/** JSON as an expression of JavaScript that gives its value, harmless within a page too. */
const quoted = (json: string): string => `JSON.parse('${json.trim().replace(/['\\<\u2028\u2029]/g, escaped)}')`

const escaped = (character: string): string =>
  (character === "'" || character === '\\' ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
