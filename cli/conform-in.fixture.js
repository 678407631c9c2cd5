// Like conform.js, in another project: its folder is the first word. For tests that need a process of its own.
import { fileURLToPath } from 'node:url'
import './typescript.js'

const [root, ...words] = process.argv.slice(2)
const { fromProcess } = await import('./invocation.ts')
const { main } = await import('./main.ts')
process.exitCode = await main(words, { ...fromProcess(), root, command: [process.execPath, fileURLToPath(import.meta.url), root] })
