import type { GherkinDocument, Rule, Scenario, Tag } from '@cucumber/messages'
import type { Vocabulary } from '../examples/vocabulary.ts'
import type { Finding } from './finding.ts'

/** What an example may need of the driver, as tags. */
export const capabilityTags: readonly string[] = ['@clock.set', '@cloud.inspect', '@fault.inject', '@second-phone', '@tenant.set', '@webauthn']

const plainTags: readonly string[] = ['@cross', '@ios', '@android', '@characterisation', ...capabilityTags]

/** Tags say rule, platform, reading or capability, each where it belongs, and nothing else. */
export function lintTags({ feature }: GherkinDocument, file: string, vocabulary: Vocabulary): Finding[] {
  if (feature === undefined) return []
  const rules = feature.children.flatMap(({ rule }) => rule ?? [])
  const scenarios = [...feature.children, ...rules.flatMap(({ children }) => children)].flatMap(({ scenario }) => scenario ?? [])
  const tags = [...feature.tags, ...scenarios.flatMap((scenario) => [...scenario.tags, ...scenario.examples.flatMap((table) => table.tags)])]
  const wrong = tags.flatMap((tag) => {
    const message = isRuleId(tag) ? `${tag.name} names a rule away from its Rule. Tag the Rule alone.` : wrongTag(tag, vocabulary)
    return message === undefined ? [] : [{ file, line: tag.location.line, message }]
  })
  return [...wrong, ...rules.flatMap((rule) => lintRuleTags(rule, vocabulary).map(({ line, message }) => ({ file, line, message })))]
}

function lintRuleTags({ name, tags, children, location: { line } }: Rule, vocabulary: Vocabulary): Omit<Finding, 'file'>[] {
  const [id, ...more] = tags.filter(isRuleId).map((tag) => tag.name.slice(1))
  const others = tags.filter((tag) => !isRuleId(tag)).flatMap((tag) => wrongTag(tag, vocabulary) ?? [])
  const known = [...vocabulary.rules.keys()].join(', ')
  const platforms = vocabulary.rules.get(id ?? '')
  const scenarios = children.flatMap(({ scenario }) => scenario ?? [])
  const nowhere = scenarios.filter((scenario) => platforms !== undefined && runsNowhere(scenario, tags, platforms))
  return [
    ...others.map((message) => ({ line, message })),
    ...(id === undefined ? [{ line, message: `The Rule "${name}" carries no rule of the catalogue as a tag. Known: ${known}.` }] : []),
    ...(id !== undefined && platforms === undefined ? [{ line, message: `No rule called "${id}" (Rule "${name}"). Known: ${known}.` }] : []),
    ...(more.length > 0 ? [{ line, message: `The Rule "${name}" carries several rules: ${[id, ...more].join(', ')}. Keep one.` }] : []),
    ...nowhere.map((scenario) => ({ line: scenario.location.line, message: `"${scenario.name}" is tagged for a platform that ${id} is not about, so it never runs. Drop the tag.` })),
  ]
}

function runsNowhere(scenario: Scenario, ruleTags: readonly Tag[], platforms: readonly string[]): boolean {
  const names = [...ruleTags, ...scenario.tags].map(({ name }) => name)
  const asked = ['ios', 'android'].filter((platform) => names.includes(`@${platform}`))
  return !names.includes('@cross') && asked.length > 0 && !asked.some((platform) => platforms.includes(platform))
}

function isRuleId({ name }: Tag): boolean {
  return /^@[A-Z]+-\d+$/.test(name)
}

function wrongTag({ name }: Tag, { readings }: Vocabulary): string | undefined {
  const [field = '', value = ''] = name.slice(1).split('=')
  if (plainTags.includes(name) || readings.get(field)?.includes(value)) return undefined
  const known = [...plainTags, ...[...readings].flatMap(([one, values]) => values.map((each) => `@${one}=${each}`))]
  return `The tag ${name} says neither rule, platform, reading nor capability. Known: ${known.join(', ')}.`
}
