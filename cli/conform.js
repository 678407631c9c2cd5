#!/usr/bin/env -S node --disable-warning=DEP0180 --disable-warning=DEP0205
// The two warnings are about loader interfaces that ts-node uses; whoever runs this cannot act on them.
import './typescript.js'

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
