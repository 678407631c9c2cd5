import { notSimulated, type SessionCall } from '../call.ts'
import { invalidArgument } from '../errors.ts'
import { required } from '../fields.ts'

export const scheduleAction = (call: SessionCall): never => notSimulated(call)

/** Of an action's history, and of what is to be unscheduled: nothing can be scheduled, so no name is known. */
export function unknownAction({ fields }: SessionCall): never {
  throw invalidArgument(`The action name '${required(fields, 'name', 'string')}' is not known. Have you scheduled it before?`)
}
