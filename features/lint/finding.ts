/** Something in a feature file, or in a step definition, that has to be mended. */
export interface Finding {
  /** Relative to the project, with forward slashes. */
  file: string
  /** From 1. */
  line: number
  /** What is wrong and what to do. */
  message: string
}

/** The order in which findings are read. */
export function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message)
}
