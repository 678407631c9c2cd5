import { holdsTextOf, standsFor, type Idiom, type Piece } from '../piece.ts'
import { frame, label, linear, view, type Extra, type View } from '../view.ts'
import type { Room } from './room.ts'

const id = (name: string) => ({ resourceId: `com.android.settings:id/${name}` })
const title = (text: string, extra: Extra = {}): View => label(text, { resourceId: 'android:id/title', textSize: 20, ...extra })
const summary = (text: string, extra: Extra = {}): View => label(text, { resourceId: 'android:id/summary', textSize: 14, ...extra })
const relative = (extra: Extra, children: readonly View[]): View =>
  view('android.widget.RelativeLayout', { flow: 'down', padding: [16, 0, 16, 0], ...extra }, children)

const plainRow = (piece: Piece): View => linear(standsFor(piece), [relative({}, [title(piece.element.label)])])

/** Roles as the preferences of Android's Settings show them: what one touches is the row, which says nothing itself. */
const preferences: Idiom<View> = {
  screen: (piece) => below(piece),
  list: (piece) => below(piece),
  banner: (piece) => [plainRow(piece), ...below(piece)],
  alert: (piece) => [plainRow(piece), ...below(piece)],
  heading: (piece) => [
    linear(standsFor(piece), [relative({ padding: [8, 0, 8, 0] }, [title(piece.element.label, { textSize: 14, heading: true })])]),
  ],
  text: (piece) => [plainRow(piece)],
  image: (piece) => [view('android.widget.ImageView', { ...standsFor(piece), contentDescription: piece.element.label, height: 160 })],
  button: (piece) => [plainRow(piece)],
  tab: (piece) => [plainRow(piece)],
  row,
  switch: (piece) => [switchRow(piece)],
  field: (piece) => [view('android.widget.EditText', { ...holdsTextOf(piece), hint: piece.element.label, height: 56 })],
  'secure-field': (piece) => preferences.field(piece),
  'search-field': (piece) => preferences.field(piece),
}

const show = (piece: Piece): readonly View[] => preferences[piece.element.role](piece)
const below = (piece: Piece): readonly View[] => piece.children.flatMap(show)

/** Its first text is the title, its second the summary. Whatever else lies in it follows as rows of its own. */
function row(piece: Piece): readonly View[] {
  const texts = piece.children.filter(({ element }) => element.role === 'text')
  const others = piece.children.filter(({ element }) => element.role !== 'text')
  const said = texts.length === 0 && others.length === 0
    ? [title(piece.element.label)]
    : texts.map((one, at) => (at === 0 ? title : summary)(one.element.label, standsFor(one)))
  return [linear(standsFor(piece), [relative({}, said)]), ...others.flatMap(show)]
}

function switchRow(piece: Piece): View {
  const { resourceId: own = 'android:id/switch_widget', ...row } = standsFor(piece)
  const { label: name, checked = false } = piece.element
  return linear({ ...row, flow: 'across' }, [
    relative({}, [title(name)]),
    linear({ resourceId: 'android:id/widget_frame', width: 75 }, [
      view('android.widget.Switch', { key: `${piece.key}~switch`, resourceId: own, checkable: true, checked }),
    ]),
  ])
}

/** A page of the Settings app: the first has no way up. */
export function settingsScreen(screen: Piece, room: Room): View {
  const [first, ...others] = screen.children
  if (first?.element.role === 'button' && first.element.label === 'Navigate up') return page(screen, first, others, room)
  return home(screen, room)
}

function page(screen: Piece, up: Piece, others: readonly Piece[], { top, bottom }: Room): View {
  // The page's own heading is the description of its bar; only what is not the title is shown besides.
  const rows = others.filter(({ element }, at) => !(at === 0 && element.role === 'heading' && element.label === screen.element.label))
  return body(view('android.view.ViewGroup', { ...id('content_parent'), flow: 'down', padding: [0, 0, bottom, 0] }, [
    linear(id('app_bar'), [
      frame({ ...id('collapsing_toolbar'), contentDescription: screen.element.label, height: 200, flow: 'down' }, [
        view('android.view.ViewGroup', { ...id('action_bar'), flow: 'across', height: 56 + top, padding: [top, 0, 0, 0] }, [
          view('android.widget.ImageButton', { ...standsFor(up), contentDescription: up.element.label, width: 56 }),
          view('android.view.View', {}),
        ]),
      ]),
    ]),
    frame({ ...id('content_frame'), grows: true }, [linear({}, [listIn(rows)])]),
  ]))
}

function home(screen: Piece, { top, bottom }: Room): View {
  const [first, ...rest] = screen.children
  const isTitled = first?.element.role === 'heading'
  return body(view('android.view.ViewGroup', { ...id('settings_homepage_container'), flow: 'down', padding: [top, 0, bottom, 0] }, [
    ...(isTitled ? [titleOf(first)] : []),
    frame({ grows: true }, [listIn(isTitled ? rest : screen.children)]),
  ]))
}

const titleOf = (piece: Piece): View =>
  label(piece.element.label, { ...id('homepage_title'), ...standsFor(piece), heading: true, textSize: 28, padding: [24, 24, 16, 24] })

const body = (content: View): View => frame({}, [linear({}, [frame({ resourceId: 'android:id/content' }, [content])])])

const listIn = (rows: readonly Piece[]): View => frame(id('main_content'), [
  linear(id('container_material'), [
    frame({ resourceId: 'android:id/list_container' }, [
      view('androidx.recyclerview.widget.RecyclerView', { ...id('recycler_view'), key: '/list', flow: 'down', focusable: true, scrolls: true },
        rows.flatMap(show).map((one) => ({ ...one, padding: one.padding ?? [0, 16, 0, 24] }))),
    ]),
  ]),
])
