#!/usr/bin/env -S node --disable-warning=DEP0180 --disable-warning=DEP0205
// The two warnings are about loader interfaces that ts-node uses; whoever runs this cannot act on them.
if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`conform needs Node 22 or later, and this is ${process.versions.node}. The project brings its own: run it by npx conform, or by an npm script.`)
  process.exit(2)
}
await import('./typescript.js')
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
