const key = 'conform-theme'

type Theme = 'light' | 'dark'

/** Takes the theme that was chosen, before anything is painted. @returns what makes the button work, once there is one. */
export function installTheme(): () => void {
  const kept = remembered()
  if (kept !== undefined) document.documentElement.dataset['theme'] = kept
  return () => {
    const button = document.getElementById('theme')
    if (button === null) return
    const name = () => {
      button.textContent = current() === 'dark' ? 'Light' : 'Dark'
      button.setAttribute('aria-label', `Use the ${current() === 'dark' ? 'light' : 'dark'} theme`)
    }
    button.hidden = false
    button.addEventListener('click', () => {
      const next = current() === 'dark' ? 'light' : 'dark'
      document.documentElement.dataset['theme'] = next
      remember(next)
      name()
    })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name)
    name()
  }
}

function current(): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Some browsers keep nothing for pages from disk; the theme is then chosen on every page. */
function remembered(): Theme | undefined {
  try {
    const kept = localStorage.getItem(key)
    return kept === 'light' || kept === 'dark' ? kept : undefined
  } catch {
    return undefined
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // As above.
  }
}
