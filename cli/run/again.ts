import type { RunRequest } from './request.ts'

/** What of a run must be said to make it again. */
export type Repeatable = Pick<RunRequest, 'platforms' | 'iut' | 'asOf' | 'readings' | 'seed' | 'statementFile' | 'specification'> & {
  readonly driver: string
  /** The real phones; absent for simulated ones. */
  readonly devices?: RunRequest['devices']
}

/** The options that make the same run again, but for the choice of examples. */
export function againWith({ driver, devices, platforms, iut, asOf, readings, seed, statementFile, specification }: Repeatable): string[] {
  const unusual = Object.entries(readings).filter(([field, value]) => specification.vocabulary.readings.get(field)?.[0] !== value)
  return [
    ...(driver === 'simulated' ? [] : ['--driver', driver, ...(platforms.length === 1 ? ['--platform', ...platforms] : [])]),
    ...(devices === undefined ? [] : ['--device', ...devices.devices.map(({ name }) => name)]),
    ...(iut === 'reference' || devices !== undefined ? [] : ['--iut', iut]),
    ...(statementFile === undefined ? [] : ['--statement', statementFile]),
    ...unusual.flatMap(([field, value]) => ['--reading', `${field}=${value}`]),
    '--as-of',
    asOf,
    ...(seed === 0 ? [] : ['--seed', String(seed)]),
  ]
}
