/** Whole pixels; `right` and `bottom` lie just outside. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A view as Android's accessibility service describes it. Names are those of AccessibilityNodeInfo. */
export interface ViewNode {
  /** Lives as long as the view does: the same view of two moments has the same key, another view another. */
  readonly key: string
  readonly className: string
  readonly packageName: string
  /** Empty where there is none. */
  readonly text: string
  readonly contentDescription: string | null
  /** Full, such as `android:id/title`. */
  readonly resourceId: string | null
  readonly hint: string
  readonly checkable: boolean
  readonly checked: boolean
  readonly clickable: boolean
  readonly enabled: boolean
  readonly focusable: boolean
  readonly focused: boolean
  readonly longClickable: boolean
  readonly password: boolean
  readonly scrollable: boolean
  readonly selected: boolean
  readonly heading: boolean
  /** On the screen, clipped to what is visible of it. */
  readonly bounds: Bounds
  readonly displayed: boolean
  readonly children: readonly ViewNode[]
}
