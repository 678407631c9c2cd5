import { Command, CommanderError } from 'commander'
import { CannotTell } from './cannot-tell.ts'
import { type Invocation, fromProcess } from './invocation.ts'
import { WrongUse } from './wrong-use.ts'

interface Entry {
  does: string
  load: (invocation: Invocation) => Promise<Command>
}

/** Every command, loaded only when it is asked for. */
export const commands: Record<string, Entry> = {
  run: {
    does: 'runs the specification against an implementation and says whether it conforms',
    load: async (invocation) => (await import('./run.ts')).runCommand(invocation),
  },
  rules: {
    does: 'lists the rules, their examples and what covers them',
    load: async (invocation) => (await import('./rules.ts')).rulesCommand(invocation),
  },
  drift: {
    does: "compares an article's text with the one that the rules were read from",
    load: async (invocation) => (await import('./drift.ts')).driftCommand(invocation),
  },
  merge: {
    does: 'joins the runs of shards or of platforms into one',
    load: async (invocation) => (await import('./merge.ts')).mergeCommand(invocation),
  },
  gate: {
    does: 'decides by gate.yaml whether a run is good enough for a release',
    load: async (invocation) => (await import('./gate.ts')).gateCommand(invocation),
  },
  history: {
    does: 'tells what became of the runs before: the trend, since when something fails, what is flaky, what is slow',
    load: async (invocation) => (await import('./history.ts')).historyCommand(invocation),
  },
  selftest: {
    does: 'tries the suite on every wrong build, and says which of them it does not notice',
    load: async (invocation) => (await import('./selftest.ts')).selftestCommand(invocation),
  },
  report: {
    does: 'makes the pages that people read, from a run or from several builds',
    load: async (invocation) => (await import('./report.ts')).reportCommand(invocation),
  },
  new: {
    does: 'writes the beginnings of a rule: catalogue entry, feature and mutant',
    load: async (invocation) => (await import('./new.ts')).newCommand(invocation),
  },
  phones: {
    does: 'puts simulated phones on the wire, for Appium, adb and whoever speaks to them',
    load: async (invocation) => (await import('./phones.ts')).phonesCommand(invocation),
  },
  explore: {
    does: 'searches for journeys that break a rule, and prints the first one as an example',
    load: async (invocation) => (await import('./explore.ts')).exploreCommand(invocation),
  },
}

/**
 * Runs one command line.
 * @param words the words after `conform`.
 * @returns the exit code: 0 conforms or done, 1 does not conform, 2 wrong use, 3 could not tell.
 */
export async function main(words: readonly string[], invocation: Invocation = fromProcess()): Promise<number> {
  const before = process.exitCode
  process.exitCode = undefined
  try {
    const program = await programFor(words, invocation)
    await program.parseAsync(words, { from: 'user' })
    return invocation.exitCode ?? Number(process.exitCode ?? 0)
  } catch (error) {
    return explain(error, invocation)
  } finally {
    process.exitCode = before
  }
}

async function programFor(words: readonly string[], invocation: Invocation): Promise<Command> {
  const program = new Command('conform')
  program.description('Does this authenticator do what its documentation promises?')
  program.addHelpText('after', '\nExit codes: 0 conforms or done, 1 does not conform, 2 wrong use, 3 could not tell.')
  const wanted = words[0] === 'help' ? words[1] : words[0]
  for (const [name, { does, load }] of Object.entries(commands)) {
    const command = name === wanted ? await load(invocation) : new Command(name)
    program.addCommand(command.description(does))
  }
  for (const command of [program, ...program.commands]) speakTo(invocation, command)
  return program
}

/** Commander throws instead of ending the process, and writes where the invocation says. */
function speakTo({ stdout, stderr }: Invocation, command: Command): void {
  command.exitOverride()
  command.configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
  command.showSuggestionAfterError()
}

/** How the machine says that what it is given is no file, or no folder. */
const refusals = new Set<unknown>(['ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ELOOP'])

const wrongUses = new Set(['WrongUse', 'FeatureError', 'CatalogueError', 'GateError'])

function explain(error: unknown, { stderr }: Invocation): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof WrongUse || (error instanceof Error && wrongUses.has(error.name))) {
    stderr.write(`${error.message}\n`)
    return 2
  }
  if (error instanceof CannotTell) {
    stderr.write(`${error.message}\n`)
    return 3
  }
  if (error instanceof Error && 'code' in error && refusals.has(error.code)) {
    stderr.write(`What was named cannot be used: ${error.message.slice(0, 200)}. Name something else.\n`)
    return 2
  }
  stderr.write(`The run broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 3
}
