import type { ConformanceWorld } from './world.ts'

/**
 * Records what was found where the article is silent, without judging it; the report shows it as question and answer.
 * @param question a whole question
 * @param answer in a few words
 */
export function record(world: ConformanceWorld, question: string, answer: string): void {
  world.attach(JSON.stringify({ question, answer }), 'application/vnd.conform.record+json')
}
