/** Rows of a glyph from its top, five dots each, as a digit to the base 32. Row 7 is the last on the line; two more hang below it. */
const glyphs: Readonly<Record<string, string>> = {
  A: 'ehhvhhh', B: 'uhhuhhu', C: 'ehggghe', D: 'uhhhhhu', E: 'vgguggv', F: 'vgguggg', G: 'ehgnhhf', H: 'hhhvhhh', I: 'e44444e',
  J: '72222ic', K: 'hikokih', L: 'ggggggv', M: 'hrllhhh', N: 'hhpljhh', O: 'ehhhhhe', P: 'uhhuggg', Q: 'ehhhlid', R: 'uhhukih',
  S: 'fgge11u', T: 'v444444', U: 'hhhhhhe', V: 'hhhhha4', W: 'hhhllla', X: 'hha4ahh', Y: 'hhha444', Z: 'v1248gv',
  a: '00e1fhf', b: 'ggmphhu', c: '00egghe', d: '11djhhf', e: '00ehvge', f: '698s888', g: '00fhhhf1e', h: 'ggmphhh', i: '40c444e',
  j: '2062222ic', k: 'ggikoki', l: 'c44444e', m: '00qllhh', n: '00mphhh', o: '00ehhhe', p: '00uhhhugg', q: '00fhhhf11', r: '00mpggg',
  s: '00fge1u', t: '88s8896', u: '00hhhjd', v: '00hhha4', w: '00hhlla', x: '00ha4ah', y: '00hhhhf1e', z: '00v248v',
  0: 'ehjlphe', 1: '4c4444e', 2: 'eh1248v', 3: 'v2421he', 4: '26aiv22', 5: 'vgu11he', 6: '68guhhe', 7: 'v124888', 8: 'ehhehhe', 9: 'ehhf12c',
  '!': '4444404', '"': 'aa', '#': 'aavavaa', $: '4fke5u4', '%': 'op248j3', '&': 'cik8lid', "'": '44', '(': '2488842', ')': '8422248',
  '*': '04lel4', '+': '044v44', ',': '00000c48', '-': '000v', '.': '00000cc', '/': '01248g', ':': '0cc0cc', ';': '0cc0c48',
  '<': '248g842', '=': '00v0v', '>': '8421248', '?': 'eh12404', '@': 'eh1dlle', '[': 'e88888e', '\\': '0g8421', ']': 'e22222e',
  '^': '4ah', _: '0000000v', '`': '842', '{': '6448446', '|': '4444444', '}': 'c44244c', '~': '008l2',
  '•': '00eee', '·': '00044', '…': '000000l', '–': '000v', '—': '000v', '’': '448', '‘': '244', '“': 'aa', '”': 'aa',
  ' ': '', '\u00a0': '',
}

/** Stands for what this font cannot draw. */
const unknown = 'vhhhhhv'

const cache = new Map<string, readonly number[]>()

/** The rows of a character's glyph; the lowest bit is its rightmost dot. Letters with accents are drawn without. */
export function glyphOf(character: string): readonly number[] {
  const known = cache.get(character)
  if (known !== undefined) return known
  const rows = Array.from(glyphs[character] ?? glyphs[character.normalize('NFD').charAt(0)] ?? unknown, (digit) => Number.parseInt(digit, 32))
  if (cache.size < 1000) cache.set(character, rows)
  return rows
}
