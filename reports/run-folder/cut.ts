/** A text that a person still reads; of a longer one the beginning, and how much was left out. */
export function cut(text: string, longest = 20_000): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest)}… (${text.length - longest} more characters)`
}
