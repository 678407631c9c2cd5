import { CommandError } from '../errors.ts'

// What java.util.regex knows and JavaScript does not, or reads otherwise.
const foreign = /\\[QEAGZzRXHhK]|\[[^\]]*&&|[*+?}]\+/u

/**
 * A pattern of java.util.regex that must match a whole text. Flags may stand in front, as in `(?i)next`.
 * Throws `invalid selector` for one that JavaScript would read otherwise.
 */
export function javaPattern(source: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([imsu]+)\))?([\s\S]*)$/u.exec(source) ?? []
  // Java lets any sign that is no letter or digit be escaped; JavaScript, strictly, only those that mean something.
  const strict = body.replaceAll(/\\([^\p{L}\p{N}^$\\.*+?()[\]{}|/])/gu, (_, sign: string) => sign === '-' ? '\\x2d' : sign)
  try {
    if (foreign.test(body)) throw new SyntaxError('it uses what only Java knows')
    return new RegExp(`^(?:${strict})$`, [...new Set(`${flags}u`)].join(''))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError('invalid selector', `The regular expression \`${source}\` cannot be used on a simulated phone: ${why}`, { cause })
  }
}
