import type { RuleDraft } from './rule-draft.ts'

/**
 * One example, of which the Given can be carried out and the rest cannot: nobody has taught its steps, so that it is an error until
 * somebody says what happens.
 */
export function featureText({ id, title, statement, status }: RuleDraft): string {
  const tag = status === 'characterisation' ? '    @characterisation\n' : ''
  return `Feature: ${title}

  Say here in two lines why it matters:
  what a person loses where this does not hold, and who notices.

  @${id}
  Rule: ${statement.replace(/\.$/, '')}

${tag}    Example: Maya is the first to find out about ${id}
      Given Maya has a work account on her phone
      When she does what ${id} is about
      Then it ends as ${id} promises
`
}
