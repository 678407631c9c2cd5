import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { RunOn } from '../../explore/selftest/types.ts'
import type { Answered, Asked, ThreadStart } from './worker.ts'

/** Threads that try implementations, each one at a time. */
export interface Pool {
  /** Rejects if more are asked for at once than there are threads, and with whatever broke in the thread. */
  readonly runOn: RunOn
  readonly end: () => Promise<void>
}

/** Starts threads; each loads the specification and the steps when it is first asked. */
export function poolOf(size: number, start: ThreadStart): Pool {
  const threads = Array.from({ length: size }, () => new Worker(new URL('worker.js', import.meta.url), { workerData: start }))
  const idle = [...threads]
  return {
    async runOn(iut, rules) {
      const thread = idle.pop()
      if (thread === undefined) throw new Error(`All ${size} threads are at work, so that ${iut} cannot be tried. Try fewer at once.`)
      const asked: Asked = { iut, rules: rules === 'all' ? rules : [...rules] }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
      thread.postMessage(asked)
      // Rejects if the thread breaks.
      const [answered]: Answered[] = await once(thread, 'message')
      idle.push(thread)
      if (answered === undefined || 'why' in answered) throw new Error(`${iut} could not be tried: ${answered?.why ?? 'no answer'}`)
      return answered.ended
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}
