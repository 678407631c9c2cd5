import type { HttpRequest, Json } from '../http.ts'

/** A sign-in that waits for its owner to approve it on a phone, by the number that the sign-in page shows. */
export interface Approval {
  readonly id: string
  readonly account: string
  readonly number: string
  readonly state: 'waiting' | 'approved' | 'denied'
}

export function listApprovals(approvals: readonly Approval[], account: string): Json {
  return approvals.filter((one) => one.account === account && one.state === 'waiting').map(({ id, number }) => ({ id, number }))
}

/** An account decides its own sign-ins only. */
export function decideApproval(approvals: readonly Approval[], account: string, id: string, request: HttpRequest): readonly Approval[] {
  const approve = (request.body as { approve?: unknown } | null)?.approve === true
  return approvals.map((one) => (one.id === id && one.account === account && one.state === 'waiting' ? { ...one, state: approve ? 'approved' : 'denied' } : one))
}
