import { WrongUse } from '../wrong-use.ts'
import { misspelt } from './misspelt.ts'

interface ChosenPhone {
  readonly name: string
  readonly capabilities?: Readonly<Record<string, unknown>>
}

/**
 * What Appium would not say of the phones of a run: that a capability has a typo, and is ignored; that two of them are one.
 * @throws WrongUse
 */
export function checkPhones(phones: readonly ChosenPhone[]): void {
  for (const { name, capabilities = {} } of phones) {
    for (const capability of Object.keys(capabilities)) {
      const meant = misspelt(capability)
      if (meant !== undefined) throw new WrongUse(`"${name}" asks for ${capability}, which Appium does not know and would ignore. Write ${meant}.`)
    }
  }
  const first = new Map<unknown, string>()
  for (const { name, capabilities } of phones) {
    const udid = capabilities?.['appium:udid'] ?? name
    const other = first.get(udid)
    if (other !== undefined) throw new WrongUse(`"${other}" and "${name}" are one phone: ${String(udid)}. Name each phone once.`)
    first.set(udid, name)
  }
}
