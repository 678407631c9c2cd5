import type { Writable } from 'node:stream'

/** Shows how far a self-test is. */
export interface Counting {
  /** Something is about to be tried. */
  next: (id: string) => void
  end: () => void
}

/** In place on a terminal; elsewhere one line at the beginning, so that a log stays short. */
export function countingOn(stream: Writable & { isTTY?: boolean }, total: number): Counting {
  let begun = 0
  if (stream.isTTY !== true) {
    return {
      next() {
        if (begun === 0) stream.write(`Trying the suite on ${total} implementations\n`)
        begun += 1
      },
      end() {},
    }
  }
  return {
    next(id) {
      begun += 1
      stream.write(`\r\u001B[K${begun}/${total} ${id}`)
    },
    end() {
      stream.write('\r\u001B[K')
    },
  }
}
