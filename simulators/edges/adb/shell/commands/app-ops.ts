import { appOperations } from '../../../android/constants.ts'
import { choose, failed, lines, NotSimulated, type Command } from '../command.ts'
import { readOptions } from '../options.ts'

const modes = ['allow', 'deny', 'ignore', 'default', 'foreground']

/** App operations, as `appops` and `cmd appops`. */
export const appOps: Command = choose('appops', {
  set({ phone }, args) {
    const [name = '', given = '', mode = ''] = readOptions('appops set', args, {}).rest
    if (phone.device().packages[name] === undefined) return failed(255, `Error: No UID for ${name} in user 0`)
    const operation = operationOf(given)
    if (!modes.includes(mode)) return failed(255, `Error: Mode ${mode} is not valid`)
    phone.changeDevice((device) => ({ ...device, appOps: { ...device.appOps, [name]: { ...device.appOps[name], [operation]: mode } } }))
    return ''
  },
  get({ phone }, args) {
    const [name = '', given] = readOptions('appops get', args, {}).rest
    const { packages, appOps: all } = phone.device()
    if (packages[name] === undefined) return failed(255, `Error: No UID for ${name} in user 0`)
    const set = Object.entries(all[name] ?? {}).filter(([operation]) => given === undefined || operation === operationOf(given))
    return set.length === 0 ? lines('No operations.') : lines(...set.map(([operation, mode]) => `${operation}: ${mode}`))
  },
})

/** `android:mock_location` is MOCK_LOCATION. */
function operationOf(given: string): string {
  const operation = given.replace(/^android:/, '').toUpperCase()
  if (!appOperations.has(operation)) throw new NotSimulated(`appops ${given}`, `Error: Unknown operation string: ${given}`)
  return operation
}
