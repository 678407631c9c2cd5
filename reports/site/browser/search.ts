import type { SearchIndex } from '../pages/search.tsx'
import { type Found, searchIn } from '../facts/search.ts'

declare global {
  var conformSearch: ((index: SearchIndex) => void) | undefined
}

const most = 200

/** Lets the index, which is a script beside the page, begin the search. */
export function installSearch(): void {
  globalThis.conformSearch = (index) => {
    const input = document.getElementById('q')
    if (!(input instanceof HTMLInputElement)) return
    const show = (): void => {
      const found = searchIn(index, input.value)
      document.getElementById('results')?.replaceChildren(...found.slice(0, most).map(line))
      const status = document.getElementById('found')
      if (status !== null) status.textContent = told(input.value, found.length)
    }
    const take = (): void => {
      input.value = wanted()
      show()
    }
    input.addEventListener('input', () => {
      history.replaceState(null, '', `#q=${encodeURIComponent(input.value)}`)
      show()
    })
    document.getElementById('search')?.addEventListener('submit', (event) => event.preventDefault())
    addEventListener('hashchange', take)
    take()
    input.focus()
  }
}

function wanted(): string {
  return new URLSearchParams(location.hash.slice(1)).get('q') ?? ''
}

function told(query: string, count: number): string {
  if (query.trim() === '') return ''
  if (count === 0) return 'Nothing is found. Leave a word out.'
  return count > most ? `${count} found, the first ${most} are shown. Add a word.` : `${count} found.`
}

/** Everything is put in as text, so that names stay what they are. */
function line({ href, text, verdict, beside }: Found): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = href
  link.dir = 'auto'
  link.textContent = text
  const soft = document.createElement('span')
  soft.className = 'soft'
  soft.textContent = ` ${beside}`
  if (verdict !== '') {
    const mark = document.createElement('span')
    mark.className = `v ${verdict}`
    mark.textContent = verdict
    item.append(mark, ' ')
  }
  item.append(link, soft)
  return item
}
