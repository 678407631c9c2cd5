import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Message } from 'esbuild'

/**
 * The player as a classic script for a page, with the simulated world and an implementation under test in it.
 *
 * In the page it defines
 * - `conformPlayer.mount(element, { trace, failingStep?, steps?, derive? })`: plays a trace (see player.ts)
 * - `conformPlayer.mountFrom(element, { id, src, failingStep?, steps?, derive? })`: loads the trace's script first; says so in
 *   the element if it cannot
 * - `conformTrace(id, trace)`: what the scripts of traces call (see trace-script.ts)
 *
 * `mount` gives `{ at(), go(position), remove() }`.
 * @param iut as `loadIut` takes it: a name, or the absolute path of a module
 * @throws Error if there is no such implementation, or if it needs what a page does not have
 */
export function bundlePlayer({ iut }: { readonly iut: string }): Promise<string> {
  const known = bundles.get(iut)
  if (known !== undefined) return known
  const made = bundle(iut)
  bundles.set(iut, made)
  return made
}

const bundles = new Map<string, Promise<string>>()

async function bundle(iut: string): Promise<string> {
  const contents = `import { install } from './reports/player/page.ts'\n${await sourceOf(iut)}\ninstall(iut)\n`
  const result = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'player.ts', loader: 'ts' },
    absWorkingDir: root, bundle: true, write: false, format: 'iife', target: 'es2022', platform: 'browser',
    minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'silent', tsconfigRaw: {},
  }).catch((cause: unknown) => {
    throw new Error(
      `${iut} cannot be played in a page: ${reasonOf(cause)}. An implementation that is to be replayed imports nothing that only Node has.`, { cause })
  })
  return result.outputFiles[0]?.text ?? ''
}

/** What gives the bundle its `iut`. The wrong builds come along only where one of them is asked for. */
async function sourceOf(iut: string): Promise<string> {
  if (isAbsolute(iut)) return `import * as module from ${JSON.stringify(iut)}\nconst iut = module.iut ?? module.default?.iut ?? module.default`
  if (iut === 'reference') return `import { referenceIut as iut } from './simulators/iut.ts'`
  const named = (find: string, place: string) => `import { ${find} } from '${place}'\nconst iut = ${find}(${JSON.stringify(iut)})`
  if (iut.startsWith('reference@')) return named('referenceReading', './simulators/iut.ts')
  const { wrongBuild } = await import('./wrong-build.ts')
  wrongBuild(iut)
  return named('wrongBuild', './reports/player/wrong-build.ts')
}

const root = fileURLToPath(new URL('../..', import.meta.url))

function reasonOf(cause: unknown): string {
  const [first] = (cause as { readonly errors?: readonly Message[] }).errors ?? []
  return first === undefined ? String(cause) : `${first.text}${first.location === null ? '' : ` (${first.location.file}:${first.location.line})`}`
}
