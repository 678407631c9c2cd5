import { FeatureError } from './feature-error.ts'

/** What tells an example apart from others: its rule, its name after resolution, the first cell of its row, and its pass. */
export interface Identity {
  rule: string | undefined
  name: string
  row: string | undefined
  pass: string
  uri: string
  line: number
}

/**
 * Stable ids, in the order given: `RULE/slug-of-name/pass`, with the slug of the row's first cell between the two where
 * several rows of one rule resolve to the same name. Line numbers never occur in an id.
 * @throws FeatureError where two examples stay alike.
 */
export function identify(examples: readonly Identity[]): string[] {
  const plain = examples.map((example) => idOf(example, undefined))
  const once = new Set<string>()
  const collides = new Set(plain.filter((id) => once.size === once.add(id).size))
  const ids = examples.map((example, index) => idOf(example, collides.has(plain[index] ?? '') ? example.row : undefined))
  const seen = new Map<string, Identity>()
  examples.forEach((example, index) => {
    const id = ids[index] ?? ''
    const other = seen.get(id)
    if (other !== undefined) throw twins(id, other, example)
    seen.set(id, example)
  })
  return ids
}

/** Lower-case words joined by hyphens: "Maya's phone" becomes `mayas-phone`. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’"“”]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function idOf({ rule, name, pass }: Identity, row: string | undefined): string {
  return [rule ?? 'no-rule', slug(name), ...(row === undefined ? [] : [slug(row)]), pass].join('/')
}

function twins(id: string, first: Identity, second: Identity): FeatureError {
  const places = `${first.uri}:${first.line} and ${second.uri}:${second.line}`
  return new FeatureError(`Two examples are both called ${id}: ${places}. Rename one, or use the column that tells the rows apart in the title.`)
}
