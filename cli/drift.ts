import { Command } from 'commander'
import { findDrift } from '../features/catalogue/drift.ts'
import { readArticle } from './drift/article-text.ts'
import { describeDrift, reportDrift } from './drift/report.ts'
import { fromProcess, type Invocation } from './invocation.ts'
import { ofThisProject, type Surroundings } from './rules/surroundings.ts'
import { loadSpecification } from './specification.ts'

/** `conform drift FILE`: 0 if the text is the one that the rules were read from, 1 if not. The exit code is left in `invocation.exitCode`. */
export function driftCommand(invocation: Invocation = fromProcess(), surroundings: Surroundings = ofThisProject): Command {
  return new Command('drift')
    .description("compares an article's text with the fingerprints of the sentences that the rules were read from")
    .argument('<file>', "the article's text, in UTF-8")
    .option('--json', 'print JSON')
    .action(async (file: string, options: { json?: true }) => {
      const article = readArticle(file, invocation.cwd)
      const { catalogue, examples } = await loadSpecification(invocation.root, [], surroundings.catalogue())
      const report = reportDrift(findDrift(catalogue, article), examples, await surroundings.mutantsByRule())
      invocation.stdout.write(`${options.json ? JSON.stringify(report, undefined, 2) : describeDrift(report)}\n`)
      invocation.exitCode = report.drift ? 1 : 0
    })
}
