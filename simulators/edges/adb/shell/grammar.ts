/** What a line says: commands in their order, each with the outcome of what came before that it depends on. */
export type Script = readonly Item[]

export interface Item {
  readonly after: 'anything' | 'success' | 'failure'
  readonly command: SimpleCommand
}

export interface SimpleCommand {
  readonly assignments: readonly Assignment[]
  readonly words: readonly Word[]
  readonly redirects: readonly Redirect[]
}

export interface Assignment {
  readonly name: string
  readonly value: Word
}

export type Word = readonly Part[]

export type Part =
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly type: 'variable'; readonly name: string; readonly quoted: boolean }

export type Stream = 1 | 2

export type Redirect =
  | { readonly type: 'input'; readonly path: Word }
  | { readonly type: 'file'; readonly from: Stream; readonly path: Word; readonly append: boolean }
  | { readonly type: 'stream'; readonly from: Stream; readonly to: Stream }

/** A line that no shell understands; the message is what `sh` says. */
export class SyntaxFault extends Error {}

/** A line that a shell understands and this one does not. */
export class UnknownSyntax extends Error {
  readonly what: string

  constructor(what: string) {
    super(`${what} is not simulated`)
    this.what = what
  }
}

const reserved: ReadonlySet<string> = new Set(['!', '[[', 'case', 'do', 'for', 'function', 'if', 'select', 'time', 'until', 'while', '{'])

/**
 * Reads a line as `sh` of Android (mksh) does, as far as adb's users need: words, quotes, variables, `;`, `&&`, `||` and redirections.
 * Throws a SyntaxFault, or an UnknownSyntax.
 */
export function parse(line: string): Script {
  return new Reader(line).script()
}

class Reader {
  private readonly line: string
  private at = 0

  constructor(line: string) {
    this.line = line
  }

  script(): Script {
    const items: Item[] = []
    let after: Item['after'] = 'anything'
    for (;;) {
      this.skip(after === 'anything' ? /[ \t\n]*/y : /[ \t]*/y)
      if (this.at >= this.line.length || this.peek('#')) break
      items.push({ after, command: this.command() })
      after = this.operator()
    }
    if (after !== 'anything') throw new SyntaxFault('syntax error: unexpected end of line')
    return items
  }

  private operator(): Item['after'] {
    const [operator] = this.match(/&&|\|\||;|\n|&|\||$/y)
    switch (operator) {
      case '&&':
        return 'success'
      case '||':
        return 'failure'
      case '|':
        throw new UnknownSyntax('a pipe (|)')
      case '&':
        throw new UnknownSyntax('a command in the background (&)')
      default:
        return 'anything'
    }
  }

  private command(): SimpleCommand {
    const assignments: Assignment[] = []
    const words: Word[] = []
    const redirects: Redirect[] = []
    for (;;) {
      this.skip(/[ \t]*/y)
      const redirect = this.redirect()
      if (redirect !== null) redirects.push(redirect)
      else if (this.at >= this.line.length || /[;\n&|#]/.test(this.char())) break
      else {
        const assignment = words.length === 0 ? this.assignment() : null
        if (assignment === null) words.push(this.word())
        else assignments.push(assignment)
      }
    }
    if (assignments.length + words.length + redirects.length === 0) throw new SyntaxFault(`syntax error: unexpected '${this.char()}'`)
    const first = plainText(words[0])
    if (first !== null && reserved.has(first)) throw new UnknownSyntax(`"${first}"`)
    return { assignments, words, redirects }
  }

  private assignment(): Assignment | null {
    const [, name] = this.match(/([A-Za-z_]\w*)=/y)
    if (name === undefined) return null
    return { name, value: /[ \t\n;&|]|^$/.test(this.char()) ? [] : this.word() }
  }

  private redirect(): Redirect | null {
    const [input] = this.match(/<[<&>]?/y)
    if (input !== undefined) {
      if (input !== '<') throw new UnknownSyntax(`a redirection by ${input}`)
      this.skip(/[ \t]*/y)
      return { type: 'input', path: this.word() }
    }
    const [operator, digit, kind] = this.match(/([12]?)(>>|>&|>)/y)
    if (operator === undefined) return null
    const from: Stream = digit === '2' ? 2 : 1
    if (kind !== '>&') {
      this.skip(/[ \t]*/y)
      return { type: 'file', from, path: this.word(), append: kind === '>>' }
    }
    const [to] = this.match(/[12]/y)
    if (to === undefined) throw new UnknownSyntax(`a redirection to "${this.char()}"`)
    return { type: 'stream', from, to: to === '2' ? 2 : 1 }
  }

  private word(): Word {
    const parts: Part[] = []
    while (this.at < this.line.length && !/[ \t\n;&|<>]/.test(this.char())) parts.push(...this.part())
    if (parts.length === 0) throw new SyntaxFault(`syntax error: unexpected '${this.char() || 'newline'}'`)
    return parts
  }

  private part(): readonly Part[] {
    switch (this.char()) {
      case "'":
        return [{ type: 'text', text: this.singleQuoted(), quoted: true }]
      case '"':
        return this.doubleQuoted()
      case '\\': {
        const text = this.line.slice(this.at + 1, this.at + 2)
        this.at += 2
        return [{ type: 'text', text, quoted: true }]
      }
      case '$':
      case '`':
        return [this.variable(false)]
      case '(':
      case ')':
        throw new UnknownSyntax(`a group (${this.char()})`)
      default:
        return [{ type: 'text', text: this.match(/[^ \t\n;&|<>'"\\$`()]+/y)[0] ?? '', quoted: false }]
    }
  }

  private singleQuoted(): string {
    const [quoted, text] = this.match(/'([^']*)'/y)
    if (quoted === undefined) throw new SyntaxFault('no closing quote')
    return text ?? ''
  }

  private doubleQuoted(): readonly Part[] {
    // The quotes alone already are a word, though an empty one.
    const parts: Part[] = [{ type: 'text', text: '', quoted: true }]
    this.at += 1
    while (!this.peek('"')) {
      if (this.at >= this.line.length) throw new SyntaxFault('no closing quote')
      if (this.peek('$') || this.peek('`')) {
        parts.push(this.variable(true))
        continue
      }
      const [text = ''] = this.match(/\\[\s\S]|[^"\\$`]+/y)
      parts.push({ type: 'text', text: text.replace(/^\\([$`"\\])$/, '$1'), quoted: true })
    }
    this.at += 1
    return parts
  }

  private variable(quoted: boolean): Part {
    const [, braced, plain] = this.match(/\$(?:\{(\w+)\}|([A-Za-z_]\w*|\?))/y)
    const name = braced ?? plain
    if (name !== undefined) return { type: 'variable', name, quoted }
    if (/\$[({$!#@*0-9-]|`/y.test(this.line.slice(this.at))) throw new UnknownSyntax(`"${this.line.slice(this.at, this.at + 2)}"`)
    this.at += 1
    return { type: 'text', text: '$', quoted }
  }

  private char(): string {
    return this.line.charAt(this.at)
  }

  private peek(char: string): boolean {
    return this.char() === char
  }

  private skip(pattern: RegExp): void {
    this.match(pattern)
  }

  /** What matches here, and moves behind it; an empty list if nothing does. The pattern is sticky. */
  private match(pattern: RegExp): readonly (string | undefined)[] {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.line)
    if (found === null) return []
    this.at = pattern.lastIndex
    return found
  }
}

function plainText(word: Word | undefined): string | null {
  if (word === undefined || word.some((part) => part.type !== 'text' || part.quoted)) return null
  return word.map((part) => (part.type === 'text' ? part.text : '')).join('')
}
