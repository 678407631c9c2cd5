import type { WirePhone } from '../android/wire-phone.ts'

/**
 * Whether anything on the wire reaches the phone: it is on. One that is lost stays on the wire, with a dark screen: nobody has it in
 * hand any more, but the sessions with it are ours and not its owner's.
 */
export const isReachable = (phone: WirePhone): boolean => phone.phone().poweredOn
