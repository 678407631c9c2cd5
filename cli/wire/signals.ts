/** How a person, or whatever runs this process, tells it to end. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Has `end` called before this process ends in whatever way but SIGKILL. A signal then still ends it, as whoever sent it expects.
 * @returns what takes this back
 */
export function beforeTheEnd(end: () => void): () => void {
  function byExit(): void {
    forget()
    end()
  }
  function bySignal(signal: NodeJS.Signals): void {
    byExit()
    // Whoever else listens, among them packages of Appium's, would keep it alive.
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  }
  function forget(): void {
    process.off('exit', byExit)
    for (const signal of signals) process.off(signal, bySignal)
  }
  process.on('exit', byExit)
  for (const signal of signals) process.on(signal, bySignal)
  return forget
}

/** Resolves when a signal tells this process to end; the next one ends it. */
export function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    function end(): void {
      for (const signal of signals) process.off(signal, end)
      resolve()
    }
    for (const signal of signals) process.on(signal, end)
  })
}
