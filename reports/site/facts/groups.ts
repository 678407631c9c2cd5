import type { RunExample, RunStep } from '../../run-folder/run.ts'

/** The same example on the platforms on which it was run: its steps read alike. */
export interface ExampleGroup {
  /** The id without rule and platform, `maya-changes-to-android`; its place on the page of its rule. */
  slug: string
  name: string
  steps: readonly RunStep[]
  members: RunExample[]
}

/** Puts the examples of one rule together whose names and steps are the same. */
export function groupsOf(examples: readonly RunExample[]): ExampleGroup[] {
  const groups = new Map<string, ExampleGroup>()
  for (const example of examples) {
    const { name, steps } = example
    const slug = slugOf(example)
    const key = JSON.stringify([slug, steps.filter(({ keyword }) => keyword !== 'Hook').map(({ text, argument }) => [text, argument])])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { slug, name, steps: steps.filter(({ keyword }) => keyword !== 'Hook'), members: [example] })
    else group.members.push(example)
  }
  return [...groups.values()]
}

/** The middle of an id: `PLAT-02/maya-changes/cross` becomes `maya-changes`. */
export function slugOf({ id }: Pick<RunExample, 'id'>): string {
  const parts = id.split('/')
  return parts.slice(1, -1).join('/') || id
}
