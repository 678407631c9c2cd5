import type { Context } from '../../phone/app.ts'
import { button, heading, screen, type Node } from './node.ts'

/** Resource ids that the Android app is known to have; what is not known has none. */
export function resourceId(context: Context, name: string): { readonly id?: string } {
  return context.platform === 'android' ? { id: `com.azure.authenticator:id/${name}` } : {}
}

/** A screen below the first: its title, the platform's way back, and what it shows. */
export function page(title: string, context: Context, children: readonly Node[]): Node {
  const back = button(context.platform === 'ios' ? 'Back' : 'Navigate up', { type: 'back' })
  return screen(title, [back, heading(title), ...children])
}
