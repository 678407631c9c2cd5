/** How a view wants to be laid out. Lengths are dp, sizes of text sp. */
export interface Wishes {
  /** `over`: children lie on one another and fill the view. Default. */
  readonly flow?: 'over' | 'down' | 'across'
  /** Absent: all there is; of a text: what it needs. */
  readonly width?: number
  /** Absent: what the content needs. */
  readonly height?: number
  /** Takes what its parent, which flows down, has left. */
  readonly grows?: boolean
  /** Top, right, bottom, left. */
  readonly padding?: readonly [number, number, number, number]
  readonly textSize?: number
  /** Content that is higher than the view scrolls; needs `flow: 'down'`. */
  readonly scrolls?: boolean
}

/** A view before it has its place on the screen. */
export interface View extends Wishes {
  /** Null: no view of its own; it only lays its children out, and they are its parent's. */
  readonly className: string | null
  /** Lasting name of what stands for an element. Absent: named by its position below its parent. */
  readonly key?: string
  /** Of the element that hears a touch or what is typed. */
  readonly path?: readonly number[]
  readonly text?: string
  readonly contentDescription?: string
  readonly resourceId?: string
  readonly hint?: string
  readonly checkable?: boolean
  readonly checked?: boolean
  readonly clickable?: boolean
  /** False also for everything below. */
  readonly enabled?: boolean
  readonly focusable?: boolean
  readonly longClickable?: boolean
  readonly password?: boolean
  readonly heading?: boolean
  /** What an editable view holds; `text` shows it. */
  readonly holds?: string
  readonly children: readonly View[]
}

export type Extra = Partial<Omit<View, 'className' | 'children'>>

export const view = (className: string, extra: Extra = {}, children: readonly View[] = []): View => ({ className, children, ...extra })

/** Lays its children out and is no view itself. */
export const group = (wishes: Wishes, children: readonly View[]): View => ({ className: null, children, ...wishes })

export const frame = (extra: Extra, children: readonly View[]): View => view('android.widget.FrameLayout', extra, children)
export const linear = (extra: Extra, children: readonly View[]): View => view('android.widget.LinearLayout', extra, children)

export const label = (text: string, extra: Extra = {}): View => view('android.widget.TextView', { text, textSize: 16, ...extra })
