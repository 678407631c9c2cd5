import type { Catalogue, Rule, Sentence } from './catalogue-types.ts'
import type { Lines } from './catalogue-yaml.ts'

/**
 * What a schema cannot say: that names are unique, and that what is named exists.
 * @throws CatalogueError for the first contradiction.
 */
export function checkCatalogue(catalogue: Catalogue, lines: Lines): void {
  checkUnique(catalogue, lines)
  checkReadings(catalogue, lines)
  catalogue.rules.forEach((rule, index) => checkPeriods(rule, index, lines))
  checkRulesAgainstSentences(catalogue, lines)
  checkSentences(catalogue, lines)
}

function checkUnique({ rules, readings, sentences }: Catalogue, lines: Lines): void {
  const twice = (values: readonly (string | number)[], kind: string, key: string, list: string): void => {
    values.forEach((value, index) => {
      if (values.indexOf(value) < index) throw lines([list, index, key], `${kind} ${value} is given twice. Rename or remove one.`)
    })
  }
  twice(rules.map((rule) => rule.id), 'Rule', 'id', 'rules')
  twice(readings.map((reading) => reading.field), 'The reading', 'field', 'readings')
  twice(sentences.map((sentence) => sentence.n), 'Sentence', 'n', 'sentences')
  twice(sentences.map((sentence) => sentence.fingerprint), 'The fingerprint', 'fingerprint', 'sentences')
}

function checkReadings({ rules, readings }: Catalogue, lines: Lines): void {
  readings.forEach(({ field, values, default: inForce }, index) => {
    if (values[0] === inForce) return
    throw lines(['readings', index, 'default'], `The default of ${field} is "${inForce}", but its first value is "${values[0]}". Put the default first.`)
  })
  const known = readings.map((reading) => reading.field)
  rules.forEach(({ id, reading }, index) => {
    const unknown = reading?.fields.find((field) => !known.includes(field))
    if (unknown === undefined) return
    const message = `Rule ${id} names the reading "${unknown}", which is not declared. Known: ${known.join(', ') || 'none'}.`
    throw lines(['rules', index, 'reading', 'fields'], message)
  })
}

function checkPeriods({ id, platforms, effective }: Rule, index: number, lines: Lines): void {
  const never = 'which is never. The month in "until" is the first in which it no longer holds.'
  effective.forEach(({ platform, from, until }, position) => {
    const place = ['rules', index, 'effective', position]
    if (!platforms.includes(platform)) {
      throw lines(place, `Rule ${id} has dates on ${platform}, but its platforms are ${platforms.join(', ')}. Make them agree.`)
    }
    if (from !== undefined && until !== undefined && until <= from) {
      throw lines(place, `Rule ${id} is in force from ${from} until ${until}, ${never}`)
    }
  })
  const undated = platforms.find((platform) => !effective.some((period) => period.platform === platform))
  if (undated === undefined) return
  const message = `Rule ${id} does not say when it is in force on ${undated}. Add { platform: ${undated} }, which means always.`
  throw lines(['rules', index, 'effective'], message)
}

function checkRulesAgainstSentences({ rules, sentences }: Catalogue, lines: Lines): void {
  const byNumber = new Map(sentences.map((sentence) => [sentence.n, sentence]))
  rules.forEach(({ id, sentences: named }, index) => {
    const n = named.find((number) => byNumber.get(number)?.rules?.includes(id) !== true)
    if (n === undefined) return
    const why = byNumber.has(n) ? 'does not name the rule' : 'is not listed'
    throw lines(['rules', index, 'sentences'], `Rule ${id} comes from sentence ${n}, which ${why}. Name ${id} at sentence ${n}, or take ${n} out.`)
  })
}

function checkSentences({ rules, sentences }: Catalogue, lines: Lines): void {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const headings = sentences.filter((sentence) => sentence.kind === 'heading').map((sentence) => sentence.n)
  sentences.forEach((sentence, index) => {
    const { n } = sentence
    const wrong = wrongPlace(sentence, headings.filter((heading) => heading < n)) ?? wrongRules(sentence, byId)
    if (wrong !== undefined) throw lines(['sentences', index], `Sentence ${n} ${wrong}`)
  })
}

function wrongPlace({ under }: Sentence, headings: readonly number[]): string | undefined {
  if (under === undefined || headings.includes(under)) return undefined
  return `stands under ${under}, which is no heading before it. Known: ${headings.join(', ') || 'none'}.`
}

function wrongRules({ n, rules = [], reason }: Sentence, byId: ReadonlyMap<string, Rule>): string | undefined {
  if (rules.length > 0 && reason !== undefined) return 'has rules and a reason for having none. Keep one of the two.'
  for (const id of rules) {
    const rule = byId.get(id)
    if (rule === undefined) return `names the rule ${id}, which does not exist. Known: ${[...byId.keys()].join(', ')}.`
    if (rule.sentences.includes(n)) continue
    return `names the rule ${id}, which does not name the sentence. Add ${n} to the sentences of ${id}, or take ${id} out.`
  }
  return undefined
}
