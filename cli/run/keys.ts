import { toldToEnd } from '../wire/signals.ts'

/** In raw mode Ctrl-C is a character, and no signal. */
const ctrlC = 3

/** Resolves when a person at the terminal types q or Ctrl-C, or a signal says so. `giveBack` leaves the terminal as it was. */
export function toldToQuit(stdin = process.stdin): { told: Promise<void>; giveBack: () => void } {
  let listen: (keys: Buffer) => void = () => {}
  const typed = new Promise<void>((resolve) => {
    listen = (keys) => {
      if (keys.includes('q') || keys.includes(ctrlC)) resolve()
    }
  })
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.on('data', listen)
  return {
    told: Promise.race([typed, toldToEnd()]),
    giveBack() {
      stdin.off('data', listen)
      if (stdin.isTTY) stdin.setRawMode(false)
      stdin.pause()
    },
  }
}
