import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRun } from '../../reports/run-folder/read-run.ts'
import { type Chance, chanceOf } from './chance.ts'
import { isHonest, newTally, type Tally, type Truth } from './tally.ts'

/** What happens to files on a disk that is full, or fails, or is written by two at once. */
const damages: Readonly<Record<string, (file: Buffer, chance: Chance) => Buffer>> = {
  'cut off': (file, { below }) => file.subarray(0, below(file.length)),
  'one bit changed': (file, { below }) => changed(file, below(file.length), (byte) => byte ^ (1 << below(8))),
  'a block of zeros': (file, { below }) => {
    const from = below(file.length)
    return Buffer.concat([file.subarray(0, from), Buffer.alloc(Math.min(4096, file.length - from)), file.subarray(from + 4096)])
  },
  'a line twice': (file, chance) => withLines(file, chance, (line) => [line, line]),
  'a line lost': (file, chance) => withLines(file, chance, () => []),
  'the beginning again': (file, { below }) => Buffer.concat([file, file.subarray(0, below(file.length))]),
  'the end alone': (file, { below }) => file.subarray(below(file.length)),
}

/**
 * Damages one file of a run at a time, and reads the run again.
 * @param folder of a whole run, which is left as it is
 * @param truth its verdicts
 */
export function tortureFiles(folder: string, truth: Truth, count: number, seed: number): Tally[] {
  const chance = chanceOf(seed)
  const copy = mkdtempSync(join(tmpdir(), 'torture-files-'))
  try {
    cpSync(folder, copy, { recursive: true })
    const files = globSync('{conformance.json,junit.xml,messages/*.ndjson}', { cwd: copy })
    const kinds = Object.entries(damages).map(([kind, damage]) => ({ tally: newTally(`file: ${kind}`), damage }))
    for (let number = 0; number < count; number += 1) {
      const kind = kinds[number % kinds.length]
      const file = join(copy, files[chance.below(files.length)] ?? '')
      if (kind === undefined) continue
      const whole = readFileSync(file)
      writeFileSync(file, kind.damage(whole, chance))
      judge(copy, file, truth, kind.tally)
      writeFileSync(file, whole)
    }
    return kinds.map(({ tally }) => tally)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function judge(folder: string, file: string, truth: Truth, tally: Tally): void {
  tally.faults += 1
  const { gaps, examples } = readRun(folder)
  // An id in which a letter changed is nobody's, and that something is the matter must be said.
  const wrong = [...examples.values()].find(({ id, verdict }) => truth.has(id) && !isHonest(verdict, truth.get(id)))
  const isWhole = examples.size === truth.size && [...examples.values()].every(({ id, verdict }) => verdict === truth.get(id))
  if (wrong !== undefined) tally.wrong.push(`${file}: ${wrong.id} is ${wrong.verdict} instead of ${truth.get(wrong.id)}${gaps.length === 0 ? ', and nobody says so' : ''}`)
  else if (gaps.length > 0) tally.told += 1
  else if (isWhole) tally.unharmed += 1
  else tally.wrong.push(`${file}: ${examples.size} examples, and nobody says that ${truth.size} were run`)
}

function changed(file: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(file)
  if (at < copy.length) copy[at] = change(copy[at] ?? 0)
  return copy
}

function withLines(file: Buffer, { below }: Chance, change: (line: string) => string[]): Buffer {
  const lines = file.toString('latin1').split('\n')
  const chosen = below(lines.length)
  return Buffer.from(lines.flatMap((line, number) => (number === chosen ? change(line) : [line])).join('\n'), 'latin1')
}
