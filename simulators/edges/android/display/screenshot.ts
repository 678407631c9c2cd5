import { PNG } from 'pngjs'
import type { Bounds, ViewNode } from '../view-node.ts'
import { glyphOf } from './font.ts'
import type { Layout, Placed } from './layout.ts'
import { advance, dotOf, lineHeight, linesOf } from './text.ts'

const [black, ink, grey, pale, white] = [0, 32, 120, 215, 255]

const constants = { greyscale: 0, fastest: 1, noFilter: 0 } as const

interface Paper {
  readonly width: number
  readonly height: number
  /** Dots per inch. */
  readonly density: number
}

/** A picture of the screen as PNG, in shades of grey: texts, the boxes of what can be touched, and how switches stand. Black if nothing is shown. */
export function draw(layout: Layout | null, { width, height, density }: Paper): Buffer {
  const png = new PNG({ width: 1, height: 1 })
  const pixels = Buffer.alloc(width * height, layout === null ? black : pale)
  if (layout !== null) {
    const painter = paintOn(pixels, width, density)
    painter.fill(layout.root.bounds, white)
    for (const placed of [...layout.placed.values()].toReversed()) painter.view(placed)
  }
  Object.assign(png, { width, height, data: pixels })
  return PNG.sync.write(png, {
    colorType: constants.greyscale, inputColorType: constants.greyscale, bitDepth: 8, inputHasAlpha: false,
    deflateLevel: constants.fastest, filterType: constants.noFilter,
  })
}

function paintOn(pixels: Buffer, width: number, density: number) {
  const dp = (length: number): number => Math.max(1, Math.round((length * density) / 160))

  function fill({ left, top, right, bottom }: Bounds, shade: number): void {
    for (let y = top; y < bottom; y++) pixels.fill(shade, y * width + left, y * width + right)
  }

  function outline({ left, top, right, bottom }: Bounds, shade: number): void {
    const thick = Math.min(dp(1), right - left, bottom - top)
    fill({ left, top, right, bottom: top + thick }, shade)
    fill({ left, top: bottom - thick, right, bottom }, shade)
    fill({ left, top, right: left + thick, bottom }, shade)
    fill({ left: right - thick, top, right, bottom }, shade)
  }

  /** In the middle of the room's height; of a field with a label in it, at the bottom. What the view's bounds cut off is not drawn. */
  function write(text: string, size: number, room: Bounds, { bounds, children }: ViewNode, shade: number): void {
    const dot = dotOf(size, density)
    const lines = linesOf(text, Math.floor((room.right - room.left) / (advance * dot)))
    const spare = Math.max(0, room.bottom - room.top - lines.length * lineHeight(size, density))
    for (const [row, line] of lines.entries()) {
      const top = room.top + Math.floor(children.length === 0 ? spare / 2 : spare) + row * lineHeight(size, density) + dot
      if (top + 9 * dot < bounds.top || top > bounds.bottom) continue
      for (const [column, character] of Array.from(line).entries()) stamp(character, room.left + column * advance * dot, top, dot, bounds, shade)
    }
  }

  function stamp(character: string, left: number, top: number, dot: number, clip: Bounds, shade: number): void {
    for (const [row, bits] of glyphOf(character).entries()) {
      for (let column = 0; column < 5; column++) {
        if ((bits & (16 >> column)) === 0) continue
        const x = left + column * dot
        const y = top + row * dot
        const [right, bottom] = [Math.min(x + dot, clip.right), Math.min(y + dot, clip.bottom)]
        fill({ left: Math.max(x, clip.left), top: Math.max(y, clip.top), right, bottom }, shade)
      }
    }
  }

  function toggle({ left, top, right, bottom }: Bounds, isOn: boolean): void {
    const middle = Math.floor((top + bottom) / 2)
    const half = Math.floor(Math.min(dp(12), (bottom - top) / 2))
    const track = { left: Math.max(left, right - dp(48)), top: middle - half, right, bottom: middle + half }
    fill(track, isOn ? grey : white)
    const knob = Math.floor((track.right - track.left) / 2)
    fill(isOn ? { ...track, left: track.left + knob } : { ...track, right: track.right - knob }, isOn ? ink : pale)
    outline(track, grey)
  }

  return {
    fill,
    view({ view, node, whole }: Placed): void {
      const shade = node.enabled ? ink : grey
      if (node.checkable) toggle(node.bounds, node.checked)
      else if (node.clickable || view.holds !== undefined) outline(node.bounds, node.focused ? ink : pale)
      const [top, right, bottom, left] = (view.padding ?? [0, 0, 0, 0]).map((side) => (side === 0 ? 0 : dp(side))) as [number, number, number, number]
      const room = { left: whole.left + left, top: whole.top + top, right: whole.right - right, bottom: whole.bottom - bottom }
      if (node.text !== '' && view.textSize !== undefined) write(node.text, view.textSize, room, node, shade)
      else if (node.hint !== '' && view.textSize !== undefined) write(node.hint, view.textSize, room, node, grey)
      else if (node.contentDescription !== null && node.children.length === 0) write(node.contentDescription, 12, room, node, grey)
    },
  }
}
