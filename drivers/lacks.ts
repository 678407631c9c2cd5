import type { Capability } from './port.ts'

/** The example needs what this driver cannot do: it is inapplicable here, and says nothing of the product. */
export class DriverLacks extends Error {
  override name = 'DriverLacks'

  constructor(capability: Capability, what: string) {
    super(`This driver cannot ${what} (it lacks ${capability}).`)
  }
}

/** A step that only a person can do, and nobody was there to do it. */
export class ManualStepMissing extends Error {
  override name = 'ManualStepMissing'

  constructor(action: string) {
    super(`Only a person can do this: ${action} Run it with --attended and do it when asked.`)
  }
}
