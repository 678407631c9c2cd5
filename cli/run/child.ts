import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Invocation } from '../invocation.ts'
import type { RawOptions } from './request.ts'

const conform = fileURLToPath(new URL('../conform.js', import.meta.url))

/**
 * The command line that asks for the same.
 * @param features as they were named, relative to the working folder.
 */
export function wordsOf(features: readonly string[], options: RawOptions): string[] {
  const words = Object.entries(options).flatMap(([name, value]) => {
    const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (value === true) return [option]
    return [value].flat().map((word) => `${option}=${word}`)
  })
  return ['run', ...words, ...(features.length === 0 ? [] : ['--', ...features])]
}

/** Starts a process of its own for a command line, in the working folder of this one. */
export function startChild(words: readonly string[], { cwd, command = [process.execPath, conform] }: Invocation, stdio: StdioOptions): ChildProcess {
  const [program = process.execPath, ...before] = command
  return spawn(program, [...before, ...words], { cwd, stdio })
}

/** The exit code of a process; 3 if it was killed or could not be started. */
export function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(3))
    child.once('close', (code) => resolve(code ?? 3))
  })
}
