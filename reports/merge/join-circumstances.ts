import type { Choice, Circumstances, Conformance, RunNote } from '../verdicts/conformance.ts'
import type { Part } from './same-circumstances.ts'

/** The circumstances of a run that was put together. */
export type JoinedCircumstances = Circumstances & { run: RunNote }

/**
 * The circumstances of what runs are together, in so far as they are made alike: of all their platforms, and of all that any of
 * them was to run.
 * @param parts at least one.
 */
export function joinCircumstances([first, ...others]: readonly [Part, ...Part[]]): JoinedCircumstances {
  const all = [first, ...others].map(({ conformance }) => conformance)
  const { iut, driver, asOf, readings, run } = first.conformance
  const platforms = new Set(all.flatMap((one) => one.platforms))
  const sum = (field: 'expected' | 'executed') => all.reduce((total, { manifest }) => total + manifest[field], 0)
  const versions = (name: 'cucumber' | 'node') => [...new Set(all.map((one) => one.run.versions[name]))].join(', ')
  return {
    iut,
    driver,
    platforms: (['ios', 'android'] satisfies Conformance['platforms']).filter((platform) => platforms.has(platform)),
    asOf,
    readings,
    manifest: { expected: sum('expected'), executed: sum('executed') },
    run: {
      ...run,
      dirty: all.some((one) => one.run.dirty),
      choices: distinct(all.flatMap((one) => one.run.choices)),
      versions: { ...run.versions, cucumber: versions('cucumber'), node: versions('node') },
    },
  }
}

/** Each choice once, and nothing beside one that leaves everything in. */
function distinct(choices: readonly Choice[]): Choice[] {
  const everything = choices.find((choice) => Object.keys(choice).length === 0)
  return everything === undefined ? [...new Map(choices.map((choice) => [JSON.stringify(choice), choice])).values()] : [everything]
}
