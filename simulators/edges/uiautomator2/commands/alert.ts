import type { ViewNode } from '../../android/view-node.ts'
import type { SessionCall } from '../call.ts'
import { CommandError } from '../errors.ts'
import { optional } from '../fields.ts'
import { centre, displayed } from '../views.ts'

interface Kind {
  readonly mark: RegExp
  readonly button: RegExp
  /** The button that accepts or dismisses, where no label says which. */
  readonly choose: (buttons: readonly ViewNode[], accepts: boolean) => ViewNode | undefined
}

const idOf = ({ resourceId }: ViewNode): string => resourceId ?? ''

const numberOf = (button: ViewNode): number => Number(/\d+$/.exec(idOf(button))?.[0])

// How the real server tells dialogs from other screens, and their buttons from each other.
const dialog: Kind = {
  mark: /^.+:id\/(?:alertTitle|custom)$/,
  button: /^android:id\/button\d+$/,
  choose(buttons, accepts) {
    const lowest = Math.min(...buttons.map(numberOf))
    return buttons.find((button) => numberOf(button) === (accepts || buttons.length === 1 ? lowest : lowest + 1))
  },
}

const permission: Kind = {
  mark: /^.+:id\/permission_message$/,
  button: /^.+:id\/permission_\w+_button$/,
  choose(buttons, accepts) {
    const wanted = accepts ? /^.*[^a-z]allow[^a-z].*$/i : /^.*[^a-z]deny[^a-z].*$/i
    return buttons.length === 1 ? buttons[0] : buttons.find((button) => wanted.test(idOf(button))) ?? buttons[accepts ? 1 : 0]
  },
}

const noAlert = (): CommandError => new CommandError('no such alert', 'No alert is present on the screen')

function shown({ session }: SessionCall): { readonly nodes: readonly ViewNode[]; readonly kind: Kind } {
  const nodes = session.surface.roots().flatMap((root) => [...displayed(root)])
  const kind = [dialog, permission].find(({ mark }) => nodes.some((node) => mark.test(idOf(node))))
  if (kind === undefined) throw noAlert()
  return { nodes, kind }
}

export function alertText(call: SessionCall): string {
  const { nodes, kind } = shown(call)
  const content = nodes.find((node) => node.resourceId === 'android:id/content')
  if (content === undefined) throw noAlert()
  return [...displayed(content)]
    .filter((node) => /.+:id\/.+/.test(idOf(node)) && !kind.button.test(idOf(node)) && node.text.trim() !== '')
    .map((node) => node.text).join('\n')
}

function press(call: SessionCall, accepts: boolean): void {
  const { nodes, kind } = shown(call)
  const buttons = nodes.filter((node) => kind.button.test(idOf(node)))
  const label = optional(call.fields, 'buttonLabel', 'string')
  const button = buttons.length === 0 ? undefined
    : label === undefined ? kind.choose(buttons, accepts) : buttons.find((one) => one.text === label)
  if (button === undefined) throw new CommandError('invalid element state', 'The expected button cannot be detected on the alert')
  call.display.tap(centre(button.bounds))
}

export const acceptAlert = (call: SessionCall): void => press(call, true)

export const dismissAlert = (call: SessionCall): void => press(call, false)
