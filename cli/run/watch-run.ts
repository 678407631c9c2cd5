import { relative, resolve } from 'node:path'
import type { Invocation } from '../invocation.ts'
import { WrongUse } from '../wrong-use.ts'
import { changesIn } from './changes.ts'
import { codeOf, startChild, wordsOf } from './child.ts'
import { toldToQuit } from './keys.ts'
import { type RawOptions, requestOf } from './request.ts'
import { watch } from './watch.ts'

/**
 * `conform run --watch`: runs again what a change affects, each time in a new process, because code that is loaded stays loaded.
 * @returns 0 when a person ends it. @throws WrongUse on what no change of a file can mend.
 */
export async function watchAndRun(features: readonly string[], { watch: _watch, ...options }: RawOptions, invocation: Invocation): Promise<number> {
  const { cwd, root, stdout, stderr } = invocation
  if (options.attended === true) throw new WrongUse('--watch and --attended both want the keys. Leave one out.')
  await checkWords(features, options, invocation)
  const files = [options.iut, options.statement, options.devices].flatMap((file) => (file !== undefined && /\.\w+$/.test(file) ? [resolve(cwd, file)] : []))
  const named = features.map((place) => resolve(cwd, place))
  const except = options.out === undefined ? resolve(root, 'reports/out') : resolve(cwd, options.out)
  const { next, end } = changesIn({ root, others: [...files, ...named], except })
  const { told, giveBack } = toldToQuit()
  void told.then(end)
  const say = (text: string) => (options.json === true ? stderr : stdout).write(`── ${text}\n\n`)
  try {
    await watch({
      root,
      features: named,
      changes: next,
      run(only, stop) {
        const wanted = only === 'all' ? features : only.map((file) => relative(cwd, file))
        return inChild(wordsOf(wanted, options), invocation, stop)
      },
      say,
    })
  } finally {
    end()
    giveBack()
  }
  return 0
}

/** What stands in a file can be mended while it is watched; what stands on the command line cannot. */
async function checkWords(features: readonly string[], options: RawOptions, invocation: Invocation): Promise<void> {
  await requestOf(features, options, invocation).catch((error: unknown) => {
    if (error instanceof WrongUse) throw error
  })
}

function inChild(words: readonly string[], invocation: Invocation, stop: AbortSignal): Promise<number> {
  const child = startChild(words, invocation, ['ignore', 'inherit', 'inherit'])
  stop.addEventListener('abort', () => child.kill())
  return codeOf(child)
}
