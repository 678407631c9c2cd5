/** Runs one command line; resolves to its exit code. */
export async function main(words: string[]): Promise<number> {
  console.log(words)
  return 0
}
