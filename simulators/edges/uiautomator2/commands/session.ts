import { automationServer } from '../../android/constants.ts'
import type { Call, SessionCall } from '../call.ts'
import { CommandError } from '../errors.ts'
import { required } from '../fields.ts'

export function status({ phone }: Call): unknown {
  const { versionName, versionCode } = phone.device().packages[automationServer] ?? {}
  return {
    ready: true, message: 'UiAutomator2 Server is ready to accept commands',
    build: { version: versionName ?? null, versionCode: versionCode ?? 0 },
  }
}

export function listSessions({ sessions }: Call): unknown {
  const session = sessions.current()
  return session === null ? [] : [{ id: session.id, sessionId: session.id, capabilities: session.capabilities }]
}

/** Whatever prevents a session is `session not created`. */
export function newSession({ fields, sessions }: Call): unknown {
  try {
    const capabilities = required(fields, 'capabilities', 'object')
    return { sessionId: sessions.begin(capabilities).id, capabilities }
  } catch (cause) {
    throw new CommandError('session not created', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

// What an app reported of its last scrolling is not simulated; null is what is known before it reports any.
export const sessionDetails = (): unknown => ({ lastScrollData: null })

export const deleteSession = ({ sessions }: SessionCall): void => sessions.end()

export const settings = ({ session }: SessionCall): unknown => session.settings()

export const updateSettings = ({ session, fields }: SessionCall): void => session.change(required(fields, 'settings', 'object'))
