import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepIn } from '../../reports/run-folder/evidence.ts'
import { readRun, type Run } from '../../reports/run-folder/read-run.ts'
import { writeBuilds } from '../../reports/site/site.ts'
import type { Invocation } from '../invocation.ts'
import type { NamedRun, ReportRequest } from './request.ts'
import { siteWriter, type SiteWriter } from './site-writer.ts'

/** Writes the pages and prints where they begin. @returns 0, or 3 if a run is incomplete. */
export async function makeReport(request: ReportRequest, invocation: Invocation): Promise<0 | 3> {
  const { runs, out } = request
  const [only] = runs
  if (only !== undefined && runs.length === 1) {
    const { index, run } = await makeSite(only, out, request, invocation)
    invocation.stdout.write(`${index}\n`)
    return run.gaps.length > 0 ? 3 : 0
  }
  rmSync(join(out, 'builds'), { recursive: true, force: true })
  const builds = []
  for (const [index, run] of runs.entries()) {
    const folder = `builds/${index + 1}`
    builds.push({ ...(await makeSite(run, join(out, folder), request, invocation)), folder })
  }
  const sites = builds.map(({ writer, run, folder }) => ({ input: writer.inputFor(run), folder }))
  invocation.stdout.write(`${writeBuilds(out, sites, builds[0]?.writer.scripts ?? { page: '' })}\n`)
  return builds.some(({ run }) => run.gaps.length > 0) ? 3 : 0
}

interface MadeSite {
  /** The path of its first page. */
  index: string
  run: Run
  writer: SiteWriter
}

/** The site of one run. Whatever it lacks is told. */
async function makeSite({ named, folder: from }: NamedRun, folder: string, request: ReportRequest, invocation: Invocation): Promise<MadeSite> {
  const run = readRunInto(from, folder)
  const { conformance, examples, gaps } = run
  const hasTraces = [...examples.values()].some(({ trace }) => trace !== undefined)
  const writer = await siteWriter({ ...request, conformance, hasTraces }, invocation)
  for (const { file, what } of gaps) invocation.stderr.write(`${named}/${file}: ${what}\n`)
  for (const trouble of writer.troubles) invocation.stderr.write(`${trouble}\n`)
  return { index: writer.write(folder, run), run, writer }
}

/** Reads a run, and brings its evidence to where its pages will be. */
function readRunInto(from: string, folder: string): Run {
  mkdirSync(folder, { recursive: true })
  const evidence = join(from, 'evidence')
  if (folder !== from && existsSync(evidence)) cpSync(evidence, join(folder, 'evidence'), { recursive: true })
  return readRun(from, keepIn(folder))
}
