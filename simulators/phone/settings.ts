import type { Step, SystemMessage } from './app.ts'
import type { OsChange } from './os.ts'

/** Where one is in a Settings app; its pages are the platform's own. */
export interface SettingsModel {
  readonly saved: null
  /** From the first page to the one that is shown. */
  readonly pages: readonly string[]
  readonly search: string
}

export type SettingsMessage =
  | SystemMessage
  | { readonly type: 'went'; readonly to: string }
  | { readonly type: 'switched'; readonly change: OsChange }
  | { readonly type: 'searched'; readonly text?: string }

export function update(model: SettingsModel, message: SettingsMessage): Step<SettingsModel> {
  switch (message.type) {
    case 'went':
      return { model: { ...model, pages: [...model.pages, message.to], search: '' }, effects: [] }
    case 'back':
      return { model: model.pages.length > 1 ? { ...model, pages: model.pages.slice(0, -1) } : model, effects: [] }
    case 'searched':
      return { model: { ...model, search: message.text ?? '' }, effects: [] }
    case 'switched':
      return { model, effects: [{ type: 'os', change: message.change }] }
    default:
      return { model, effects: [] }
  }
}
