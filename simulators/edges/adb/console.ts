import type { Socket } from 'node:net'
import type { WirePhone } from '../android/wire-phone.ts'
import { answerTo, invitation } from './console-commands.ts'
import { isReachable } from './reach.ts'

const longestLine = 4096

/** Serves one who has connected to the emulator's console: a line is a command, and ends in `OK` or `KO: why not`. */
export function serveConsole(socket: Socket, phone: WirePhone): void {
  let begun = ''

  function take(line: string): void {
    const answer = answerTo(line, phone)
    if (answer !== 'goodbye') socket.write(answer)
    if (answer === 'goodbye' || !isReachable(phone)) socket.end()
  }

  socket.setEncoding('utf8').on('error', () => {}).on('data', (text: string) => {
    const lines = (begun + text).split('\n')
    begun = lines.pop() ?? ''
    if (begun.length > longestLine) socket.destroy()
    for (const line of lines) if (socket.writable) take(line.replaceAll('\r', ''))
  })
  if (!isReachable(phone)) socket.destroy()
  else socket.write(`${invitation}OK\r\n`)
}
