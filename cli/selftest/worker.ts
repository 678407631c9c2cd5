import { parentPort, workerData } from 'node:worker_threads'
import type { Ended } from '../../explore/selftest/types.ts'
import { loadSpecification } from '../specification.ts'
import { runnerIn } from './runner.ts'

/** What a thread is started with. */
export interface ThreadStart {
  root: string
  asOf: string
  readings: Record<string, string>
}

/** What it is asked. */
export interface Asked {
  iut: string
  rules: readonly string[] | 'all'
}

/** What it answers, once for each question; `why` is the message of an error. */
export type Answered = { ended: readonly Ended[] } | { why: string }

/** Answers one question after the other until the thread is ended. */
export async function work(): Promise<void> {
  const { root, asOf, readings }: ThreadStart = workerData
  const runOn = runnerIn({ specification: await loadSpecification(root), asOf, readings })
  const answer = async ({ iut, rules }: Asked): Promise<Answered> => {
    try {
      return { ended: await runOn(iut, rules === 'all' ? rules : new Set(rules)) }
    } catch (error) {
      return { why: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)))
}
