import type { Element } from '../../../../phone/element.ts'
import { holdsTextOf, standsFor, type Idiom, type Piece } from '../piece.ts'
import { frame, group, label, linear, view, type View } from '../view.ts'
import type { Room } from './room.ts'

const plain = (extra: Parameters<typeof view>[1], children?: readonly View[]): View => view('android.view.View', extra, children)

/** Buttons that the app draws as icons: their name is for screen readers alone. */
const icons = new Set(['Menu', 'Navigate up'])
const isIcon = ({ role, label: name }: Element): boolean => role === 'button' && icons.has(name)

const padding = [12, 16, 12, 16] as const

/** Roles as Jetpack Compose shows them: most are an `android.view.View`, told apart by what lies in them. */
const compose: Idiom<View> = {
  screen: (piece) => [plain({ ...standsFor(piece), flow: 'down' }, below(piece))],
  alert: (piece) => [plain({ ...standsFor(piece), contentDescription: piece.element.label, flow: 'down' }, below(piece))],
  banner: (piece) => [plain({ ...standsFor(piece), flow: 'down', padding }, [label(piece.element.label), ...below(piece)])],
  list: (piece) => [group({ flow: 'down' }, below(piece))],
  row: (piece) => [
    plain({ ...standsFor(piece), flow: 'down', padding }, piece.children.length === 0 ? [label(piece.element.label)] : below(piece)),
  ],
  heading: (piece) => [label(piece.element.label, { ...standsFor(piece), heading: true, textSize: 22, padding: [8, 16, 8, 16] })],
  text: (piece) => [label(piece.element.label, { ...standsFor(piece), padding: [4, 16, 4, 16] })],
  image: (piece) => [view('android.widget.ImageView', { ...standsFor(piece), contentDescription: piece.element.label, height: 240 })],
  button: (piece) => [isIcon(piece.element) ? iconButton(piece) : textButton(piece)],
  tab: (piece) => [textButton(piece)],
  switch: (piece) => [labelledSwitch(piece)],
  field: (piece) => [textField(piece)],
  'secure-field': (piece) => [textField(piece)],
  'search-field': (piece) => [textField(piece)],
}

export const showInCompose = (piece: Piece): readonly View[] => compose[piece.element.role](piece)
const below = (piece: Piece): readonly View[] => piece.children.flatMap(showInCompose)

/** A screen of an app that is written in Compose: its title bar stays, its tabs stay, and what is between them scrolls. */
export function composeScreen(screen: Piece, { top, bottom }: Room): View {
  const { children } = screen
  const iconsEnd = children.findIndex(({ element }) => !isIcon(element))
  const leading = iconsEnd === -1 ? children.length : iconsEnd
  const bar = children.slice(0, leading > 0 && children[leading]?.element.role === 'heading' ? leading + 1 : leading)
  const rest = children.slice(bar.length)
  const tabs = rest.slice(rest.findLastIndex(({ element }) => element.role !== 'tab') + 1)
  const body = rest.slice(0, rest.length - tabs.length)
  const isLazy = body.some(({ element }) => element.role === 'list')
  return shell([
    ...(bar.length === 0 ? [] : [plain({ key: '/bar', flow: 'across', height: 64 }, bar.flatMap(showInCompose))]),
    view(isLazy ? 'android.view.View' : 'android.widget.ScrollView', { key: '/body', flow: 'down', grows: true, scrolls: true },
      body.flatMap(showInCompose)),
    ...(tabs.length === 0 ? [] : [plain({ key: '/tabs', flow: 'across', height: 80 }, tabs.flatMap(showInCompose))]),
  ], [top, 0, bottom, 0])
}

function shell(content: readonly View[], padding: readonly [number, number, number, number]): View {
  const composed = view('androidx.compose.ui.platform.ComposeView', {}, [plain({}, [plain({}, [plain({ flow: 'down', padding }, content)])])])
  return frame({}, [linear({}, [frame({ resourceId: 'android:id/content' }, [composed])])])
}

const textButton = (piece: Piece): View =>
  plain({ ...standsFor(piece), height: 48, padding: [0, 16, 0, 16] }, piece.element.label === '' ? [] : [label(piece.element.label)])

const iconButton = (piece: Piece): View => plain({ ...standsFor(piece), width: 56 }, [
  plain({ contentDescription: piece.element.label }),
  view('android.widget.Button'),
])

/** The words and the switch lie side by side, neither in the other. */
function labelledSwitch(piece: Piece): View {
  const { label: name, checked = false } = piece.element
  const knob = plain({ ...standsFor(piece), width: 52, height: 48, checkable: true, checked }, [plain({}), plain({})])
  const words = label(name, { key: `${piece.key}~label`, enabled: piece.element.enabled })
  return group({ flow: 'across', padding: [8, 16, 8, 16] }, name === '' ? [knob] : [words, knob])
}

const textField = (piece: Piece): View =>
  view('android.widget.EditText', { ...holdsTextOf(piece), height: 56, padding: [4, 16, 4, 16], flow: 'down' }, [
    plain({ height: 1 }),
    ...(piece.element.label === '' ? [] : [label(piece.element.label, { textSize: 12 })]),
    plain({ grows: true }),
  ])
