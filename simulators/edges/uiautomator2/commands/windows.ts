import { display as screen } from '../../android/constants.ts'
import type { ViewNode } from '../../android/view-node.ts'
import type { SessionCall } from '../call.ts'
import { optional } from '../fields.ts'
import { rectOf } from '../views.ts'
import { screenshotOf } from './screenshot.ts'

// AccessibilityWindowInfo.TYPE_APPLICATION and TYPE_SYSTEM.
const application = 1
const system = 3

export function listWindows({ display, fields }: SessionCall): unknown {
  const windows = display.windows()
  const picture = optional(fields, 'skipScreenshots', 'boolean') === true ? null : screenshotOf(display)
  const filters = Object.entries(optional(fields, 'filters', 'object') ?? {}).filter(([, value]) => value !== null)
  return windows
    .map((root, layer) => described(root, layer, layer === windows.length - 1, picture))
    .filter((window) => filters.every(([name, value]) => !(name in window) || meets(window[name as keyof typeof window], value)))
}

const described = (root: ViewNode, layer: number, isActive: boolean, screenshot: string | null) => ({
  windowId: layer + 1, displayId: 0, physicalDisplayId: screen.id, virtualDisplayId: null,
  rect: rectOf(root.bounds), packageName: root.packageName, screenshot,
  type: root.packageName === 'com.android.systemui' ? system : application, title: null, layer,
  isAccessibilityFocused: false, isActive, isFocused: isActive, isInPictureInPictureMode: false,
})

function meets(value: unknown, wanted: unknown): boolean {
  if (value === null) return false
  if (typeof value === 'number') return value === Number(wanted)
  if (typeof value === 'boolean') return ['true', '1'].includes(String(wanted).toLowerCase()) === value
  return glob(String(wanted)).test(String(value))
}

function glob(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
