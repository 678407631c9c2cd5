import { shortComponent } from '../../../android/component.ts'
import { appPath } from '../../../android/app-path.ts'
import { neverSo, runtimePermissions, userId } from '../../../android/constants.ts'
import type { InstalledPackage } from '../../../android/device.ts'
import { fingerprint } from '../../../android/fingerprint.ts'
import { lines, NotSimulated, type Command } from '../command.ts'

/** `dumpsys package NAME` */
export const dumpPackage: Command = ({ phone }, args) => {
  const [name] = args
  if (name === undefined || args.length > 1 || name.startsWith('-')) {
    throw new NotSimulated(`dumpsys package ${args.join(' ')}`.trim(), 'Name one package.')
  }
  const one = phone.device().packages[name]
  return one === undefined ? lines(`Unable to find package: ${name}`) : launching(one) + described(one)
}

function launching({ launcher }: InstalledPackage): string {
  if (launcher === null) return ''
  return lines(
    'Activity Resolver Table:',
    '  Non-Data Actions:',
    '      android.intent.action.MAIN:',
    `        ${fingerprint(launcher)} ${shortComponent(launcher)} filter ${fingerprint(`${launcher}:filter`)}`,
    '          Action: "android.intent.action.MAIN"',
    '          Category: "android.intent.category.LAUNCHER"',
    '',
  )
}

function described(one: InstalledPackage): string {
  const { name, uid, versionCode, versionName, minSdk, targetSdk, permissions, granted, system, debuggable } = one
  const flags = [...(system ? ['SYSTEM'] : []), 'HAS_CODE', 'ALLOW_CLEAR_USER_DATA', ...(debuggable ? ['DEBUGGABLE'] : [])]
  const ofKind = (isRuntime: boolean): readonly string[] => permissions.filter((permission) => runtimePermissions.has(permission) === isRuntime)
  return lines(
    'Packages:',
    `  Package [${name}] (${fingerprint(name)}):`,
    `    userId=${uid}`,
    `    pkg=Package{${fingerprint(`${name}:package`)} ${name}}`,
    `    codePath=${appPath(name).replace(/\/base\.apk$/, '')}`,
    `    versionCode=${versionCode} minSdk=${minSdk} targetSdk=${targetSdk}`,
    `    versionName=${versionName}`,
    `    flags=[ ${flags.join(' ')} ]`,
    ...(permissions.length === 0 ? [] : ['    requested permissions:', ...permissions.map((permission) => `      ${permission}`)]),
    ...(ofKind(false).length === 0 ? [] : ['    install permissions:', ...ofKind(false).map((permission) => `      ${permission}: granted=true`)]),
    `    User ${userId}: ${neverSo.packageState}`,
    '      runtime permissions:',
    ...ofKind(true).map((permission) => `        ${permission}: granted=${granted.includes(permission)}, ${neverSo.permissionFlags}`),
  )
}
