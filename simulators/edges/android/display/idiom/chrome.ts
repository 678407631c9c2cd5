import { holdsTextOf, standsFor, type Idiom, type Piece } from '../piece.ts'
import { frame, group, label, linear, view, type Extra, type View } from '../view.ts'
import type { Room } from './room.ts'

const id = (name: string) => ({ resourceId: `com.android.chrome:id/${name}` })
const block = (extra: Extra, children?: readonly View[]): View => view('android.view.View', extra, children)
const padding = [8, 16, 8, 16] as const

/** Roles as Chrome hands a page's elements to accessibility services. */
const web: Idiom<View> = {
  screen: (piece) => below(piece),
  list: (piece) => [view('android.widget.ListView', { ...standsFor(piece), flow: 'down' }, below(piece))],
  row: (piece) => [block({ ...standsFor(piece), flow: 'down', padding }, piece.children.length === 0 ? [label(piece.element.label)] : below(piece))],
  banner: (piece) => [block({ ...standsFor(piece), flow: 'down', padding }, [label(piece.element.label), ...below(piece)])],
  alert: (piece) => [block({ ...standsFor(piece), contentDescription: piece.element.label, flow: 'down', padding }, below(piece))],
  heading: (piece) => [label(piece.element.label, { ...standsFor(piece), heading: true, textSize: 24, padding })],
  text: (piece) => [label(piece.element.label, { ...standsFor(piece), padding })],
  image: (piece) => [view('android.widget.Image', { ...standsFor(piece), text: piece.element.label, height: 160 })],
  button: (piece) => [button(piece)],
  tab: (piece) => [block({ ...standsFor(piece), height: 48 }, [label(piece.element.label)])],
  switch: (piece) => [view('android.widget.ToggleButton', {
    ...standsFor(piece), text: piece.element.label, checkable: true, checked: piece.element.checked ?? false, height: 48, textSize: 16, padding,
  })],
  field: (piece) => [view('android.widget.EditText', { ...holdsTextOf(piece), hint: piece.element.label, height: 48, padding })],
  'secure-field': (piece) => web.field(piece),
  'search-field': (piece) => web.field(piece),
}

const below = (piece: Piece): readonly View[] => piece.children.flatMap((one) => web[one.element.role](one))

const button = (piece: Piece, extra: Extra = {}): View =>
  view('android.widget.Button', { ...standsFor(piece), text: piece.element.label, height: 48, textSize: 16, padding, ...extra })

const isAddress = ({ element }: Piece): boolean => element.role === 'field' && element.label === 'Address'

/** Chrome: the bar with the address, and the page. */
export function chromeScreen(screen: Piece, { top, bottom }: Room): View {
  const address = screen.children.find(isAddress)
  const go = address === undefined ? undefined : screen.children.find(({ element }) => element.role === 'button')
  const page = screen.children.filter((piece) => piece !== address && piece !== go)
  const bar = view('android.widget.EditText', {
    ...id('url_bar'), textSize: 16,
    // On a page the bar only tells where one is: the simulated browser takes another address on its first page.
    ...(address === undefined ? { key: '/address', text: screen.element.label } : { ...holdsTextOf(address), hint: address.element.label }),
  })
  return frame({}, [linear({}, [frame({ resourceId: 'android:id/content' }, [
    frame({ ...id('coordinator'), flow: 'down', padding: [top, 0, bottom, 0] }, [
      frame({ ...id('control_container'), height: 56 }, [
        frame({ ...id('toolbar'), flow: 'across' }, [
          frame({ ...id('location_bar'), padding: [4, 8, 4, 16] }, [bar]),
          ...(go === undefined ? [] : [button(go, { width: 64 })]),
        ]),
      ]),
      frame({ ...id('compositor_view_holder'), grows: true }, [
        view('android.webkit.WebView', { key: '/page', text: screen.element.label, flow: 'down', focusable: true, scrolls: true },
          [block({ flow: 'down' }, [group({ flow: 'down' }, page.flatMap((one) => web[one.element.role](one)))])]),
      ]),
    ]),
  ])])])
}
