// Lets this process import TypeScript. Given to `node --import`, and imported by conform.js.
//
// ts-node compiles, with swc as tsconfig.json says. Its own loader would do so in another thread and be waited for at
// every import of any module: hooks in this thread take a quarter off the start.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import tsNode from 'ts-node'

const root = fileURLToPath(new URL('..', import.meta.url))
const service = tsNode.create({ project: `${root}tsconfig.json` })

/** Elsewhere ts-node would ask the nearest package.json for the kind of module; a file that is loaded here is an ES module. */
const nameFor = (file) => (file.startsWith(root) ? file : file.replace(/\.ts$/, '.mts'))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.([cm]?ts|tsx)$/.test(url) || url.includes('/node_modules/')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', shortCircuit: true, source: service.compile(readFileSync(file, 'utf8'), nameFor(file)) }
  },
})
