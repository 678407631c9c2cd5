import type { AppId } from '../../../phone/app.ts'
import type { Element } from '../../../phone/element.ts'
import { appNames } from '../../../phone/home-screen.ts'
import type { Phone } from '../../../phone/phone.ts'
import { packageOfComponent } from '../component.ts'
import { homeActivity, packagesOfApps, systemUi } from '../constants.ts'
import type { Device } from '../device.ts'
import type { Bounds } from '../view-node.ts'
import { chromeScreen } from './idiom/chrome.ts'
import { composeScreen, showInCompose } from './idiom/compose.ts'
import { dialog } from './idiom/dialog.ts'
import type { Room } from './idiom/room.ts'
import { settingsScreen } from './idiom/settings.ts'
import { fingerprintPrompt, homeScreen, lockScreen, shade } from './idiom/system.ts'
import { heightOf } from './layout.ts'
import type { Piece } from './piece.ts'
import type { View } from './view.ts'

/** What is in front on the phone. */
export interface Scene {
  /** Whose screen it is and which of its screens; a screen that comes back has the same name. */
  readonly name: string
  /** Lies over what was there before, which is still there beneath it. */
  readonly covers: boolean
  readonly packageName: string
  /** Given what the status bar, the navigation bar and the keyboard leave. */
  readonly view: (room: Room) => View
  readonly place: 'whole' | 'middle' | 'bottom'
}

const screens: Readonly<Record<AppId, (screen: Piece, room: Room) => View>> = {
  authenticator: composeScreen, settings: settingsScreen, browser: chromeScreen,
}

/** Null while the phone shows nothing: it is off, or lost. */
export function sceneOf(phone: Phone, device: Device, screen: Piece): Scene | null {
  if (!phone.poweredOn || phone.lost) return null
  if (phone.locked) return { name: 'lock', covers: true, packageName: systemUi, view: (room) => lockScreen(screen, room), place: 'whole' }
  if (device.notificationsOpen) return { name: 'shade', covers: true, packageName: systemUi, view: shade, place: 'whole' }
  if (phone.prompt !== null) return { name: 'prompt', covers: true, packageName: systemUi, view: () => fingerprintPrompt(screen), place: 'bottom' }
  const { foreground } = phone
  if (foreground === null || phone.apps[foreground].model === null) {
    const names = Object.values(device.packages).flatMap(({ app }) => (app === null ? [] : [appNames.android[app]]))
    const packageName = packageOfComponent(homeActivity)
    return { name: 'home', covers: false, packageName, view: (room) => homeScreen(screen, names, room), place: 'whole' }
  }
  const name = `${foreground} ${phone.apps[foreground].run} ${titleOf(screen.element)}`
  const packageName = packagesOfApps[foreground]
  if (screen.element.role === 'alert') {
    return { name: `${name} dialog`, covers: true, packageName, view: () => dialog(screen, showInCompose), place: 'middle' }
  }
  return { name, covers: false, packageName, view: (room) => screens[foreground](screen, room), place: 'whole' }
}

const titleOf = ({ label, children }: Element): string => `${label}\n${children.find(({ role }) => role === 'heading')?.label ?? ''}`

/** The bounds of the window that a scene has, on a screen of this size. */
export function windowOf(place: Scene['place'], view: View, size: { readonly width: number; readonly height: number }, density: number): Bounds {
  if (place === 'whole') return { left: 0, top: 0, right: size.width, bottom: size.height }
  const margin = place === 'middle' ? Math.round((10 * density) / 160) : 0
  const room = size.height - Math.round((48 * density) / 160)
  const height = Math.min(room, heightOf(view, size.width - 2 * margin, density))
  const top = place === 'middle' ? Math.floor((size.height - height) / 2) : size.height - height
  return { left: margin, top, right: size.width - margin, bottom: top + height }
}
