import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

const places = [
  '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync', '--disable-component-update']

/** For tests: the Chromium of this machine. Throws an Error that says what to install if there is none. */
export function openChromium(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? places.find((place) => existsSync(place))
  if (executablePath === undefined) {
    throw new Error('No Chrome or Chromium was found. Install one (on Debian: apt-get install chromium), or name its file with CHROME_PATH.')
  }
  return chromium.launch({ executablePath, args })
}
