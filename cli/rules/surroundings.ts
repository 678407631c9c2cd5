import { type Catalogue, loadCatalogue } from '../../features/catalogue/catalogue.ts'
import type { ByRule } from '../../features/catalogue/listing.ts'

/** What `rules` and `drift` look at beside the feature files; a test gives others. */
export interface Surroundings {
  catalogue: () => Catalogue
  /** The ids of the mutants that break each rule; undefined while nobody counts them. */
  mutantsByRule: () => Promise<ByRule | undefined>
}

/** Those of this project. */
export const ofThisProject: Surroundings = {
  catalogue: loadCatalogue,
  async mutantsByRule() {
    const { mutants } = await import('../../simulators/mutants/mutants.ts')
    const rules = new Set(mutants.flatMap(({ rule }) => rule ?? []))
    return new Map([...rules].map((id) => [id, mutants.filter(({ rule }) => rule === id).map((mutant) => mutant.id)]))
  },
}
