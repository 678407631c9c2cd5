/**
 * The person asked for something that cannot be: exit code 2, nothing written.
 * The message says what was given, why not, and what is known.
 */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
