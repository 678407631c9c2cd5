/**
 * What is there is not enough to say anything: exit code 3, nothing written.
 * The message says what is missing or damaged, and what to do.
 */
export class CannotTell extends Error {
  override name = 'CannotTell'
}
