/** A pixel of a glyph, in pixels of the screen, for text of that size (sp). */
export const dotOf = (size: number, density: number): number => Math.max(1, Math.round((size * density) / 160 / 10))

/** Glyphs are 5 dots wide and stand 6 apart. */
export const advance = 6

export const lineHeight = (size: number, density: number): number => Math.round((size * density * 1.33) / 160)

/** A text's lines where no more than `columns` glyphs fit; breaks at spaces where it can. */
export function linesOf(text: string, columns: number): readonly string[] {
  const room = Math.max(1, columns)
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let rest = paragraph
    while (rest.length > room) {
      const space = rest.lastIndexOf(' ', room)
      const end = space > 0 ? space : room
      lines.push(rest.slice(0, end))
      rest = rest.slice(space > 0 ? end + 1 : end)
    }
    return [...lines, rest]
  })
}
