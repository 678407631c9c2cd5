// What turns the direction of the text around it (Unicode UAX #9) has no business in a sentence about it.
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const longest = 60

/** A text of somebody else's within a sentence: on one line, short enough to read, and harmless. */
export function quote(text: string): string {
  const plain = text.replaceAll(turns, '').replaceAll(/\s+/g, ' ')
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`
}
