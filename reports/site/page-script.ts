import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

let script: Promise<string> | undefined

/** The classic script that every page loads, made once a process. */
export function pageScript(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/site.ts', import.meta.url))],
    bundle: true, write: false, format: 'iife', target: 'es2022', platform: 'browser',
    minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'silent', tsconfigRaw: {},
  })
  return outputFiles[0]?.text ?? ''
}
