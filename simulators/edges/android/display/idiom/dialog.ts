import { standsFor, type Piece } from '../piece.ts'
import { frame, label, linear, view, type View } from '../view.ts'

const id = (name: string) => ({ resourceId: `android:id/${name}` })

/** The three places that a dialog of Android has for buttons, by how many there are: the first says yes, the last says no. */
const places: Readonly<Record<number, readonly string[]>> = { 1: ['button1'], 2: ['button1', 'button2'], 3: ['button1', 'button3', 'button2'] }

/** An alert dialog. Whatever is neither its title, a text nor one of three buttons lies in its custom panel, as `others` shows it. */
export function dialog(alert: Piece, others: (piece: Piece) => readonly View[]): View {
  const texts = alert.children.filter(({ element }) => element.role === 'text')
  const title = texts[0]?.element.label === alert.element.label ? texts[0] : undefined
  const says = texts.filter((one) => one !== title)
  const buttons = alert.children.filter(({ element }) => element.role === 'button').slice(0, 3)
  const custom = alert.children.filter((one) => !texts.includes(one) && !buttons.includes(one))
  const placed = buttons.map((one, at) => ({ one, place: places[buttons.length]?.[at] ?? 'button1' }))
  return frame({ padding: [16, 16, 16, 16] }, [frame({}, [frame(id('content'), [
    linear({ ...id('parentPanel'), flow: 'down', padding: [12, 0, 12, 0] }, [
      linear(id('topPanel'), [linear(id('title_template'), [
        label(alert.element.label, { ...id('alertTitle'), ...(title === undefined ? {} : standsFor(title)), textSize: 20, padding: [6, 24, 6, 24] }),
      ])]),
      frame({ ...id('contentPanel'), grows: true }, [
        view('android.widget.ScrollView', { ...id('scrollView'), key: '/says', flow: 'down', scrolls: true }, [
          linear({ flow: 'down' }, says.map((one, at) =>
            label(one.element.label, { ...(at === 0 ? id('message') : {}), ...standsFor(one), padding: [4, 24, 4, 24] }))),
        ]),
      ]),
      ...(custom.length === 0 ? [] : [frame(id('customPanel'), [frame({ ...id('custom'), flow: 'down' }, custom.flatMap(others))])]),
      view('android.widget.ScrollView', { ...id('buttonPanel'), height: 56 }, [
        linear({ flow: 'across' }, placed.toSorted((one, other) => other.place.localeCompare(one.place)).map(({ one, place }) =>
          view('android.widget.Button', { ...id(place), ...standsFor(one), text: one.element.label, textSize: 14, padding: [0, 12, 0, 12] }))),
      ]),
    ]),
  ])])])
}
