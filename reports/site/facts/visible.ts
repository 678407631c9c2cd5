/** What would change how the text around it reads, and shows nothing itself: controls, marks of direction, spaces without width. */
// oxlint-disable-next-line no-control-regex, no-misleading-character-class
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** Text from outside, as it can be shown: what nobody could see is written out, such as `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.toWellFormed().replace(unseen, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
}
