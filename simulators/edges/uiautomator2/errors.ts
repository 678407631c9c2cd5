const statuses = {
  'invalid argument': 400,
  'invalid element state': 400,
  'invalid selector': 400,
  'invalid session id': 404,
  'no such alert': 404,
  'no such element': 404,
  'stale element reference': 404,
  'unknown command': 404,
  'unknown method': 405,
  'session not created': 500,
  'unable to capture screen': 500,
  'unknown error': 500,
} as const

export type ErrorCode = keyof typeof statuses

/** What a command fails with: a code of the WebDriver standard, which settles the HTTP status, and words. */
export class CommandError extends Error {
  readonly code: ErrorCode
  readonly status: number

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.status = statuses[code]
  }
}

/** Any failure as a command's failure. What nobody foresaw is an `unknown error`. */
export const asCommandError = (failure: unknown): CommandError => failure instanceof CommandError ? failure
  : new CommandError('unknown error', failure instanceof Error ? failure.message : String(failure), { cause: failure })

export const noSuchElement = (message = 'An element could not be located on the page using the given search parameters'): CommandError =>
  new CommandError('no such element', message)

export const invalidArgument = (message: string): CommandError => new CommandError('invalid argument', message)
