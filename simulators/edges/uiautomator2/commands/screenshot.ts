import { PNG } from 'pngjs'
import type { Display } from '../../android/display.ts'
import { elementOf, type SessionCall } from '../call.ts'
import { CommandError } from '../errors.ts'
import { rectOf } from '../views.ts'

const unable = (why: string): CommandError => new CommandError('unable to capture screen', why)

/** A picture of the screen in base 64, or null where a window forbids it. */
export const screenshotOf = (display: Display): string | null => display.screenshot()?.toString('base64') ?? null

export function screenshot({ display }: SessionCall): string {
  const picture = screenshotOf(display)
  if (picture === null) throw unable("Failed to capture a screenshot. Does the current view have 'secure' flag set?")
  return picture
}

export function elementScreenshot(call: SessionCall): string {
  const { x, y, width, height } = rectOf(elementOf(call).bounds)
  const picture = PNG.sync.read(Buffer.from(screenshot(call), 'base64'))
  if (width <= 0 || height <= 0 || x < 0 || y < 0 || x + width > picture.width || y + height > picture.height) {
    throw unable(`The cropping area is outside of the original bitmap. Bitmap rect: [0,0][${picture.width},${picture.height}]; `
      + `Cropping area rect: [${x},${y}][${x + width},${y + height}]`)
  }
  const cut = new PNG({ width, height })
  PNG.bitblt(picture, cut, x, y, width, height, 0, 0)
  return PNG.sync.write(cut).toString('base64')
}
