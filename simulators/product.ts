import { authenticator } from './authenticator/app.ts'
import { referenceDecisions, type Decisions } from './authenticator/decisions.ts'
import { answerCredentials, type ExtensionAnswer } from './authenticator/extension.ts'
import type { Message, Model, Saved } from './authenticator/model.ts'
import { handleMicrosoft, type MicrosoftState } from './clouds/microsoft.ts'
import type { Handle } from './http.ts'
import type { App, Context, CredentialRequest } from './phone/app.ts'
import { defaultReadings, type Readings } from './readings.ts'

/**
 * What is judged: the Authenticator app, its extension in the OS, and Microsoft's service behind it. Everything else of the
 * simulated world is surroundings.
 */
export interface Product {
  readonly app: App<Model, Message>
  readonly extension: (saved: Saved, request: CredentialRequest, context: Context) => ExtensionAnswer
  readonly service: Handle<MicrosoftState>
  readonly decisions: Decisions
  /** How this build understands the ambiguous sentences. */
  readonly readings: Readings
}

/** The product that keeps every rule. */
export const reference: Product = {
  app: authenticator,
  extension: answerCredentials,
  service: handleMicrosoft,
  decisions: referenceDecisions,
  readings: defaultReadings,
}

