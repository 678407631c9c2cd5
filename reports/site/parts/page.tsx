import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { meaningOf } from '../facts/words.ts'
import { visible } from '../facts/visible.ts'
import { cut } from '../../run-folder/cut.ts'

/** What stands around every page. */
export interface Frame {
  title: string
  /** The build that the site is about. */
  build: string
  /** From the page to the folder of index.html: empty, or `../`. */
  up: '' | '../'
  /** Which of the pages in the head this is. */
  here?: 'Overview' | 'For release' | 'Search'
  /** What names the body for the script of the page. */
  kind: 'overview' | 'rule' | 'release' | 'search' | 'builds'
}

/** Nothing but the files of this site is ever loaded or asked for. */
const policy = "default-src 'none'; style-src 'self' file: 'unsafe-inline'; script-src 'self' file:; img-src 'self' file: data: blob:"

const sections = [['Overview', 'index.html'], ['For release', 'site/release.html'], ['Search', 'site/search.html']] as const

/** A whole page as HTML. Everything in it is escaped by the renderer. */
export function pageOf(frame: Frame, children: ComponentChildren): string {
  return `<!doctype html>\n${render(<Page {...frame}>{children}</Page>)}\n`
}

function Page({ title, build, up, here, kind, children }: Frame & { children: ComponentChildren }): VNode {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{visible(cut(`${title} · ${build}`, 200))}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${up}site/site.css`} />
        <script src={`${up}site/site.js`} />
      </head>
      <body data-page={kind} data-up={up}>
        <a class="skip" href="#main">To the content</a>
        <header class="bar">
          <nav aria-label="Pages">{kind === 'builds' ? <span class="mark">Conformance</span> : <Sections up={up} here={here} />}</nav>
          <button type="button" id="theme" hidden>Dark</button>
        </header>
        <main id="main" tabindex={-1}>{children}</main>
        <footer><p>Made by <code>conform report</code>. What the verdicts mean: {legend}.</p></footer>
      </body>
    </html>
  )
}

function Sections({ up, here }: { up: Frame['up']; here: Frame['here'] | undefined }): VNode {
  return (
    <>
      <a class="mark" href={`${up}index.html`}>Conformance</a>
      {sections.map(([name, path]) => <a href={`${up}${path}`} aria-current={name === here ? 'page' : undefined}>{name}</a>)}
    </>
  )
}

const legend = Object.entries(meaningOf).map(([verdict, meaning]) => `${verdict}, ${meaning}`).join('; ')
