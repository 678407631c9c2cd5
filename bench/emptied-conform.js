// conform, with nothing in the bodies of its steps: what the bench holds conform against.
import '../cli/typescript.js'

const { main } = await import('../cli/main.ts')
const { projectRoot } = await import('../features/examples/documents.ts')
const { loadHarness } = await import('../features/examples/harness.ts')
const { emptied } = await import('./subjects.ts')

const harness = await loadHarness(projectRoot)
harness.support = emptied(harness.support)
process.exitCode = await main(process.argv.slice(2))
