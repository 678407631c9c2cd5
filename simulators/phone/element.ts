export type Role =
  | 'screen' | 'heading' | 'text' | 'button' | 'switch' | 'field' | 'secure-field' | 'search-field'
  | 'list' | 'row' | 'tab' | 'alert' | 'banner' | 'image'

/**
 * A node of the accessibility tree: all that anybody outside an app may see or touch.
 * `Message` is what the app hears when the element is used; elements that carry none only show something.
 */
export interface Element<Message = unknown> {
  readonly role: Role
  /** What it says, to the eye or to a screen reader. */
  readonly label: string
  /** Accessibility identifier on iOS, resource id on Android. Most elements have none, as in the real apps. */
  readonly id?: string
  /** What a field holds. */
  readonly value?: string
  /** Of a switch. */
  readonly checked?: boolean
  readonly enabled: boolean
  /** Of a whole screen: the phone makes no picture of it (Android's FLAG_SECURE). */
  readonly secure?: boolean
  readonly tap?: Message
  /** What the app hears when text is entered; the text itself is added as `text`. */
  readonly input?: Message
  readonly children: readonly Element<Message>[]
}

type Extra<M> = Partial<Omit<Element<M>, 'role' | 'label'>>
type Leaf<M> = (label: string, extra?: Extra<M>) => Element<M>
type Control<M> = (label: string, tap: M, extra?: Extra<M>) => Element<M>
type Input<M> = (label: string, value: string, input: M, extra?: Extra<M>) => Element<M>
type Branch<M> = (label: string, children: readonly Element<M>[], extra?: Extra<M>) => Element<M>

/** The builders of elements for an app whose messages are `M`. */
export interface Elements<M> {
  readonly text: Leaf<M>
  readonly heading: Leaf<M>
  readonly image: Leaf<M>
  readonly button: Control<M>
  readonly tab: Control<M>
  readonly toggle: (label: string, checked: boolean, tap: M, extra?: Extra<M>) => Element<M>
  readonly field: Input<M>
  readonly secureField: Input<M>
  readonly searchField: Input<M>
  readonly screen: Branch<M>
  readonly list: Branch<M>
  readonly row: Branch<M>
  readonly alert: Branch<M>
  readonly banner: Branch<M>
}

export function elements<M>(): Elements<M> {
  const leaf = (role: Role): Leaf<M> => (label, extra = {}) => ({ role, label, enabled: true, children: [], ...extra })
  const control = (role: Role): Control<M> => (label, tap, extra = {}) => leaf(role)(label, { tap, ...extra })
  const input = (role: Role): Input<M> => (label, value, input, extra = {}) => leaf(role)(label, { value, input, ...extra })
  const branch = (role: Role): Branch<M> => (label, children, extra = {}) => leaf(role)(label, { children, ...extra })
  return {
    text: leaf('text'), heading: leaf('heading'), image: leaf('image'),
    button: control('button'), tab: control('tab'),
    toggle: (label, checked, tap, extra = {}) => leaf('switch')(label, { checked, tap, ...extra }),
    field: input('field'), secureField: input('secure-field'), searchField: input('search-field'),
    screen: branch('screen'), list: branch('list'), row: branch('row'), alert: branch('alert'), banner: branch('banner'),
  }
}

/** The element at a path of child positions from the root, or undefined. */
export function elementAt<M>(root: Element<M>, path: readonly number[]): Element<M> | undefined {
  return path.reduce<Element<M> | undefined>((element, position) => element?.children[position], root)
}

/** Every element with its path, in reading order, the root first. */
export function* walk<M>(root: Element<M>, path: readonly number[] = []): Generator<readonly [Element<M>, readonly number[]]> {
  yield [root, path]
  for (const [position, child] of root.children.entries()) yield* walk(child, [...path, position])
}
