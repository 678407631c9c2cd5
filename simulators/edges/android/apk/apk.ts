import type { InstalledPackage } from '../device.ts'
import { parseBinaryXml, type XmlElement } from './binary-xml.ts'
import { unzip } from './zip.ts'

/** What the manifest of an Android package says. */
export type Manifest = Omit<InstalledPackage, 'uid' | 'granted' | 'app' | 'system'> & { readonly testOnly: boolean }

/** The manifest of an APK, or null if the bytes are none. */
export function readApk(bytes: Buffer): Manifest | null {
  const document = unzip(bytes, 'AndroidManifest.xml')
  return document === null ? null : manifestOf(parseBinaryXml(document))
}

function manifestOf(root: XmlElement): Manifest {
  const name = textOf(root, 'package')
  const application = childrenOf(root, 'application')[0]
  const parts = (kind: string): readonly XmlElement[] => (application === undefined ? [] : childrenOf(application, kind))
  const component = (element: XmlElement): string => `${name}/${inFull(name, textOf(element, 'name'))}`
  const sdk = childrenOf(root, 'uses-sdk')[0]
  const [instrumentation] = childrenOf(root, 'instrumentation')
  const activities = [...parts('activity'), ...parts('activity-alias')]
  const launcher = activities.find(isLauncher)
  return {
    name,
    versionCode: numberOf(root, 'versionCode', 0),
    versionName: textOf(root, 'versionName'),
    minSdk: numberOf(sdk, 'minSdkVersion', 1),
    targetSdk: numberOf(sdk, 'targetSdkVersion', numberOf(sdk, 'minSdkVersion', 1)),
    debuggable: application?.attributes['debuggable'] === true,
    testOnly: application?.attributes['testOnly'] === true,
    launcher: launcher === undefined ? null : component(launcher),
    activities: activities.map(component),
    services: parts('service').map(component),
    receivers: parts('receiver').map(component),
    inputMethods: parts('service').filter((service) => service.attributes['permission'] === 'android.permission.BIND_INPUT_METHOD').map(component),
    permissions: [...new Set(childrenOf(root, 'uses-permission').map((permission) => textOf(permission, 'name')))],
    instrumentation: instrumentation === undefined
      ? null
      : { runner: inFull(name, textOf(instrumentation, 'name')), target: textOf(instrumentation, 'targetPackage') },
  }
}

function isLauncher(activity: XmlElement): boolean {
  return childrenOf(activity, 'intent-filter').some((filter) => {
    const has = (kind: string, name: string): boolean => childrenOf(filter, kind).some((one) => textOf(one, 'name') === name)
    return has('action', 'android.intent.action.MAIN') && has('category', 'android.intent.category.LAUNCHER')
  })
}

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter((child) => child.name === name)

const textOf = (element: XmlElement, attribute: string): string => String(element.attributes[attribute] ?? '')

function numberOf(element: XmlElement | undefined, attribute: string, otherwise: number): number {
  const value = element?.attributes[attribute]
  return typeof value === 'number' ? value : otherwise
}

/** `.Main` within `org.example` is `org.example.Main`, and so is `Main`. */
function inFull(packageName: string, className: string): string {
  if (className.startsWith('.')) return packageName + className
  return className.includes('.') ? className : `${packageName}.${className}`
}
