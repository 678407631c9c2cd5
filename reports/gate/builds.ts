import semver from 'semver'

// Builds of Android apps have leading zeros, which only a loose reading takes.
const loosely = { loose: true, includePrerelease: true } as const

/** Whether a build is one of those that are named: by itself, or by a range of node-semver, such as `6.8.x` or `>=6.8.1 <7`. */
export function isAmong(build: string, builds: readonly string[]): boolean {
  return builds.some((named) => build === named || semver.satisfies(build, named, loosely))
}

/** Whether this can name builds: by one word, whatever a build may be called, or by a range. */
export const namesBuilds = (named: string): boolean => /^[\w.+-]+$/.test(named) || semver.validRange(named) !== null
