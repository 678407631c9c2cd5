import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command } from 'commander'
import { parse } from 'yaml'
import { projectRoot } from '../features/examples/documents.ts'
import { fromProcess } from './invocation.ts'
import { commands } from './main.ts'

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts
const pipelines = ['action.yml', ...globSync('.github/workflows/*.yml', { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/'))]
const documents = [...pipelines, 'Dockerfile', 'README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/'))]

/** The words after `conform` or `npm run` of each command in a text, as a shell would part them. */
function commandsIn(text: string, start: RegExp): string[][] {
  const lines = text.replaceAll('\\\n', ' ').split('\n')
  return lines.flatMap((line) => [...line.matchAll(start)].map((match) => wordsOf(line.slice(match.index + match[0].length))))
}

function wordsOf(rest: string): string[] {
  const [command = ''] = rest.replaceAll(/\$\{\{.*?\}\}/g, 'value').split(/\s(?:#|\|\||&&|[|>;])|`|\)$|;|,? and |\.$/)
  return (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll(/["']/g, ''))
}

/** What is wrong with the words, by the command itself; nothing is run. */
async function wrongWith([name = '', ...words]: readonly string[]): Promise<string | undefined> {
  if (name === '' || name.startsWith('-') || name === '…') return undefined
  const entry = commands[name]
  if (entry === undefined) return `there is no command "${name}"`
  const program = new Command('conform').addCommand(await entry.load(fromProcess()))
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
  for (const command of program.commands) command.action(() => undefined)
  try {
    await program.parseAsync([name, ...words.filter((word) => word !== '--help')], { from: 'user' })
    return undefined
  } catch (error) {
    return String(error)
  }
}

test('whatever the pipelines and the pages tell to run is a command of this build, with options that it knows', async () => {
  const wrong: string[] = []
  let found = 0
  for (const file of documents) {
    for (const words of commandsIn(read(file), /(?:npx conform|node "\$CONFORM"|docker run .*? conform)(?=\s)/g)) {
      const trouble = await wrongWith(words)
      found += 1
      // A page may speak of an option without giving it a value.
      const isSpokenOf = file.endsWith('.md') && trouble?.includes('argument missing')
      if (trouble !== undefined && !isSpokenOf) wrong.push(`${file}: conform ${words.join(' ')}: ${trouble}`)
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(found > 40, `only ${found} commands were found`)
})

test('a command that does not exist, or an option that is not known, would be found', async () => {
  assert.match((await wrongWith(['run', '--sharp', '1/2'])) ?? '', /unknown option '--sharp'/)
  assert.match((await wrongWith(['walk'])) ?? '', /no command "walk"/)
  assert.match((await wrongWith(['new', 'rule'])) ?? '', /missing required argument 'id'/)
  assert.equal(await wrongWith(['merge', 'a', 'b', '--out', 'c']), undefined)
})

test('each npm script that is named exists', () => {
  const wrong = documents.flatMap((file) => commandsIn(read(file), /npm run (?:-s |--silent )?(?=\w)/g).map(([name = '']) => [file, name.replace(/[.:]$/, '')] as const))
    .filter(([, name]) => scripts[name] === undefined)
  assert.deepEqual(wrong, [])
})

interface Step {
  uses?: string
  run?: string
  shell?: string
  with?: Record<string, unknown>
}

interface Job {
  'runs-on'?: string
  'timeout-minutes'?: number
  steps?: Step[]
  needs?: string | string[]
}

interface Workflow {
  on: Record<string, unknown>
  permissions?: Record<string, string>
  concurrency?: unknown
  jobs: Record<string, Job>
}

const workflows = pipelines.filter((file) => file !== 'action.yml').map((file) => ({ file, workflow: parse(read(file)) as Workflow }))
const action = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, { value: string }>; runs: { using: string; steps: (Step & { env?: Record<string, string> })[] } }

test('a pipeline may only read, ends in time, and takes actions by a version', () => {
  assert.ok(workflows.length > 0)
  for (const { file, workflow } of workflows) {
    assert.deepEqual(workflow.permissions, { contents: 'read' }, file)
    assert.notEqual(workflow.concurrency, undefined, file)
    for (const [name, job] of Object.entries(workflow.jobs)) {
      assert.ok((job['timeout-minutes'] ?? Infinity) <= 30, `${file} ${name}`)
      for (const need of [job.needs ?? []].flat()) assert.ok(need in workflow.jobs, `${file} ${name} needs ${need}`)
      for (const { uses, run } of job.steps ?? []) assert.ok(run !== undefined || /@v\d+$/.test(uses ?? ''), `${file} ${name} ${uses}`)
    }
  }
})

test('words from outside never become part of a script', () => {
  const steps = [...workflows.flatMap(({ workflow }) => Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])), ...action.runs.steps]
  for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/)
})

test('each input of the action is used, and each output is set', () => {
  const text = read('action.yml')
  for (const name of Object.keys(action.inputs)) assert.ok(text.includes(`\${{ inputs.${name} }}`), name)
  const script = scriptOfAction()
  for (const [name, { value }] of Object.entries(action.outputs)) {
    assert.equal(value, `\${{ steps.decide.outputs.${name} }}`)
    assert.match(script, new RegExp(`echo "${name}=`))
  }
  assert.ok(action.runs.steps.every(({ run, shell }) => run === undefined || shell === 'bash'))
})

test('what the pages show as YAML is YAML, and gives the action no input that it does not know', () => {
  const blocks = ['docs/ci.md', 'docs/gitlab-and-jenkins.md'].flatMap((file) => [...read(file).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text))
  assert.equal(blocks.length, 2)
  const steps = blocks.map((text) => parse(text) as Partial<Workflow>).flatMap(({ jobs = {} }) => Object.values(jobs).flatMap((job) => job.steps ?? []))
  const used = steps.find(({ uses }) => uses === './harness')?.with ?? assert.fail('The page does not use the action.')
  assert.deepEqual(Object.keys(used).filter((name) => !(name in action.inputs)), [])
})

function scriptOfAction(): string {
  return action.runs.steps.find(({ env }) => env !== undefined)?.run ?? assert.fail('The action has no script.')
}

/** Runs the script of the action as GitHub does, with a `conform` that notes its words and ends as it is told. */
function act(endings: Readonly<Record<string, number>>, inputs: Readonly<Record<string, string>> = {}): { code: number; calls: string[]; outputs: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'conform-action-'))
  try {
    const file = (name: string) => join(folder, name)
    writeFileSync(file('conform.js'), `
      require('node:fs').appendFileSync(${JSON.stringify(file('calls'))}, process.argv.slice(2).join(' ') + '\\n')
      process.exit(${JSON.stringify(endings)}[process.argv[2]] ?? 0)`)
    writeFileSync(file('action.sh'), scriptOfAction())
    const defaults = { IUT: 'reference', STATEMENT: '', PLATFORM: 'both', AS_OF: '', SHARDS: '1', GATE: '', SELFTEST: 'false', SELFTEST_OUT: 'proof', OUT: 'out' }
    const env = { ...process.env, ...defaults, CONFORM: file('conform.js'), GITHUB_OUTPUT: file('outputs'), ...inputs }
    let code = 0
    try {
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('action.sh')], { cwd: folder, env, stdio: 'pipe' })
    } catch (error) {
      code = (error as { status?: number }).status ?? -1
    }
    const lines = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8').trim().split('\n') : [])
    return { code, calls: lines('calls'), outputs: lines('outputs') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the action ends as the run ends, and says so', { skip: process.platform === 'win32' }, () => {
  assert.deepEqual(act({}), { code: 0, calls: ['run --iut reference --platform both --out out'], outputs: ['conforms=true', 'exit-code=0', 'report=out'] })
  assert.deepEqual(act({ run: 1 }).outputs, ['conforms=false', 'exit-code=1', 'report=out'])
  for (const code of [2, 3]) assert.deepEqual([act({ run: code }).code, act({ run: code }).outputs], [code, ['conforms=', `exit-code=${code}`, 'report=out']])
})

test('where there is a gate it decides, unless the run was wrong use', { skip: process.platform === 'win32' }, () => {
  const gate = { GATE: 'my gate.yaml', SELFTEST: 'true', SHARDS: '3', AS_OF: '2026-01-15', STATEMENT: 'says; exit 0' }
  const closed = act({ gate: 1 }, gate)
  assert.equal(closed.code, 1)
  assert.deepEqual(closed.calls, ['selftest --out proof', 'run --iut reference --platform both --out out --statement says; exit 0 --as-of 2026-01-15 --parallel 3', 'gate out --config my gate.yaml'])
  assert.deepEqual([act({ run: 1 }, gate).code, act({ run: 3, gate: 3 }, gate).code, act({ run: 2 }, gate).code, act({ selftest: 1 }, gate).code], [0, 3, 2, 0])
  assert.deepEqual(act({ run: 2 }, gate).calls.length, 2)
  assert.notEqual(act({ selftest: 2 }, gate).code, 0)
})

test('what the image is made of is there', { skip: process.platform === 'win32' }, () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n').filter((line) => /^[A-Z]/.test(line))
  const known = ['FROM', 'ARG', 'RUN', 'WORKDIR', 'USER', 'COPY', 'ENTRYPOINT', 'CMD']
  assert.deepEqual([...new Set(lines.map((line) => line.split(' ')[0] ?? ''))].filter((word) => !known.includes(word)), [])
  assert.match(lines[0] ?? '', /^FROM node:24-[a-z-]+$/)
  for (const source of lines.filter((line) => line.startsWith('COPY')).flatMap((line) => line.split(' ').slice(1, -1)).filter((word) => !word.startsWith('--'))) {
    assert.ok(existsSync(join(projectRoot, source)), source)
  }
  for (const line of lines.filter((each) => each.startsWith('RUN '))) execFileSync('sh', ['-n', '-c', line.slice('RUN '.length)], { stdio: 'pipe' })
  const user = lines.findLast((line) => line.startsWith('USER'))
  assert.equal(user, 'USER node')
  const entry: string[] = JSON.parse((lines.find((line) => line.startsWith('ENTRYPOINT')) ?? '').slice('ENTRYPOINT '.length))
  assert.ok(existsSync(join(projectRoot, (entry[1] ?? '').replace('/opt/conform/', ''))))
})
