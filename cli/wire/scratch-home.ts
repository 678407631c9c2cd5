import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives this process a home folder of its own, for adb and Appium's drivers leave keys and empty files in it. */
export function moveToScratchHome(): { readonly home: string; readonly leave: () => void } {
  const before = process.env['HOME']
  const home = mkdtempSync(join(tmpdir(), 'conform-home-'))
  process.env['HOME'] = home
  return {
    home,
    leave() {
      if (before === undefined) delete process.env['HOME']
      else process.env['HOME'] = before
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}
