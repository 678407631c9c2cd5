import { cut } from '../run-folder/cut.ts'

/**
 * Text from outside as part of one line: not endless, and without the signs that steer a terminal or GitHub's log, which obeys lines that
 * begin with `::`, and `##[` wherever it stands.
 */
export function oneLine(text: string): string {
  return cut(text, 1000)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('##[', '## [')
    .trim()
}
