import { randomBytes } from 'node:crypto'
import { androidPhones } from '../../simulators/edges/android/start-phone.ts'
import { createFleet, type Fleet } from '../../simulators/edges/control/fleet.ts'
import { serveControl } from '../../simulators/edges/control/server.ts'
import { loadIut } from '../../simulators/edges/load-iut.ts'
import { guarded } from '../../simulators/guarded.ts'
import { reference } from '../../simulators/product.ts'
import { WrongUse } from '../wrong-use.ts'
import { readState, writeState } from './state-file.ts'

/** Simulated phones on the wire, and what sets their surroundings. */
export interface SimulatedPhones {
  readonly fleet: Fleet
  readonly control: { readonly url: string; readonly token: string }
  /** Keeps what is to be kept; whatever becomes of that, nothing is on the wire any more. */
  readonly close: () => Promise<void>
}

export interface PhonesWish {
  /** As `loadIut` takes it. */
  readonly iut: string
  readonly android: number
  /** The adb server to which the Android phones show themselves. */
  readonly adbServerPort: number
  /** The file that keeps the phones and their world, absolute; it need not exist yet. */
  readonly state?: string
}

/** @throws WrongUse on a state file that holds something else, or more phones, and on more phones than there are ports for. */
export async function startPhones({ iut, android, adbServerPort, state }: PhonesWish): Promise<SimulatedPhones> {
  const { change } = await loadIut(iut)
  const left = state === undefined ? undefined : readState(state)
  if (left !== undefined && left.places.length > android) {
    throw new WrongUse(`${state} keeps ${left.places.length} phones, and ${android} were asked for. Ask for at least as many, or use another file.`)
  }
  const fleet = await createFleet({ product: guarded(change(reference)), realNow: Date.now, wire: { android: androidPhones({ adbServerPort }) } }, left)
  try {
    for (let count = fleet.phones().length; count < android; count += 1) {
      await fleet.addWiredPhone('android').catch((cause: unknown) => {
        throw new WrongUse(`${count} of ${android} phones are on the wire, and no more: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
      })
    }
    const token = randomBytes(24).toString('base64url')
    const server = await serveControl(fleet, token)
    return {
      fleet,
      control: { url: server.url, token },
      async close() {
        await server.close()
        try {
          if (state !== undefined) writeState(state, fleet.state())
        } finally {
          await fleet.close()
        }
      },
    }
  } catch (error) {
    await fleet.close()
    throw error
  }
}
