// Lets this process import TypeScript. Given to `node --import`, and imported by conform.js.
//
// ts-node compiles, with swc as tsconfig.json says. Its own loader would do so in another thread and be waited for at
// every import of any module: hooks in this thread take a quarter off the start.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import tsNode from 'ts-node'

const service = tsNode.create({ project: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.[cm]?ts$/.test(url) || url.includes('/node_modules/')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', shortCircuit: true, source: service.compile(readFileSync(file, 'utf8'), file) }
  },
})
