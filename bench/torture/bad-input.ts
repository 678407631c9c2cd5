import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Captured, placeForTests } from '../../cli/captured.ts'
import { type Chance, chanceOf } from './chance.ts'
import { newTally, type Tally } from './tally.ts'

/** What is typed, or found in a file, that nobody meant. */
const nonsense: readonly [string, ...string[]] = [
  '', ' ', '-', '--', '-1', '1e999', '0x10', 'NaN', '../..', '/', '/dev/null', 'nul\u0000l', '{}', '[]', 'null', '~', '${HOME}', '$(id)', "'", '"', '%00', '<script>alert(1)</script>',
  '\u202Egnp.exe', '🙂', 'a'.repeat(10_000), 'constructor', '__proto__', 'toString', '2026-02-30', '9999-99-99', '1/0', '2/1', '@', 'not', '(@cross', 'PLAT-99', 'dateZone=', '=', 'a=b=c', 'file:///etc', '\n',
]

const options: Readonly<Record<string, readonly [string, ...string[]]>> = {
  run: ['--platform', '--driver', '--iut', '--statement', '--as-of', '--reading', '--rule', '--tags', '--seed', '--out', '--shard', '--retry', '--device', '--devices', '--secret', '--parallel'],
  rules: ['--rule', '--coverage=', '--checks=', '--json='],
  drift: ['--json='],
  merge: ['--out', '--json='],
  report: ['--out', '--previous', '--selftest', '--gate'],
  gate: ['--config', '--selftest', '--article', '--junit'],
  history: ['--rule', '--example', '--iut', '--driver', '--reading', '--last', '--db', '--keep', '--prune'],
  selftest: ['--rule', '--mutant', '--out'],
  explore: ['--seed', '--walks', '--for'],
}

/** What makes a valid file of some kind, and the command that reads it. */
interface Kind {
  readonly name: string
  readonly valid: string
  readonly words: (file: string) => string[]
}

const kinds: readonly [Kind, ...Kind[]] = [
  { name: 'statement.yaml', valid: 'platforms: [ios]\nbuild: 6.8.1\nlocale: en-GB\ncapabilities:\n  PK-01: false\n', words: (file) => ['run', '--rule', 'CAP-01', '--statement', file, '--out', 'bad-out'] },
  { name: 'statement.json', valid: '{"platforms": ["ios"], "capabilities": {"PK-01": false}}', words: (file) => ['run', '--rule', 'CAP-01', '--statement', file, '--out', 'bad-out'] },
  { name: 'devices.yaml', valid: 'devices:\n  pixel: { platform: android, server: "http://127.0.0.1:4723", capabilities: { "appium:udid": "${HOME}" } }\naccounts: { owner: "${MAIL}" }\n', words: (file) => ['run', '--rule', 'CAP-01', '--driver', 'appium', '--platform', 'android', '--device', 'pixel', '--devices', file, '--out', 'bad-out', '--as-of', 'never'] },
  { name: 'one.feature', valid: 'Feature: F\n  @CAP-01\n  Rule: R\n    Example: E\n      Given a calm morning\n      When the sun rises\n      Then it is light\n', words: (file) => ['run', file, '--out', 'bad-out'] },
  { name: 'iut.mjs', valid: "export const iut = { id: 'a', rule: null, how: 'as it is', change: (product) => product }\n", words: (file) => ['run', '--rule', 'CAP-01', '--iut', `./${file}`, '--out', 'bad-out'] },
  { name: 'gate.yaml', valid: 'mustPass:\n  - severity: critical\nwaivers:\n  - rule: CAP-01\n    reason: known\n    link: https://issues.example/1\n    owner: Maya\n    expires: 2026-03-01\n', words: (file) => ['gate', 'good', '--config', file, '--junit', 'gate.xml'] },
  { name: 'selftest.json', valid: '{"mutants": [], "rules": [], "nullTargets": [], "vacuous": [], "precision": 1, "seconds": 1}', words: (file) => ['report', 'good', '--selftest', file, '--out', 'bad-site'] },
  { name: 'article.txt', valid: 'Back up your account credentials.\n\nTurn on Cloud Backup.\n', words: (file) => ['drift', file] },
  { name: 'history.db', valid: 'SQLite format 3\u0000', words: (file) => ['history', '--db', file] },
]

const files = ['conformance.json', 'junit.xml', 'messages/ios.ndjson', 'messages/cross.ndjson', 'traces/CAP-01/all-is-well/ios.json']
const readers: readonly [string, ...string[]] = ['report', 'gate', 'merge']

/** Generates bad command lines, files and results, gives each to a command, and looks for whoever answers with a stack trace. */
export async function tortureInput(count: number, seed: number): Promise<Tally[]> {
  const chance = chanceOf(seed)
  const place = placeForTests(undefined, { MAIL: 'maya@example.com', CONFORM_HISTORY: join('/nonexistent', 'history.db') })
  try {
    await place.conform('run', '--rule', 'CAP-01', 'PLAT-02', '--out', 'good')
    const sorts = [
      { tally: newTally('bad words'), words: () => badWords(chance) },
      { tally: newTally('bad file'), words: () => badFile(place.folder, chance) },
      { tally: newTally('bad results'), words: () => badResults(place.folder, chance) },
    ]
    for (let number = 0; number < count; number += 1) {
      const sort = sorts[number % sorts.length]
      if (sort === undefined) continue
      const words = sort.words()
      judge(words, await place.conform(...words), sort.tally)
    }
    return sorts.map(({ tally }) => tally)
  } finally {
    place.remove()
  }
}

function judge(words: readonly string[], { code, out, err }: Captured, tally: Tally): void {
  tally.faults += 1
  const said = `${out}\n${err}`
  const shown = words.map((word) => JSON.stringify(word.slice(0, 80))).join(' ')
  if (/^\s+at .+:\d+:\d+|The run broke off|\b(TypeError|ReferenceError|SyntaxError|RangeError)\b/m.test(said)) tally.wrong.push(`${shown}: ${said.trim().slice(0, 600)}`)
  else if (code !== 0 && said.trim() === '') tally.wrong.push(`${shown}: ${code}, without a word`)
  else if (code === 0) tally.unharmed += 1
  else tally.told += 1
}

function badWords(chance: Chance): string[] {
  const commands = Object.keys(options)
  const command = chance.below(12) === 0 ? chance.one(nonsense) : commands[chance.below(commands.length)] ?? 'run'
  const own = (Object.hasOwn(options, command) ? options[command] : undefined) ?? (['--help'] as const)
  const words = Array.from({ length: 1 + chance.below(3) }, () => {
    const option = chance.below(6) === 0 ? `--${chance.one(nonsense)}` : chance.one(own)
    return option.endsWith('=') ? [option.slice(0, -1)] : chance.below(6) === 0 ? [option] : [option, chance.one(nonsense)]
  }).flat()
  // Whatever else they say, these would take long if they were content.
  const never = command === 'selftest' ? ['--mutant', 'no-such-build'] : command === 'explore' ? ['--iut', 'no-such-build'] : []
  // Into the project itself nothing is to be written.
  const there = command !== 'history' && command !== 'drift' && command !== 'gate' && command !== 'rules' && Object.hasOwn(options, command) ? ['--out', 'bad-out'] : []
  return [command, ...there, ...(chance.below(3) === 0 ? [chance.one(nonsense)] : []), ...words, ...never]
}

function badFile(folder: string, chance: Chance): string[] {
  const { name, valid, words } = chance.one(kinds)
  const file = `${chance.below(1_000_000)}-${name}`
  writeFileSync(join(folder, file), spoilt(Buffer.from(valid), chance))
  return words(file)
}

function badResults(folder: string, chance: Chance): string[] {
  const results = `results-${chance.below(1_000_000)}`
  cpSync(join(folder, 'good'), join(folder, results), { recursive: true })
  const file = join(folder, results, files[chance.below(files.length)] ?? '')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, spoilt(readFileSync(file), chance))
  const reader = chance.one(readers)
  return reader === 'merge' ? ['merge', results, '--out', `${results}-merged`] : [reader, results]
}

/** A file of which something is not as it should be. */
function spoilt(file: Buffer, chance: Chance): Buffer {
  const at = chance.below(file.length + 1)
  const insert = (more: Buffer) => Buffer.concat([file.subarray(0, at), more, file.subarray(at)])
  const text = file.toString('latin1')
  const values = /(?<=[:[]\s*)("(?:[^"\\]|\\.)*"|\w[\w. -]*)/g
  const replaced = () => {
    const found = [...text.matchAll(values)]
    const one = found[chance.below(found.length)]
    const value = chance.one(['null', '7', '[]', '{}', '"\\u0000"', 'true', JSON.stringify('x'.repeat(5000)), '&a *a', '!!js/function "x"'])
    return Buffer.from(one === undefined ? value : text.slice(0, one.index) + value + text.slice(one.index + one[0].length), 'latin1')
  }
  return chance.one([
    () => file.subarray(0, at),
    () => insert(Buffer.from(chance.one(nonsense))),
    () => insert(Buffer.from([0xff, 0xfe, 0x00, chance.below(256)])),
    () => Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + chance.below(20))]),
    replaced, replaced, replaced,
    () => withLine(text, chance.one(['null', '7', '"x"', '[]', '{"pickle":null}', '{"testCase":{}}', '{"attachment":{"testCaseStartedId":null}}', '- a', '{{{', '\u0000']), chance),
    () => Buffer.from('\uFEFF' + file.toString()),
    () => Buffer.from('[' .repeat(50_000)),
  ])()
}

function withLine(text: string, line: string, { below }: Chance): Buffer {
  const lines = text.split('\n')
  return Buffer.from(lines.toSpliced(below(lines.length), below(2), line).join('\n'), 'latin1')
}
