/** What of the screen is not the app's: the status bar above, and below it the navigation bar or the keyboard. In dp. */
export interface Room {
  readonly top: number
  readonly bottom: number
}

/** Heights in dp, on a phone that is used by gestures. */
export const bars = { status: 24, navigation: 24, keyboard: 280 } as const
