import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import type { Element } from '../../../phone/element.ts'
import type { Bounds } from '../view-node.ts'
import { createDisplay } from './create-display.ts'
import { everyView, viewSaying } from './reading.fixture.ts'
import { showing } from './wire-phone.fixture.ts'

const element = (role: Element['role'], label: string, extra: Partial<Element> = {}): Element =>
  ({ role, label, enabled: true, children: [], ...extra })
const screen = (children: readonly Element[], extra: Partial<Element> = {}): Element => element('screen', 'Screen', { children, ...extra })

function picture(root: Element, ...[phone, device]: [Parameters<typeof showing>[1]?, Parameters<typeof showing>[2]?]) {
  const display = createDisplay(showing(root, phone, device).wire)
  const taken = display.screenshot()
  return { display, png: PNG.sync.read(taken ?? assert.fail('no picture')) }
}

/** How dark it is at a point, from 0 to 255. */
const darkness = ({ data, width }: PNG, x: number, y: number): number => 255 - (data[(y * width + x) * 4] ?? assert.fail('beside the picture'))

/** A part of the picture as text: a mark for every dark dot, dots being so many pixels. */
function dots(png: PNG, { left, top, right, bottom }: Bounds, dot: number): readonly string[] {
  const lines: string[] = []
  for (let y = top; y < bottom; y += dot) {
    let line = ''
    for (let x = left; x < right; x += dot) line += darkness(png, x + 1, y + 1) > 128 ? '#' : ' '
    lines.push(line.trimEnd())
  }
  return lines
}

test('a picture is a PNG of the size of the screen, also of a turned one', () => {
  assert.deepEqual([picture(screen([])).png.width, picture(screen([])).png.height], [1080, 2400])
  const turned = picture(screen([]), {}, { rotation: 270 }).png
  assert.deepEqual([turned.width, turned.height], [2400, 1080])
})

test('what is written can be read', () => {
  const { display, png } = picture(screen([element('text', 'Fly 17')]))
  const { bounds } = viewSaying(display, 'Fly 17')
  // 16 sp at 420 dpi: glyphs of dots of four pixels, below 4 dp of padding and behind 16.
  const drawn = dots(png, { ...bounds, left: bounds.left + 42, top: bounds.top + 11 + 4, bottom: bounds.top + 11 + 4 + 36 }, 4)
  assert.deepEqual(drawn, [
    '#####  ##                 #   #####',
    '#       #                ##       #',
    '#       #   #   #         #      #',
    '####    #   #   #         #     #',
    '#       #   #   #         #    #',
    '#       #   #   #         #    #',
    '#      ###   ####        ###   #',
    '                #',
    '             ###',
  ])
})

test('a switch that is on looks other than one that is off', () => {
  const [on, off] = [true, false].map((checked) => picture(screen([element('switch', 'Switch', { checked, tap: 'tap' })])))
  const bounds = everyView(on?.display ?? assert.fail()).find(({ checkable }) => checkable)?.bounds ?? assert.fail('no switch')
  const middle = Math.floor((bounds.top + bounds.bottom) / 2)
  const ends = [bounds.left + 30, bounds.right - 30]
  const [leftOn = 0, rightOn = 0] = ends.map((x) => darkness(on?.png ?? assert.fail(), x, middle))
  const [leftOff = 0, rightOff = 0] = ends.map((x) => darkness(off?.png ?? assert.fail(), x, middle))
  assert.ok(rightOn > leftOn && leftOff > rightOff && rightOn > rightOff)
})

test('what can be touched has a box, and words that cannot have none', () => {
  const { display, png } = picture(screen([element('button', 'Box', { tap: 'tap' }), element('text', 'None')]))
  const box = everyView(display).find(({ clickable }) => clickable)?.bounds ?? assert.fail('no button')
  assert.ok(darkness(png, box.right - 1, box.top + 20) > 0)
  assert.equal(darkness(png, viewSaying(display, 'None').bounds.right - 1, viewSaying(display, 'None').bounds.top), 0)
})

test('a password is not to be read in a picture', () => {
  const [one, other] = ['secret', 'SECRET'].map((value) =>
    createDisplay(showing(screen([element('secure-field', 'Password', { value, input: 'typed' })])).wire).screenshot())
  assert.deepEqual(one, other)
})

test('there is no picture of a screen that forbids it, and a black one of a phone that is off', () => {
  assert.equal(createDisplay(showing(screen([], { secure: true })).wire).screenshot(), null)
  const { png } = picture(screen([element('text', 'Unseen')]), { poweredOn: false })
  assert.deepEqual([png.width, png.data.every((byte, at) => byte === (at % 4 === 3 ? 255 : 0))], [1080, true])
})

test('any text can be drawn', () => {
  const texts = ['', '\u0000\u202e', '漢字 é ñ', '😀', 'x'.repeat(10_000), '\n\n']
  assert.equal(picture(screen(texts.map((label) => element('button', label, { tap: 'tap' })))).png.width, 1080)
})
