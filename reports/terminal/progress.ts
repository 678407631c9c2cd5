import type { Writable } from 'node:stream'
import type { Envelope } from '@cucumber/messages'

/** Shows how far a run is. */
export interface Progress {
  onEnvelope(envelope: Envelope, pass: string): void
  /** Says that so many examples are tried again. */
  onRetry(examples: number, pass: string): void
  end(): void
}

/** In place on a terminal; elsewhere one line for every pass as it begins, so that a log stays short. */
export function progressOn(stream: Writable & { isTTY?: boolean }, total: number): Progress {
  return stream.isTTY === true ? inPlace(stream, total) : sparse(stream, total)
}

function inPlace(stream: Writable, total: number): Progress {
  let done = 0
  let failed = 0
  let shownAt = 0
  return {
    onEnvelope({ testCaseFinished, testStepFinished }, pass) {
      if (testStepFinished?.testStepResult.status === 'FAILED') failed += 1
      if (testCaseFinished === undefined) return
      done += 1
      if (Date.now() - shownAt < 50 && done < total) return
      shownAt = Date.now()
      stream.write(`\r\u001B[K${done}/${total} examples, ${pass}${failed === 0 ? '' : `, ${failed} not passed`}`)
    },
    onRetry(examples, pass) {
      stream.write(`\r\u001B[K${examples} tried again, ${pass}`)
    },
    end() {
      stream.write('\r\u001B[K')
    },
  }
}

function sparse(stream: Writable, total: number): Progress {
  let last = ''
  return {
    onEnvelope({ testRunStarted }, pass) {
      if (testRunStarted === undefined || pass === last) return
      if (last === '') stream.write(`${total} examples\n`)
      last = pass
      stream.write(`  ${pass}\n`)
    },
    onRetry(examples, pass) {
      stream.write(`  ${pass}, ${examples} tried again\n`)
    },
    end() {},
  }
}
