import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import { oneStream } from '../../reports/formats/one-stream.ts'
import type { ExampleResult } from '../../reports/verdicts/types.ts'
import type { Invocation } from '../invocation.ts'
import type { ExamplesOutcome } from '../run-examples.ts'
import type { Specification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'
import type { RunSecrets } from './secrets.ts'

/** What is written besides the files of every run, and under which name. */
export const formats = { html: 'cucumber.html', allure: 'allure-results' } as const

export type Format = keyof typeof formats

/** What `--format html,allure` asks for. @throws WrongUse on a format that is not known. */
export function formatsOf(text = ''): Format[] {
  const named = text.split(',').map((name) => name.trim()).filter((name) => name !== '')
  return named.map((name) => {
    if (name === 'html' || name === 'allure') return name
    throw new WrongUse(`No format called "${name}". Known: ${Object.keys(formats).join(', ')}. Name them with commas between.`)
  })
}

/** A run that has ended, and what may not be told of it. */
export interface Told {
  specification: Specification
  outcome: ExamplesOutcome
  secrets: RunSecrets
  env: Invocation['env']
}

/** Writes what was asked for into the folder of a run, before it is published. */
export async function writeFormats(asked: readonly Format[], folder: string, { specification, outcome, secrets, env }: Told): Promise<void> {
  const { passes, results } = outcome
  const redact = (envelope: Envelope): Envelope => JSON.parse(secrets.envelope(envelope))
  if (asked.includes('html')) {
    const { writeCucumberHtml } = await import('../../reports/formats/cucumber-html.ts')
    await writeCucumberHtml(join(folder, formats.html), oneStream(passes).map(redact))
  }
  if (!asked.includes('allure')) return
  const { writeAllureResults } = await import('../../reports/formats/allure.ts')
  const plain = (result: ExampleResult): ExampleResult => JSON.parse(secrets.text(JSON.stringify(result)))
  writeAllureResults(join(folder, formats.allure), {
    passes: passes.map((pass) => ({ ...pass, byCase: new Map([...pass.byCase].map(([startedId, result]) => [startedId, plain(result)])) })),
    results: results.map(plain),
    rules: specification.rules,
    linkTo: linksOf(env),
    redact,
  })
}

/** Where a pipeline keeps the text of a file. */
function linksOf(env: Invocation['env']): (uri: string, line: number) => string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha, CI_PROJECT_URL: project, CI_COMMIT_SHA: commit } = env
  if (server && repository && sha) return (uri, line) => `${server}/${repository}/blob/${sha}/${uri}#L${line}`
  if (project && commit) return (uri, line) => `${project}/-/blob/${commit}/${uri}#L${line}`
  return () => undefined
}
