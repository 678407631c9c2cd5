import { Writable } from 'node:stream'
import { type IRunConfiguration, type ISupportCodeLibrary, loadConfiguration, loadSupport } from '@cucumber/cucumber/api'

/** Cucumber's configuration and the step definitions of one project, loaded and ready for any number of runs. */
export interface Harness {
  root: string
  configuration: IRunConfiguration
  support: ISupportCodeLibrary
}

const loaded = new Map<string, Promise<Harness>>()

/**
 * Loads the configuration and the steps of a project, once a process: later calls for the same folder get the same.
 * @param root the folder with `cucumber.js`, absolute.
 */
export function loadHarness(root: string): Promise<Harness> {
  const known = loaded.get(root) ?? load(root)
  loaded.set(root, known)
  return known
}

/** Cucumber's own output goes nowhere: the reports are made from its messages. */
export function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

async function load(root: string): Promise<Harness> {
  const { runConfiguration } = await loadConfiguration({}, { cwd: root })
  // This process imports TypeScript already; a second loader would compile every file twice.
  const support = { ...runConfiguration.support, loaders: [] }
  const formats = { stdout: 'rerun', files: {}, publish: false as const, options: {} }
  const configuration = { ...runConfiguration, support, formats, plugins: { specifiers: [], options: {} } }
  return { root, configuration, support: await loadSupport(configuration, { cwd: root }) }
}
