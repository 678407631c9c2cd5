// What pages cost, beside the official HTML formatter and Allure: `npm run bench:report`. The same messages of made-up runs, in turn.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Envelope } from '@cucumber/messages'
import Table from 'cli-table3'
import { main } from '../cli/main.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { writeAllureResults } from '../reports/formats/allure.ts'
import { writeCucumberHtml } from '../reports/formats/cucumber-html.ts'
import { scratchFolder, writeRun } from '../reports/run-folder/run-folder.fixture.ts'
import type { Conformance } from '../reports/verdicts/conformance.ts'
import { median, rounded } from './figures.ts'

const runs = 5
const goals: Readonly<Record<number, { readonly seconds: number; readonly megabytes?: number }>> = { 1000: { seconds: 1, megabytes: 2 }, 10_000: { seconds: 5 } }

interface Cost {
  readonly seconds: number
  /** Megabytes. */
  readonly size: number
}

const steps = ['Given Maya has backed up one account of each kind from her phone', 'And she has a new phone', 'When she restores her accounts on it', 'Then all of her accounts are there', 'And each shows a code that is accepted']

/** A run as others leave it: one example in twenty fails. */
function madeRun(folder: string, size: number): Conformance {
  return writeRun(folder, Array.from({ length: size }, (_, index) => ({
    rule: `R-${String(index % 33).padStart(2, '0')}`, name: `Example ${index} of a person with a phone`, steps,
    verdict: index % 20 === 0 ? 'fail' as const : 'pass' as const,
    ...(index % 20 === 0 ? { failure: { expected: 'all of her accounts', seen: 'two of them', phone: "Maya's phone", screen: 'Accounts', visible: ['Authenticator', 'Amazon', 'maya@mail.example'] } } : {}),
  })))
}

const readMessages = (folder: string): Envelope[] =>
  readFileSync(join(folder, 'messages/ios.ndjson'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Envelope)

function megabytesOf(path: string): number {
  const bytes = (one: string): number => (statSync(one).isDirectory() ? readdirSync(one).reduce((sum, name) => sum + bytes(join(one, name)), 0) : statSync(one).size)
  return bytes(path) / 1_000_000
}

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })

async function ours(run: string, out: string): Promise<number> {
  await main(['report', run, '--out', out], {
    cwd: projectRoot, root: projectRoot, stdout: nowhere, stderr: nowhere, env: { CONFORM_HISTORY: 'off' }, today: '2026-01-15',
  })
  return megabytesOf(out)
}

async function official(run: string, out: string): Promise<number> {
  mkdirSync(out, { recursive: true })
  await writeCucumberHtml(join(out, 'cucumber.html'), readMessages(run))
  return megabytesOf(out)
}

async function allure(run: string, out: string, { rules }: Conformance): Promise<number> {
  const results = rules.flatMap(({ id, platform, examples }) => (platform === 'ios' ? examples.map((one) => ({ ...one, rule: id })) : []))
  const byName = new Map(results.map((result) => [result.name, { ...result, uri: 'features/a.feature', line: 1, characterisation: false }]))
  const envelopes = readMessages(run)
  const names = new Map(envelopes.flatMap(({ pickle }) => (pickle === undefined ? [] : [[pickle.id, pickle.name] as const])))
  const cases = new Map(envelopes.flatMap(({ testCase }) => (testCase === undefined ? [] : [[testCase.id, names.get(testCase.pickleId) ?? ''] as const])))
  const byCase = new Map(envelopes.flatMap(({ testCaseStarted }) => {
    const result = byName.get(cases.get(testCaseStarted?.testCaseId ?? '') ?? '')
    return testCaseStarted === undefined || result === undefined ? [] : [[testCaseStarted.id, result] as const]
  }))
  writeAllureResults(out, { passes: [{ pass: 'ios', envelopes, byCase }], results: [], rules: new Map(), linkTo: () => undefined, redact: (envelope) => envelope })
  return megabytesOf(out)
}

async function measure(size: number): Promise<Readonly<Record<'ours' | 'official' | 'allure', Cost>>> {
  const scratch = scratchFolder()
  try {
    const run = join(scratch.folder, 'run')
    const conformance = madeRun(run, size)
    const subjects = { ours: () => ours(run, join(scratch.folder, 'ours')), official: () => official(run, join(scratch.folder, 'official')), allure: () => allure(run, join(scratch.folder, `allure-${Math.random()}`), conformance) }
    const took: Record<keyof typeof subjects, number[]> = { ours: [], official: [], allure: [] }
    const sizes: Record<keyof typeof subjects, number> = { ours: 0, official: 0, allure: 0 }
    for (let time = 0; time <= runs; time += 1) {
      for (const [name, make] of Object.entries(subjects) as [keyof typeof subjects, () => Promise<number>][]) {
        const began = performance.now()
        sizes[name] = await make()
        // The first time is for warming up.
        if (time > 0) took[name].push((performance.now() - began) / 1000)
      }
    }
    const cost = (name: keyof typeof subjects): Cost => ({ seconds: rounded(median(took[name]), 2), size: rounded(sizes[name], 1) })
    return { ours: cost('ours'), official: cost('official'), allure: cost('allure') }
  } finally {
    scratch.remove()
  }
}

async function bench(): Promise<void> {
  const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? 'unknown', node: process.version, platform: process.platform }
  const table = new Table({ head: ['', 'conform report', 'official HTML', 'Allure results', 'goal'], style: { head: [], border: [], compact: true } })
  const figures: Record<number, unknown> = {}
  for (const [size, goal] of Object.entries(goals)) {
    const costs = await measure(Number(size))
    figures[Number(size)] = costs
    const said = ({ seconds, size: megabytes }: Cost): string => `${seconds} s, ${megabytes} MB`
    const { seconds, megabytes } = goal
    table.push([`${size} examples`, said(costs.ours), said(costs.official), said(costs.allure), `at most ${seconds} s${megabytes === undefined ? '' : `, ${megabytes} MB`}`])
  }
  const folder = join(projectRoot, 'reports/out')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bench-report.json'), `${JSON.stringify({ machine, goals, runs, figures }, undefined, 2)}\n`)
  process.stdout.write(`${table.toString()}\nMedians of ${runs} runs side by side, each from reading the messages to the last file.\n${machine.cores} cores of ${machine.model}, Node ${machine.node}, ${machine.platform}\n`)
}

void bench()
