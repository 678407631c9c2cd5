import type { SystemMessage } from '../../phone/app.ts'
import { elements, type Element } from '../../phone/element.ts'
import type { Message } from '../model.ts'

export type Node = Element<Message | SystemMessage>

export const {
  alert, banner, button, field, heading, image, list, row, screen, secureField, tab, text, toggle,
} = elements<Message | SystemMessage>()
