#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 15)) {
  console.error(`conform needs Node 22.15 or later, and this is ${process.versions.node}. The project brings its own: run it by npx conform, or by an npm script.`)
  process.exit(2)
}
let hasEnded = false
process.on('exit', () => {
  if (hasEnded) return
  // An implementation under test runs in this process and may end it. Without a verdict that must not look like a success.
  process.exitCode = 3
  console.error('conform was ended from within before it had a verdict: something that it runs called process.exit, or waits for ever.')
})
// Whoever reads only the beginning (| head) has seen enough, and the exit code stays the one of the verdict.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})
await import('./typescript.js')
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
hasEnded = true
