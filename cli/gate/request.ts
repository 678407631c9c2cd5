import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { findDrift } from '../../features/catalogue/drift.ts'
import { compareManifest, readManifest } from '../../features/examples/manifest.ts'
import { parseGateConfig } from '../../reports/gate/config.ts'
import { readSelfTest } from '../../reports/gate/self-test-file.ts'
import type { Evidence, GateConfig, PhoneRun } from '../../reports/gate/types.ts'
import { readConformance } from '../../reports/run-folder/read-conformance.ts'
import { readRun } from '../../reports/run-folder/read-run.ts'
import { readArticle } from '../drift/article-text.ts'
import type { Invocation } from '../invocation.ts'
import { loadSpecification } from '../specification.ts'
import { WrongUse } from '../wrong-use.ts'

/** The options as commander leaves them. */
export interface RawGateOptions {
  config?: string
  selftest?: string
  article?: string
  junit?: string
  github?: true
  json?: true
}

/** All that a gate judges by, read and checked; nothing was written. */
export interface GateRequest {
  config: GateConfig
  evidence: Evidence
  /** Absolute. */
  junit: string
  json: boolean
  github: boolean
}

/** Reads what was named. @throws WrongUse, GateError, FeatureError, CatalogueError. */
export async function gateRequestOf(folder: string | undefined, options: RawGateOptions, now: Date, invocation: Invocation): Promise<GateRequest> {
  const { cwd, root, env } = invocation
  for (const name of ['config', 'selftest', 'article', 'junit'] as const) {
    if (options[name]?.trim() === '') throw new WrongUse(`--${name} is empty. Give it a value, or leave it out.`)
  }
  const out = folder === undefined ? join(root, 'reports/out') : resolve(cwd, folder)
  const named = folder ?? 'reports/out'
  if (kindOf(out) !== 'folder') {
    throw new WrongUse(`No folder "${named}" with the results of a run. Run npx conform run, or name the folder that it wrote.`)
  }
  const { catalogue, examples, rules } = await loadSpecification(root)
  const configFile = options.config === undefined ? join(root, 'reports/gate.yaml') : resolve(cwd, options.config)
  const config = parseGateConfig(textOf(configFile, options.config), shortest(configFile, root), new Set(rules.keys()))
  return {
    config,
    evidence: {
      run: { ...readRun(out), folder: named },
      rules: catalogue.rules,
      examples,
      differences: compareManifest(readManifest(root), examples),
      selfTest: selfTestOf(config, options.selftest, cwd, root),
      drift: options.article === undefined ? undefined : findDrift(catalogue, readArticle(options.article, cwd)),
      phones: (config.confirmed?.runs ?? []).map((run) => phoneRun(run, root)),
      now,
    },
    junit: options.junit === undefined ? join(out, 'gate.junit.xml') : resolve(cwd, options.junit),
    json: options.json ?? false,
    github: options.github ?? env['GITHUB_ACTIONS'] === 'true',
  }
}

function textOf(path: string, named: string | undefined): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const file = named ?? 'reports/gate.yaml'
    const message = `No gate can be read from "${file}": there is no such file, or it may not be opened.`
    throw new WrongUse(`${message} Name one by --config; docs/gate.md says what stands in it.`, { cause })
  }
}

/** A file that is named must be there; that the usual one is not there is for the gate to tell. */
function selfTestOf({ selfTest }: GateConfig, named: string | undefined, cwd: string, root: string): Evidence['selfTest'] {
  if (selfTest === undefined) {
    if (named === undefined) return undefined
    throw new WrongUse('The gate asks for no self-test, so --selftest is in vain. Give the gate a "selfTest", or leave it out.')
  }
  if (named === undefined) return readSelfTest(resolve(root, selfTest.file), selfTest.file)
  const path = resolve(cwd, named)
  if (kindOf(path) !== 'file') throw new WrongUse(`No file "${named}". Give --selftest the selftest.json of npx conform selftest.`)
  return readSelfTest(path, named)
}

function phoneRun(folder: string, root: string): PhoneRun {
  const read = readConformance(resolve(root, folder))
  if ('conformance' in read) return { folder, conformance: read.conformance }
  return { folder, conformance: undefined, trouble: `${read.gap.file}: ${read.gap.what}` }
}

/** As people of the project would write it. */
function shortest(path: string, root: string): string {
  const inside = relative(root, path).replaceAll('\\', '/')
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside
}

function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}
