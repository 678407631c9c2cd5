import type { Effect, Step } from '../../phone/app.ts'
import type { Account } from '../account.ts'
import type { Model, Outcome, Reply } from '../model.ts'
import { call, fieldOf, stay } from './step.ts'

/** Asks for sign-ins that wait for approval, one request for each account that can approve any. */
export function askForApprovals(accounts: readonly Account[]): Effect[] {
  return accounts.flatMap(({ name, credential }) => {
    if (credential.type !== 'passwordless' && credential.type !== 'work') return []
    const { deviceKey } = credential
    const service = credential.type === 'work' ? 'entra' : 'microsoft'
    return [call({ method: 'GET', to: service, path: 'approvals', headers: { 'device-key': deviceKey } },
      { type: 'approvals', service, account: name, deviceKey })]
  })
}

export function approvalsFound(model: Model, reply: Extract<Reply, { type: 'approvals' }>, outcome: Outcome): Step<Model> {
  const approvals = fieldOf(outcome, 'approvals') as readonly { id: string; number: string }[] | null
  const first = approvals?.[0]
  if (first === undefined || model.dialog !== null) return stay(model)
  const { service, account, deviceKey } = reply
  return stay({ ...model, dialog: { type: 'approval', service, account, deviceKey, ...first } })
}

export function decideApproval(model: Model, approve: boolean): Step<Model> {
  const { dialog } = model
  if (dialog?.type !== 'approval') return stay(model)
  const { service, id, deviceKey } = dialog
  return {
    model: { ...model, dialog: null },
    effects: [call({ method: 'POST', to: service, path: `approvals/${id}`, headers: { 'device-key': deviceKey }, body: { approve } }, { type: 'approval-sent' })],
  }
}
