import { Duplex } from 'node:stream'

/** One stream over a connection to adb, as the device holds it: a Duplex, and what the host's packets do to it. */
export interface Stream {
  readonly duplex: Duplex
  /** Aborted once the host has closed the stream or is gone. */
  readonly signal: AbortSignal
  /** The host sent data. Throws if it had not waited until the last were taken. */
  readonly receive: (payload: Buffer) => void
  /** The host took what was written last. */
  readonly acknowledge: () => void
  /** The host closed the stream: what it sent before can be read still, what is written to it from now on is lost. */
  readonly hangUp: () => void
}

/**
 * @param send sends a packet of this stream
 * @param limit how many bytes one packet carries
 */
export function createStream(send: (command: 'OKAY' | 'WRTE' | 'CLSE', payload?: Buffer) => void, limit: number): Stream {
  const hostGone = new AbortController()
  let open = true
  let untaken = false
  let goOn: (() => void) | null = null

  function take(): void {
    if (!untaken || !open) return
    untaken = false
    send('OKAY')
  }

  /** One packet at a time: the next goes out when the host has acknowledged this one. */
  function write(bytes: Buffer, done: () => void): void {
    if (!open || bytes.length === 0) return done()
    goOn = () => write(bytes.subarray(limit), done)
    send('WRTE', bytes.subarray(0, limit))
  }

  function acknowledge(): void {
    const next = goOn
    goOn = null
    next?.()
  }

  function close(): void {
    if (!open) return
    open = false
    send('CLSE')
  }

  const duplex = new Duplex({
    allowHalfOpen: false,
    read: take,
    writev: (chunks, done) => write(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final(done) {
      close()
      done()
    },
    destroy(error, done) {
      close()
      acknowledge()
      done(error)
    },
  })
  // adb has no half-closed streams: when all is written both directions are closed.
  duplex.once('finish', () => duplex.destroy())
  // Whoever destroys it with an error knows the error; the host just sees the stream closed.
  duplex.on('error', () => {})

  return {
    duplex, acknowledge, signal: hostGone.signal,
    receive(payload) {
      if (!open) return
      if (untaken) throw new Error('The host wrote to a stream without waiting for OKAY.')
      untaken = true
      if (duplex.push(payload)) take()
    },
    hangUp() {
      open = false
      hostGone.abort()
      acknowledge()
      if (!duplex.destroyed) duplex.push(null)
    },
  }
}
