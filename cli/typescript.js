// Lets this process import TypeScript. Given to `node --import`, and imported by conform.js.
import { register } from 'node:module'

register('ts-node/esm', import.meta.url)
