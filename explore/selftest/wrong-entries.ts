import type { Mutant } from './types.ts'

/**
 * What is wrong with the registry of mutants, a sentence each: a rule that nobody knows, or none; more than two rules in
 * `also`, or one without a reason; an id that two of them share.
 */
export function wrongEntries(mutants: readonly Mutant[], rules: ReadonlySet<string>): string[] {
  const ids = mutants.map(({ id }) => id)
  const twins = [...new Set(ids.filter((id, position) => ids.indexOf(id) < position))]
  return [
    ...twins.map((id) => `Two mutants are called "${id}". Rename one: results name mutants by their ids.`),
    ...mutants.flatMap((mutant) => wrongsOf(mutant, rules)),
  ]
}

function wrongsOf({ id, rule, also = {} }: Mutant, rules: ReadonlySet<string>): string[] {
  const others = Object.entries(also)
  const known = `Known: ${[...rules].join(', ')}.`
  return [
    ...(rule === null ? [`The mutant "${id}" breaks no rule. Name the one that must kill it.`] : []),
    ...(rule === null || rules.has(rule) ? [] : [`The mutant "${id}" breaks the unknown rule "${rule}". ${known}`]),
    ...others.filter(([other]) => !rules.has(other)).map(([other]) => `The mutant "${id}" also breaks the unknown rule "${other}". ${known}`),
    ...(rule !== null && rule in also ? [`The mutant "${id}" names ${rule} twice. Leave it out of \`also\`.`] : []),
    ...others.filter(([, reason]) => reason.trim() === '').map(([other]) => `The mutant "${id}" does not say why it also breaks ${other}. Give the reason.`),
    ...(others.length > 2 ? [`The mutant "${id}" also breaks ${others.length} rules, and two are the most. Make it smaller: it breaks too much to prove anything.`] : []),
  ]
}
