import { CommandError } from '../errors.ts'

/** `new UiSelector().text("Next").instance(1)`, read but not yet understood. */
export interface Expression {
  readonly type: 'UiSelector' | 'UiScrollable'
  readonly parameters: readonly Argument[]
  readonly calls: readonly Call[]
  readonly source: string
}

export interface Call {
  readonly name: string
  readonly parameters: readonly Argument[]
}

export type Argument = string | number | boolean | { readonly text: string } | Expression

const tokens = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*)|([().,;]))/uy

type Token = { readonly kind: 'text' | 'number' | 'word' | 'sign'; readonly value: string; readonly at: number }

function tokensOf(source: string): readonly Token[] {
  const found: Token[] = []
  tokens.lastIndex = 0
  while (source.slice(tokens.lastIndex).trim() !== '') {
    const at = tokens.lastIndex
    const match = tokens.exec(source)
    if (match === null) throw syntaxError(source, 'Unexpected character', at)
    const [, text, number, word, sign] = match
    found.push(text !== undefined ? { kind: 'text', value: text.replaceAll('\\"', '"'), at }
      : number !== undefined ? { kind: 'number', value: number, at }
        : word !== undefined ? { kind: 'word', value: word, at } : { kind: 'sign', value: sign ?? '', at })
  }
  return found
}

export const syntaxError = (source: string, why: string, at?: number): CommandError => new CommandError('invalid selector',
  `Could not parse selector expression \`${source}\`: ${why}${at === undefined ? '' : ` at position ${at}`}`)

/**
 * Reads the statements of a locator in the language of UiAutomator: Java expressions that make a UiSelector or a UiScrollable,
 * parted by semicolons. `new` may be left out, and of a UiSelector the constructor, too. Throws `invalid selector`.
 */
export function parseStatements(source: string): readonly [Expression, ...Expression[]] {
  const all = tokensOf(source)
  let next = 0
  const peek = (value: string): boolean => all[next]?.value === value && all[next]?.kind !== 'text'
  const fail = (why: string): never => {
    throw syntaxError(source, why, all[next]?.at ?? source.length)
  }
  const skip = (value: string): boolean => {
    if (!peek(value)) return false
    next += 1
    return true
  }
  const word = (): string => {
    const token = all[next]
    if (token?.kind !== 'word') return fail('Missing method name')
    next += 1
    return token.value
  }

  function parameters(): readonly Argument[] {
    if (!skip('(')) return fail('No opening parenthesis after method name')
    const found: Argument[] = []
    if (skip(')')) return found
    do found.push(argument())
    while (skip(','))
    if (!skip(')')) return fail('Unclosed paren in expression')
    return found
  }

  function argument(): Argument {
    const token = all[next]
    if (token === undefined || (token.kind === 'sign' && token.value !== '.')) return fail('Missing argument')
    if (token.kind === 'text') {
      next += 1
      return { text: token.value }
    }
    if (token.kind === 'number') {
      next += 1
      return Number(token.value)
    }
    if (token.value === 'true' || token.value === 'false') {
      next += 1
      return token.value === 'true'
    }
    return expression()
  }

  function expression(): Expression {
    const start = all[next]?.at ?? 0
    const isNew = skip('new')
    const named = peek('UiScrollable') ? 'UiScrollable' : peek('UiSelector') ? 'UiSelector' : null
    if (named === null && isNew) return fail('Only a UiSelector or a UiScrollable can be made')
    const calls: Call[] = []
    const call = (): void => void calls.push({ name: word(), parameters: parameters() })
    let made: readonly Argument[] = []
    if (named !== null) {
      next += 1
      made = parameters()
    } else if (!peek('.')) call()
    while (skip('.')) call()
    return { type: named ?? 'UiSelector', parameters: made, calls, source: source.slice(start, all[next]?.at ?? source.length).trim() }
  }

  if (all.length === 0) throw syntaxError(source, 'Tried to parse an empty string')
  const statement = (): Expression => {
    const read = expression()
    if (next < all.length && !skip(';')) fail('Expected "."')
    return read
  }
  const found: [Expression, ...Expression[]] = [statement()]
  while (next < all.length) found.push(statement())
  return found
}
