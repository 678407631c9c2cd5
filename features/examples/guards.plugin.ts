import type { CoordinatorContext, Plugin } from '@cucumber/cucumber/api'
import type { Envelope, Pickle } from '@cucumber/messages'
import { loadCatalogue } from '../catalogue/catalogue.ts'
import { type Example, inReading, loadExamples } from './examples.ts'
import { type Distrust, distrust } from './guards.ts'
import { readManifest } from './manifest.ts'
import { defaultReadings, vocabularyOf } from './vocabulary.ts'

interface GuardOptions {
  /** The pass to run: ios, android or cross. */
  pass: string
  readings?: Record<string, string>
}

/**
 * For bare `npx cucumber-js`: leaves only the examples of one pass and reading, and ends the process with 2 or 3 where
 * Cucumber would be green although nothing, or not everything, was tried.
 */
const guards: Plugin<GuardOptions> = {
  type: 'plugin',
  optionsKey: 'guards',
  async coordinator({ operation, on, transform, options, logger, environment }: CoordinatorContext<GuardOptions>) {
    if (operation !== 'runCucumber') return undefined
    const vocabulary = vocabularyOf(loadCatalogue())
    const examples = await loadExamples(undefined, environment.cwd, vocabulary)
    const places = placesOf(examples, options.pass, { ...defaultReadings(vocabulary), ...options.readings })
    const envelopes: Envelope[] = []
    let run: Pickle[] = []
    let filtered = false
    on('message', (envelope) => {
      envelopes.push(envelope)
    })
    transform('pickles:filter', (pickles) => {
      filtered = pickles.length < envelopes.filter(({ pickle }) => pickle !== undefined).length
      const left = pickles.filter(({ pickle }) => places.has(placeOf(pickle)))
      run = left.map(({ pickle }) => pickle)
      return left
    })
    return () => {
      const found = distrust({ envelopes, run, filtered, examples, manifest: readManifest(environment.cwd) })
      for (const { message } of found) logger.error(message)
      endWith(found)
    }
  },
}

export default guards

function placesOf(examples: readonly Example[], pass: string, readings: Record<string, string>): Set<string> {
  const ofPass = examples.filter((example) => example.pass === pass && inReading(example, readings))
  return new Set(ofPass.map(({ uri, line }) => `${uri}:${line}`))
}

function placeOf({ uri, location }: Pickle): string {
  return `${uri.replaceAll('\\', '/')}:${location?.line ?? 1}`
}

/** Cucumber sets the exit code after its plugins have ended, so that ours has to come last. */
function endWith(found: readonly Distrust[]): void {
  const [worst] = found.map(({ exitCode }) => exitCode).sort()
  if (worst === undefined) return
  process.once('exit', (code) => {
    if (code === 0) process.exitCode = worst
  })
}
