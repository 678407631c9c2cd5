import type { Background, GherkinDocument, Rule, Scenario, Step } from '@cucumber/messages'
import type { Finding } from './finding.ts'

/** As many lines as a person takes in at a look. */
const mostLines = 7

/** The shape of a feature, its Rules and its examples: Given, one When, Then, and not too much of it. */
export function lintShape({ feature, comments }: GherkinDocument, file: string): Finding[] {
  const at = (line: number, message: string): Finding => ({ file, line, message })
  if (feature === undefined) return [at(1, 'The file holds no Feature. Write one, or delete the file.')]
  const why = feature.description.trim() === '' ? [at(feature.location.line, 'The Feature does not say why it matters. Add two lines below its title.')] : []
  const background = feature.children.find((child) => child.background)?.background
  const inside = feature.children.flatMap(({ rule, scenario }) => {
    if (rule !== undefined) return lintRule(rule, background, at)
    return scenario === undefined ? [] : [at(scenario.location.line, `"${scenario.name}" stands under no Rule. Move it under the one that it shows.`)]
  })
  const dead = comments
    .filter(({ text }) => /^\s*#\s*(@\S|(Rule|Example|Scenario|Scenario Outline|Background):|(Given|When|Then) )/.test(text))
    .map(({ location }) => at(location.line, 'This is commented out. Delete it; the history keeps it.'))
  return [...why, ...inside, ...dead]
}

type At = (line: number, message: string) => Finding

function lintRule(rule: Rule, outer: Background | undefined, at: At): Finding[] {
  const scenarios = rule.children.flatMap(({ scenario }) => scenario ?? [])
  if (scenarios.length === 0) return [at(rule.location.line, `The Rule "${rule.name}" has no example. Show it by one.`)]
  const backgrounds = [outer, ...rule.children.map(({ background }) => background)]
  const before = backgrounds.flatMap((background) => background?.steps ?? [])
  return scenarios.flatMap((scenario) => lintScenario(scenario, before, at))
}

function lintScenario({ name, location, steps }: Scenario, before: readonly Step[], at: At): Finding[] {
  const said = (message: string) => at(location.line, `"${name}" ${message}`)
  if (steps.length === 0) return [said('has no steps, and would pass. Write them, or delete it.')]
  const all = [...before, ...steps]
  const kinds: (string | undefined)[] = steps.filter(({ keywordType }) => keywordType !== 'Conjunction').map(({ keywordType }) => keywordType)
  const whens = kinds.filter((kind) => kind === 'Action').length
  const firstWhen = kinds.indexOf('Action')
  const firstThen = kinds.indexOf('Outcome')
  return [
    ...(all.length > mostLines ? [said(`has ${all.length} lines; ${mostLines} are the most. Say it shorter, or make two examples.`)] : []),
    ...(whens === 1 ? [] : [said(`has ${whens} Whens. Have exactly one: the turn of events.`)]),
    ...(firstThen < 0 ? [said('has no Then, so it cannot fail. Say what must come of it.')] : []),
    ...(firstThen >= 0 && firstThen < firstWhen ? [said('has a Then before its When. What holds beforehand is a Given.')] : []),
    ...(kinds.lastIndexOf('Context') > Math.max(firstWhen, firstThen) ? [said('has a Given after its When or Then. Move it up.')] : []),
    ...(kinds.includes('Unknown') ? [said('has a step with "*". Say whether it is a Given, a When or a Then.')] : []),
    ...(steps[0]?.keywordType === 'Conjunction' && before.length === 0 ? [said('begins with And. Begin with a Given or a When.')] : []),
  ]
}
