import type { Display } from '../../android/display.ts'
import type { WirePhone } from '../../android/wire-phone.ts'
import type { Shell } from '../shell-port.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { parse, SyntaxFault, UnknownSyntax } from './grammar.ts'
import type { Instrumentation } from './instrumentation.ts'
import { interpret } from './interpret.ts'
import { createLogcat, type Logcat } from './logcat.ts'

/**
 * The shell of a simulated phone. What it does not know it refuses by name, to the caller as to the example.
 * @param log the phone's log; whoever else has something to say there makes it and hands it over
 */
export function createShell(phone: WirePhone, display: Display, instrumentation: Instrumentation, log: Logcat = createLogcat(phone.now)): Shell {
  return {
    async run(line, io) {
      try {
        return await interpret(parse(line), { phone, display, instrumentation, log }, io, commandNamed)
      } catch (error) {
        if (error instanceof SyntaxFault) {
          await io.err(`/system/bin/sh: ${error.message}\n`)
          return 1
        }
        const { message } = error as Error
        phone.refuse(error instanceof UnknownSyntax ? `shell: ${error.what} in: ${line}` : `shell: ${line}: ${message}`)
        await io.err(`/system/bin/sh: ${message}\n`)
        return 2
      }
    },
  }
}

const commandNamed = (name: string): Command | undefined => (Object.hasOwn(commands, name) ? commands[name] : undefined)
