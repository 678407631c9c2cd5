import { play } from './player.ts'

/** On the page of a rule, a link to one example shows that example alone, on its platform, with its player. */
export function showExamples(): void {
  const title = document.title
  const crumb = document.getElementById('crumb')
  let stop = (): void => {}
  const show = (): void => {
    stop()
    stop = () => {}
    const member = memberOf(location.hash)
    document.querySelector('article.chosen')?.classList.remove('chosen')
    document.body.classList.toggle('one', member !== undefined)
    if (crumb !== null) crumb.hidden = member === undefined
    document.title = title
    if (member === undefined) return
    const article = member.closest('article')
    document.body.dataset['on'] = member.id.slice(member.id.lastIndexOf('/') + 1)
    document.querySelectorAll('article [aria-current]').forEach((other) => other.removeAttribute('aria-current'))
    member.querySelector('a')?.setAttribute('aria-current', 'true')
    article?.classList.add('chosen')
    document.title = `${article?.querySelector('h3')?.textContent.slice(0, 120)} · ${title}`
    focusChosen()
    scrollTo(0, 0)
    if (article instanceof HTMLElement) stop = play(article, member)
  }
  addEventListener('hashchange', show)
  if (location.hash === '') return
  show()
  // The browser goes to the place in the address once the page is there, and takes the focus along.
  addEventListener('load', focusChosen)
}

function focusChosen(): void {
  const heading = document.querySelector('article.chosen h3')
  if (!(heading instanceof HTMLElement)) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

function memberOf(hash: string): HTMLElement | undefined {
  const found = document.getElementById(decoded(hash.slice(1)))
  return found?.dataset['id'] === undefined ? undefined : found
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
