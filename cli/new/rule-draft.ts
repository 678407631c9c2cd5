import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AccountClass, type Catalogue, loadCatalogue, type Platform, type Rule } from '../../features/catalogue/catalogue.ts'
import { slug } from '../../features/examples/example-id.ts'
import type { Invocation } from '../invocation.ts'
import { loadSpecification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'

export const statuses = ['normative', 'derived', 'ambiguous', 'characterisation'] as const
export const severities = ['critical', 'major', 'minor'] as const

/** The options as commander leaves them. */
export interface RawRuleOptions {
  title?: string
  statement?: string
  platform: Platform | 'both'
  status?: Rule['status']
  severity: Rule['severity']
  sentence?: string[]
}

/** A rule that can be begun: every word was checked, and nothing was written. */
export interface RuleDraft {
  id: string
  /** The letters of its id, which it has in common with its family. */
  family: string
  title: string
  statement: string
  status: Rule['status']
  severity: Rule['severity']
  platforms: Platform[]
  accounts: AccountClass[]
  sentences: number[]
  /** The last rule of the family; undefined if it is the first. */
  after: Rule | undefined
  /** All rules before it was there. */
  catalogue: Catalogue
  /** Its feature file, relative to the project, with forward slashes. No such file is there. */
  feature: string
}

/** @throws WrongUse on words that make no rule; CatalogueError, FeatureError on a project that cannot be read. */
export async function ruleDraftOf(id: string, options: RawRuleOptions, { root }: Invocation): Promise<RuleDraft> {
  const catalogue = loadCatalogue(join(root, 'features/catalogue.yaml'))
  const [, family = ''] = /^([A-Z]+)-\d{2}$/.exec(id) ?? []
  if (family === '') {
    throw new WrongUse(`"${id}" cannot be the id of a rule. Take capitals, a hyphen and two digits, such as ${nextIn('CRED', catalogue)}.`)
  }
  if (catalogue.rules.some((rule) => rule.id === id)) {
    throw new WrongUse(`There is a rule ${id} already, and ids never change their meaning. The next free one is ${nextIn(family, catalogue)}.`)
  }
  const after = catalogue.rules.findLast((rule) => familyOf(rule.id) === family)
  const title = words('title', options.title) ?? `What ${id} promises`
  if (title.length > 60) throw new WrongUse(`--title has ${title.length} characters, and 60 are the most. Say it in fewer.`)
  const sentences = sentencesOf(options.sentence, after, family, catalogue)
  return {
    id,
    family,
    title,
    statement: words('statement', options.statement) ?? `To be said of ${id} in one sentence: who does what, and what follows.`,
    status: options.status ?? (options.sentence === undefined ? 'derived' : 'normative'),
    severity: options.severity,
    platforms: options.platform === 'both' ? ['ios', 'android'] : [options.platform],
    accounts: after?.accounts ?? ['personal-code', 'personal-passwordless', 'work', 'third-party'],
    sentences,
    after,
    catalogue,
    feature: await featureOf(id, family, options.title ?? id, catalogue, root),
  }
}

/** The letters before the hyphen. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

function nextIn(family: string, { rules }: Catalogue): string {
  const numbers = rules.filter(({ id }) => familyOf(id) === family).map(({ id }) => Number(id.slice(family.length + 1)))
  return `${family}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

function words(option: 'title' | 'statement', text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const plain = text.trim()
  if (plain === '' || /\p{Cc}/u.test(plain)) throw new WrongUse(`--${option} must be words on one line. Give it some, or leave it out.`)
  return plain
}

function sentencesOf(named: readonly string[] | undefined, after: Rule | undefined, family: string, { sentences }: Catalogue): number[] {
  if (named === undefined && after !== undefined) return after.sentences
  const range = `1 to ${sentences.length}, in the article's order`
  if (named === undefined) {
    throw new WrongUse(`${family} is a new family, so that nobody knows where the rule comes from. Name its sentences by --sentence: ${range}.`)
  }
  const unknown = named.find((word) => !sentences.some(({ n }) => String(n) === word))
  if (unknown !== undefined) throw new WrongUse(`There is no sentence "${unknown}". Known: ${range}.`)
  return [...new Set(named.map(Number))].sort((a, b) => a - b)
}

/** Beside the features of its family, or in a folder of its own. */
async function featureOf(id: string, family: string, title: string, catalogue: Catalogue, root: string): Promise<string> {
  const { examples } = await loadSpecification(root, [], catalogue)
  const beside = examples.findLast(({ rule, uri }) => uri.startsWith('features/') && familyOf(rule ?? '') === family)
  const file = `${beside === undefined ? `features/${slug(family)}` : dirname(beside.uri)}/${slug(title) || slug(id)}.feature`
  if (existsSync(join(root, file))) throw new WrongUse(`"${file}" is there already. Choose another --title, or write ${id} there by hand.`)
  return file
}
