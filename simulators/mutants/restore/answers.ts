import type { BackupDocument } from '../../authenticator/account.ts'
import type { Message, Reply } from '../../authenticator/model.ts'
import type { HttpResponse, Json } from '../../http.ts'
import type { Effect, SystemMessage } from '../../phone/app.ts'

type AnyMessage = Message | SystemMessage

/** What the app is told when a service has answered. */
export interface Told<Type extends Reply['type']> {
  readonly message: Extract<SystemMessage, { type: 'answered' }>
  readonly reply: Reply & { readonly type: Type }
  readonly response: HttpResponse | 'no-network'
}

/** The answer that a message brings, if it is to a question of this type. */
export function answerTo<Type extends Reply['type']>(message: AnyMessage, type: Type): Told<Type> | null {
  if (message.type !== 'answered' || (message.reply as Reply).type !== type) return null
  return { message, reply: message.reply as Told<Type>['reply'], response: message.response }
}

/** The backup that an answer brings, or null if it brings none. */
export function backupIn({ response }: Pick<Told<'found'>, 'response'>): { readonly id: string; readonly document: BackupDocument } | null {
  if (response === 'no-network' || response.status !== 200) return null
  return response.body as unknown as { id: string; document: BackupDocument }
}

export const foundNothing: HttpResponse = { status: 404, body: { error: 'no backup' } }

/** The effects, with something added to every backup that is written. */
export function withMoreBackedUp(effects: readonly Effect[], more: readonly Json[]): readonly Effect[] {
  return effects.map((effect) => {
    if (effect.type !== 'http' || effect.request.method !== 'PUT') return effect
    const body = effect.request.body as { document?: { accounts?: readonly Json[] } } | null
    if (body?.document?.accounts === undefined) return effect
    const document = { ...body.document, accounts: [...body.document.accounts, ...more] }
    return { ...effect, request: { ...effect.request, body: { ...body, document } as unknown as Json } }
  })
}
