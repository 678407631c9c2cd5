// Lets this process import TypeScript. Given to `node --import`, and imported by conform.js.
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'

// ts-node looks for its settings in the working folder, which may be any.
process.env.TS_NODE_PROJECT ??= fileURLToPath(new URL('../tsconfig.json', import.meta.url))
process.setSourceMapsEnabled(true)
register('ts-node/esm', import.meta.url)
