/** A gate.yaml that cannot be used as it is. The message names the file, the line, what is wrong and what to do. */
export class GateError extends Error {
  override name = 'GateError'
}
