/** A feature file that cannot be used as it is: not there, not Gherkin, or with examples that cannot be told apart. */
export class FeatureError extends Error {
  override name = 'FeatureError'
}
