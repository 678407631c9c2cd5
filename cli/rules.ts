import { Command, Option } from 'commander'
import type { Catalogue } from '../features/catalogue/catalogue.ts'
import { vocabularyOf } from '../features/examples/vocabulary.ts'
import { fromProcess, type Invocation } from './invocation.ts'
import { type Answer, answerChecks, answerCoverage, answerLint, answerListing } from './rules/answers.ts'
import { ofThisProject, type Surroundings } from './rules/surroundings.ts'
import { loadSpecification } from './specification.ts'

interface RulesOptions {
  json?: true
  coverage?: true
  checks?: true
  lint?: true
  writeManifest?: true
}

/** `conform rules`: the catalogue, and what judges it. The exit code is left in `invocation.exitCode`. */
export function rulesCommand(invocation: Invocation = fromProcess(), surroundings: Surroundings = ofThisProject): Command {
  return new Command('rules')
    .description('the rules, with their examples, mutants and last verdicts')
    .option('--json', 'print JSON')
    .addOption(new Option('--coverage', 'fail on a rule without an example, or a sentence without a rule or a reason').conflicts(['checks', 'lint', 'writeManifest']))
    .addOption(new Option('--checks', 'what each example asserts, in order').conflicts(['lint', 'writeManifest']))
    .addOption(new Option('--lint', 'fail on features that Cucumber would accept and the specification does not').conflicts('writeManifest'))
    .option('--write-manifest', 'write features/manifest.json and features/checks.txt from the features as they are')
    .action(async (options: RulesOptions) => {
      const answer = await answerTo(options, invocation, surroundings)
      invocation.stdout.write(`${options.json ? JSON.stringify(answer.json, undefined, 2) : answer.text}\n`)
      invocation.exitCode = answer.exitCode
    })
}

async function answerTo(options: RulesOptions, { root }: Invocation, { catalogue, mutantsByRule }: Surroundings): Promise<Answer> {
  if (options.writeManifest) return rewriteManifest(root)
  if (options.lint) return lint(root, catalogue())
  const specification = await loadSpecification(root, [], catalogue())
  if (options.coverage) return answerCoverage(specification)
  if (options.checks) return answerChecks(specification.examples)
  return answerListing(specification, await mutantsByRule())
}

async function lint(root: string, catalogue: Catalogue): Promise<Answer> {
  const { lintFeatures } = await import('../features/lint/lint-features.ts')
  return answerLint(await lintFeatures(undefined, root, vocabularyOf(catalogue)))
}

async function rewriteManifest(root: string): Promise<Answer> {
  const { writeManifest } = await import('../features/examples/manifest.ts')
  const { writeChecks } = await import('../features/examples/checks.ts')
  const examples = await writeManifest(root)
  await writeChecks(root)
  return { text: `features/manifest.json now holds ${examples} examples, and features/checks.txt what they assert.`, json: { examples }, exitCode: 0 }
}
