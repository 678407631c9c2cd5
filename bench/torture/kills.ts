import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { readRun, type Run } from '../../reports/run-folder/read-run.ts'
import { unfinishedOf } from '../../reports/run-folder/unfinished.ts'
import { chanceOf } from './chance.ts'
import { isHonest, newTally, type Tally, type Truth } from './tally.ts'

const conform = fileURLToPath(new URL('../../cli/conform.js', import.meta.url))

/**
 * Kills runs at a random moment, two of them at a time, and reads what they leave: where results lay before, and where none did.
 * @param words of the run, without `--out`
 */
export async function tortureByKilling(words: readonly string[], truth: Truth, count: number, seed: number): Promise<Tally> {
  const chance = chanceOf(seed)
  const folder = mkdtempSync(join(tmpdir(), 'torture-kills-'))
  const tally = newTally('process killed')
  try {
    // What lies there before is of another build, of which nothing passes: to take the one for the other would show.
    const before = join(folder, 'before')
    const began = performance.now()
    await Promise.all([run([...words, '--iut', 'do-nothing'], before), run(words, join(folder, 'undisturbed'))])
    const usual = performance.now() - began
    // Most of the first half of its life a run reads its own code.
    const waiting = Array.from({ length: count }, (_, number) => ({ out: join(folder, String(number), 'out'), isSecond: number % 2 === 1, after: (0.35 + chance.number() * 0.75) * usual }))
    const next = async (): Promise<void> => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        mkdirSync(dirname(one.out))
        if (one.isSecond) cpSync(before, one.out, { recursive: true })
        judge(one.out, one.after, await run(words, one.out, one.after), truth, tally)
        rmSync(dirname(one.out), { recursive: true })
      }
    }
    await Promise.all([next(), next()])
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param after when it is killed, in milliseconds; undefined for not at all. @returns whether it was. */
async function run(words: readonly string[], out: string, after?: number): Promise<boolean> {
  const child = spawn(process.execPath, [conform, 'run', ...words, '--out', out], { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal === 'SIGKILL'))
  })
  if (after !== undefined) await Promise.race([ended, setTimeout(after, undefined, { ref: false }).then(() => child.kill('SIGKILL'))])
  return ended
}

function judge(out: string, after: number, wasKilled: boolean, truth: Truth, tally: Tally): void {
  tally.faults += 1
  const found = readRun(out)
  const left = unfinishedOf(out).map((unfinished) => readRun(unfinished.folder))
  const isOld = found.conformance?.iut === 'do-nothing'
  const verdicts = [...(isOld ? [] : [found]), ...left].flatMap(({ examples }) => [...examples.values()])
  const wrong = verdicts.find(({ id, verdict }) => !isHonest(verdict, truth.get(id)))
  if (wrong !== undefined) tally.wrong.push(`killed after ${Math.round(after)} ms: ${wrong.id} is ${wrong.verdict}`)
  else if (isWhole(found, truth) && !isOld) tally.unharmed += 1
  else if (!wasKilled) tally.wrong.push(`not killed after ${Math.round(after)} ms, and its results are not whole: ${JSON.stringify(found.gaps)}`)
  // Before it made its folder, it has changed nothing.
  else if (isOld && left.length === 0 && found.gaps.length === 0) tally.unharmed += 1
  else if (found.gaps.length === 0) tally.wrong.push(`killed after ${Math.round(after)} ms, and nobody says so`)
  else tally.told += 1
}

const isWhole = ({ gaps, examples }: Run, truth: Truth) => gaps.length === 0 && examples.size === truth.size
