// A thread that tries implementations for a self-test: pool.ts starts it, worker.ts does the work.
import '../typescript.js'

const { work } = await import('./worker.ts')
await work()
