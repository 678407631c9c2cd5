import type { Element, Role } from '../../../phone/element.ts'
import type { Extra } from './view.ts'

/** An element of the phone's screen, with where it stands and a name that lasts while what it says changes. */
export interface Piece {
  readonly element: Element
  readonly path: readonly number[]
  readonly key: string
  readonly children: readonly Piece[]
}

/**
 * Names every element by its role, its id or label, and its place among its equals. What a text says may change from one
 * second to the next, as codes do: a text is known by its place among the texts around it alone.
 */
export function piecesOf(element: Element, path: readonly number[] = [], key = ''): Piece {
  const equals = new Map<string, number>()
  const children = element.children.map((child, position) => {
    const { role, id, label } = child
    const name = role === 'text' ? role : `${role} ${(id ?? label).slice(0, 80)}`
    const ordinal = equals.get(name) ?? 0
    equals.set(name, ordinal + 1)
    return piecesOf(child, [...path, position], `${key}/${name} ${ordinal}`)
  })
  return { element, path, key, children }
}

/** What every view that stands for an element has of it. */
export function standsFor({ element, path, key }: Piece): Extra {
  const listens = element.tap !== undefined
  return {
    key, path, clickable: listens, focusable: listens, enabled: element.enabled,
    ...(element.id === undefined ? {} : { resourceId: element.id }),
  }
}

/** What an editable view has of its element. A password shows as dots. */
export function holdsTextOf(piece: Piece): Extra {
  const { role, value = '' } = piece.element
  const password = role === 'secure-field'
  return {
    ...standsFor(piece), text: password ? '•'.repeat(value.length) : value, holds: value, password,
    clickable: true, focusable: true, longClickable: true, textSize: 16,
  }
}

/** The element and all below it, in reading order. */
export function* everyPiece(piece: Piece): Generator<Piece> {
  yield piece
  for (const child of piece.children) yield* everyPiece(child)
}

/** How an idiom shows each role: a role may become several views side by side, or none. */
export type Idiom<T> = Readonly<Record<Role, (piece: Piece) => readonly T[]>>
