import { choose, failed, lines, type Command, type Run } from '../command.ts'

/** `dumpsys deviceidle whitelist [+PACKAGE|-PACKAGE]` */
export const dumpDeviceIdle: Command = choose('dumpsys deviceidle', {
  whitelist(run, [change]) {
    const { packages, idleWhitelist } = run.phone.device()
    if (change === undefined) return lines(...idleWhitelist.map((name) => `user,${name},${packages[name]?.uid}`))
    const name = change.slice(1)
    if (!/^[+-]/.test(change)) return failed(255, `Package must be prefixed with +, -, or =: ${change}`)
    if (packages[name] === undefined) return lines(`Unknown package: ${name}`)
    keep(run, name, change.startsWith('+'))
    return lines(`${change.startsWith('+') ? 'Added' : 'Removed'}: ${name}`)
  },
})

function keep({ phone }: Run, name: string, isIn: boolean): void {
  phone.changeDevice((device) => {
    const others = device.idleWhitelist.filter((one) => one !== name)
    return { ...device, idleWhitelist: isIn ? [...others, name] : others }
  })
}
