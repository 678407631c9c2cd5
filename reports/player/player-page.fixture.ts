import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright'
import { bundlePlayer } from './bundle.ts'
import { traceScript } from './trace-script.ts'
import type { Trace } from './trace.ts'

/** For tests: pages from disk with the player on them, in a folder of their own. */
export interface PlayerPages {
  /**
   * Opens a page, runs a script on it that calls what the player defines, and waits until it has run.
   * @param script may use `element`, where the player shall be
   */
  readonly open: (settings: PageSettings) => Promise<OpenPage>
  /** Writes a trace beside the pages; gives its `src`. */
  readonly trace: (id: string, trace: Trace) => string
  readonly remove: () => void
}

export interface PageSettings {
  readonly iut: string
  readonly script: string
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
}

export interface OpenPage {
  readonly page: Page
  /** What the page complained about, and what it asked for that is not on disk. */
  readonly complaints: readonly string[]
}

export function createPlayerPages(browser: Browser): PlayerPages {
  const folder = mkdtempSync(join(tmpdir(), 'player-'))
  mkdirSync(join(folder, 'traces'))
  return {
    async open({ iut, script, colorScheme = 'light', width = 1300 }) {
      writeFileSync(join(folder, 'player.js'), await bundlePlayer({ iut }))
      writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An example</title>
        <style>:root { color-scheme: light dark } body { background: Canvas; color: CanvasText }</style></head>
        <body><main><h1>An example</h1><h2>What happened</h2><div id="here"></div></main><script src="player.js"></script></body></html>`)
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => request.url().startsWith('file:') || complaints.push(`asked for ${request.url()}`))
      await page.goto(pathToFileURL(join(folder, 'page.html')).href)
      await page.evaluate(`(async () => { const element = document.querySelector('#here'); globalThis.player = await (async () => { ${script} })() })()`)
      return { page, complaints }
    },
    trace(id, trace) {
      const { name, text } = traceScript(id, JSON.stringify(trace))
      writeFileSync(join(folder, name), text)
      return name
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
