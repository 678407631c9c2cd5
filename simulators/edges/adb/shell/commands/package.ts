import { appPath } from '../../../android/app-path.ts'
import { shortComponent } from '../../../android/component.ts'
import { homeActivity, launcherMatch, runtimePermissions } from '../../../android/constants.ts'
import type { InstalledPackage } from '../../../android/device.ts'
import { changePackage } from '../../../android/packages.ts'
import { choose, failed, lines, type Command, type Reply, type Run } from '../command.ts'
import { readIntent } from '../intent.ts'
import { readOptions } from '../options.ts'
import { erasePackage } from '../stop.ts'
import { install, uninstall } from './install.ts'
import { packageList } from './package-list.ts'

/** The package manager, as `pm` and `cmd package`. */
export const packageManager: Command = choose('pm', {
  install, uninstall,
  list: packageList,
  path: ({ phone }, args) => {
    const [name = ''] = readOptions('pm path', args, {}).rest
    return phone.device().packages[name] === undefined ? { code: 1 } : lines(`package:${appPath(name)}`)
  },
  clear(run, args) {
    const [name = ''] = readOptions('pm clear', args, {}).rest
    const one = run.phone.device().packages[name]
    if (one === undefined) return { code: 1, out: 'Failed\n' }
    erasePackage(run, one)
    run.phone.changeDevice((device) => changePackage(device, name, () => ({ granted: [] })))
    return 'Success\n'
  },
  grant: (run, args) => changePermission(run, 'grant', args),
  revoke: (run, args) => changePermission(run, 'revoke', args),
  'resolve-activity'({ phone }, args) {
    const brief = args.includes('--brief')
    const intent = readIntent('pm resolve-activity', args.filter((arg) => arg !== '--brief'))
    const one = intent.component === null && intent.categories.includes('android.intent.category.HOME')
      ? homeActivity
      : phone.device().packages[intent.packageName ?? '']?.launcher ?? null
    if (one === null) return 'No activity found\n'
    return lines(launcherMatch, brief ? shortComponent(one) : `  name=${one}`)
  },
})

function changePermission({ phone }: Run, verb: 'grant' | 'revoke', args: readonly string[]): Reply {
  const [name = '', permission = ''] = readOptions(`pm ${verb}`, args, {}).rest
  const one = phone.device().packages[name]
  const fault = whyNot(one, name, permission)
  if (fault !== null) return failed(255, `\nException occurred while executing '${verb}':\n${fault}`)
  phone.changeDevice((device) => changePackage(device, name, ({ granted }) => {
    const others = granted.filter((held) => held !== permission)
    return { granted: verb === 'grant' ? [...others, permission] : others }
  }))
  return ''
}

function whyNot(one: InstalledPackage | undefined, name: string, permission: string): string | null {
  if (one === undefined) return `java.lang.IllegalArgumentException: Unknown package: ${name}`
  if (!one.permissions.includes(permission)) return `java.lang.SecurityException: Package ${name} has not requested permission ${permission}`
  return runtimePermissions.has(permission)
    ? null
    : `java.lang.SecurityException: Permission ${permission} requested by ${name} is not a changeable permission type`
}
