import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from '../run-folder/run.ts'
import type { SiteInput } from './input.ts'
import { type Build, buildsPage } from './pages/builds.tsx'
import { overviewPage } from './pages/overview.tsx'
import { releasePage } from './pages/release.tsx'
import { rulePage } from './pages/rule.tsx'
import { searchPage, searchScript } from './pages/search.tsx'
import type { TraceScripts } from './parts/example.tsx'
import { pathOf, siteOf } from './site-context.ts'
import { traceFiles } from './trace-files.ts'

export type { PastRun, SelfTestSummary, SiteInput, Waiver } from './input.ts'

/** The texts of the classic scripts that the pages load; without that of the player the phones cannot be shown. */
export interface SiteScripts {
  page: string
  player?: string | undefined
}

/**
 * Writes the site of one run: index.html, and the folder `site` with everything else. What was in that folder is removed.
 * @param folder where it goes, absolute. What the run has of evidence must be there too.
 * @returns the path of index.html.
 */
export function writeSite(folder: string, input: SiteInput, { page, player }: SiteScripts): string {
  const site = siteOf(input)
  const write = writerIn(folder)
  const traces = player === undefined ? new Map<string, string>() : writeTraces(input.run, write)
  for (const rule of site.rules) write(pathOf.rule(rule.id), rulePage(site, rule, traces))
  write(pathOf.release, releasePage(site))
  write(pathOf.search, searchPage(site))
  write('site/search.js', searchScript(site))
  if (player !== undefined) write('site/player.js', player)
  writeCommon(write, page)
  return write(pathOf.overview, overviewPage(site))
}

/** Writes the page that has several builds side by side, in a folder that holds their sites. @returns its path. */
export function writeBuilds(folder: string, builds: readonly { input: SiteInput; folder: string }[], { page }: SiteScripts): string {
  const write = writerIn(folder)
  writeCommon(write, page)
  return write('index.html', buildsPage(builds.map(({ input, folder }): Build => ({ site: siteOf(input), folder }))))
}

type Write = (file: string, text: string) => string

function writerIn(folder: string): Write {
  rmSync(join(folder, 'site'), { recursive: true, force: true })
  mkdirSync(join(folder, 'site/traces'), { recursive: true })
  return (file, text) => {
    const path = join(folder, file)
    writeFileSync(path, text)
    return path
  }
}

function writeCommon(write: Write, page: string): void {
  write('site/site.css', readFileSync(new URL('site.css', import.meta.url), 'utf8'))
  write('site/site.js', page)
}

function writeTraces(run: Run, write: Write): TraceScripts {
  const scripts = new Map<string, string>()
  for (const { name, text, ids } of traceFiles(run)) {
    write(`site/${name}`, text)
    for (const id of ids) scripts.set(id, name)
  }
  return scripts
}
