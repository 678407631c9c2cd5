import { standsFor, type Piece } from '../piece.ts'
import { frame, label, linear, view, type View } from '../view.ts'
import type { Room } from './room.ts'

const systemUi = (name: string) => ({ resourceId: `com.android.systemui:id/${name}` })
const launcher = (name: string) => ({ resourceId: `com.google.android.apps.nexuslauncher:id/${name}` })

const buttonsOf = (piece: Piece): readonly Piece[] => piece.children.filter(({ element }) => element.role === 'button')

/** The launcher: one icon for each app that is installed. */
export function homeScreen(screen: Piece, installed: readonly string[], { top, bottom }: Room): View {
  const icons = buttonsOf(screen).filter(({ element }) => installed.includes(element.label)).map((piece) => label(piece.element.label, {
    ...standsFor(piece), contentDescription: piece.element.label, longClickable: true, textSize: 12, height: 96, padding: [72, 0, 0, 0],
  }))
  return frame({}, [linear({}, [frame({ resourceId: 'android:id/content' }, [
    frame({ ...launcher('launcher') }, [frame({ ...launcher('drag_layer'), flow: 'down', padding: [top, 8, bottom, 8] }, [
      view('android.widget.ScrollView', { ...launcher('workspace'), grows: true }),
      view('android.view.ViewGroup', { ...launcher('hotseat'), flow: 'across', height: 96 }, icons),
    ])]),
  ])])])
}

/** The keyguard. What unlocks the phone has its name for screen readers alone. */
export function lockScreen(screen: Piece, { top, bottom }: Room): View {
  const locks = buttonsOf(screen).map((piece) =>
    view('android.view.View', { ...systemUi('lock_icon_view'), ...standsFor(piece), contentDescription: piece.element.label, height: 64 }))
  return frame({}, [frame({ ...systemUi('keyguard_root_view'), flow: 'down', padding: [top, 0, bottom, 0] }, [frame({ grows: true }, []), ...locks])])
}

/** What asks for a finger, on behalf of an app. */
export function fingerprintPrompt(alert: Piece): View {
  const texts = alert.children.filter(({ element }) => element.role === 'text')
  const ids = ['title', 'description']
  return frame({}, [linear({ ...systemUi('panel'), flow: 'down', padding: [24, 24, 24, 24] }, [
    ...texts.map((one, at) =>
      label(one.element.label, { ...(ids[at] === undefined ? {} : systemUi(ids[at])), ...standsFor(one), textSize: at === 0 ? 24 : 16 })),
    view('android.widget.ImageView', { ...systemUi('biometric_icon'), height: 80 }),
    ...buttonsOf(alert).map((one) =>
      view('android.widget.Button', { ...systemUi('button_negative'), ...standsFor(one), text: one.element.label, textSize: 14, height: 48 })),
  ])])
}

/** The notification shade. The simulated phone gets no notifications. */
export function shade({ top }: Room): View {
  return frame({}, [frame({ ...systemUi('notification_panel'), flow: 'down', padding: [top, 16, 0, 16] }, [
    frame({ ...systemUi('notification_stack_scroller') }, [label('No notifications', { ...systemUi('no_notifications') })]),
  ])])
}
