/** What player.js defines. */
interface Player {
  mountFrom(element: HTMLElement, options: { id: string; src: string; steps: string[]; failingStep?: number }): Promise<{ remove(): void } | null>
}

declare global {
  var conformPlayer: Player | undefined
}

/**
 * Puts the player of one example below it. Its script is loaded when it is first needed, from the file beside the page.
 * @returns what takes it away again.
 */
export function play(article: HTMLElement, member: HTMLElement): () => void {
  const { id, trace, step } = member.dataset
  if (id === undefined || trace === undefined) return () => {}
  const steps = Array.from(article.querySelectorAll('.steps > tbody > tr:not([class]) > th'), ({ textContent }) => textContent)
  let remove = (): void => place.remove()
  let isWanted = true
  const place = document.createElement('section')
  place.className = 'replay'
  place.setAttribute('aria-label', 'What the phones showed')
  article.append(place)
  withPlayer(
    async (player) => {
      if (!isWanted) return
      const mounted = await player.mountFrom(place, { id, src: trace, steps, ...(step === undefined ? {} : { failingStep: Number(step) }) })
      remove = () => {
        mounted?.remove()
        place.remove()
      }
      if (!isWanted) remove()
    },
    () => { place.textContent = 'The player is not here, so the phones cannot be shown. Make the site again with conform report.' },
  )
  return () => {
    isWanted = false
    remove()
  }
}

function withPlayer(use: (player: Player) => unknown, without: () => void): void {
  const ready = (): unknown => (globalThis.conformPlayer === undefined ? without() : use(globalThis.conformPlayer))
  if (globalThis.conformPlayer !== undefined) {
    ready()
    return
  }
  const script = document.createElement('script')
  script.src = 'player.js'
  script.addEventListener('load', ready)
  script.addEventListener('error', without)
  document.head.append(script)
}
