import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAmazon, addPersonalAccount, createHands, mayasPhone, type Hands } from '../../../hands.fixture.ts'
import type { AppId } from '../../../phone/app.ts'
import type { Element, Role } from '../../../phone/element.ts'
import { createDisplay } from './create-display.ts'
import { everyView, middleOf, outline, tapOn } from './reading.fixture.ts'
import { showing, wirePhoneIn } from './wire-phone.fixture.ts'

async function mayas(app: AppId = 'authenticator') {
  const hands = createHands(Date.UTC(2026, 0, 15, 12))
  await mayasPhone(hands, { id: 'own', platform: 'android' })
  await hands.open('own', app)
  return { hands, display: createDisplay(wirePhoneIn(hands, 'own')) }
}

const element = (role: Role, label: string, extra: Partial<Element> = {}): Element => ({ role, label, enabled: true, children: [], ...extra })

test('Authenticator is a Compose app: its frame, its icons and its buttons', async () => {
  const { display } = await mayas()
  assert.equal(outline(display, 'android.widget.FrameLayout'), [
    'FrameLayout', '  LinearLayout', '    FrameLayout #android:id/content', '      ComposeView', '        View', '          View', '            View',
    '              View',
    '                View #com.azure.authenticator:id/menu_overflow clickable focusable',
    '                  View (Menu)', '                  Button',
    '                TextView "Add your first account" heading',
    '              ScrollView',
    '                View #com.azure.authenticator:id/zero_accounts_add_account_button clickable focusable',
    '                  TextView "Add account"',
    '                View clickable focusable', '                  TextView "Restore from backup"',
  ].join('\n'))
  assert.ok(everyView(display).every(({ packageName }) => packageName === 'com.azure.authenticator'))
})

test('a switch of Compose lies beside its words, both in the list, and holds two empty views', async () => {
  const { display } = await mayas()
  for (const words of ['Menu', 'Settings']) tapOn(display, words)
  assert.equal(outline(display, 'android.widget.ScrollView'), [
    'ScrollView',
    '  TextView "Backup" heading',
    '  TextView "Cloud Backup"', '  View checkable clickable focusable', '    View', '    View',
    '  TextView "Security" heading',
    '  TextView "App Lock"', '  View checkable clickable focusable', '    View', '    View',
    '  TextView "Screen Capture"', '  View checkable clickable focusable', '    View', '    View',
  ].join('\n'))
  const { bounds } = everyView(display).find(({ checkable }) => checkable) ?? assert.fail('no switch')
  assert.deepEqual([bounds.right - bounds.left, bounds.bottom - bounds.top], [137, 126])
})

test('a field of Compose is an EditText with its label in it; a password shows as dots', async () => {
  const { display, hands } = await mayas()
  for (const label of ['Add account', 'Personal account']) await hands.tap('own', label)
  await hands.type('own', 'Email', 'maya@outlook.example')
  await hands.type('own', 'Password', 'pw')
  assert.equal(outline(display, 'android.widget.ScrollView'), [
    'ScrollView',
    '  TextView "Sign in to add your personal account."',
    '  EditText "maya@outlook.example" #com.azure.authenticator:id/email_input clickable focusable longClickable',
    '    View', '    TextView "Email"', '    View',
    '  EditText "••" clickable focusable longClickable password', '    View', '    TextView "Password"', '    View',
    '  View clickable focusable', '    TextView "Sign in"',
  ].join('\n'))
})

test('an account is a row that can be touched as a whole', async () => {
  const { display, hands } = await mayas()
  await addAmazon(hands, 'own')
  const [row] = everyView(display).filter(({ clickable, children }) => clickable && children.length === 4)
  assert.deepEqual(row?.children.map(({ text, className, clickable }) => [className, text, clickable]).slice(0, 2),
    [['android.widget.TextView', 'Amazon', false], ['android.widget.TextView', 'maya', false]])
  assert.match(row?.children[2]?.text ?? '', /^\d{3} \d{3}$/)
})

test('a dialog is a window of its own, smaller than the screen, with the places of an Android dialog', async () => {
  const { display, hands } = await mayas()
  await addAmazon(hands, 'own')
  for (const words of ['Amazon', 'Remove account']) tapOn(display, words)
  assert.equal(outline(display, 'android.widget.FrameLayout'), [
    'FrameLayout', '  FrameLayout', '    FrameLayout #android:id/content', '      LinearLayout #android:id/parentPanel',
    '        LinearLayout #android:id/topPanel', '          LinearLayout #android:id/title_template',
    '            TextView "Remove account" #android:id/alertTitle',
    '        FrameLayout #android:id/contentPanel', '          ScrollView #android:id/scrollView', '            LinearLayout',
    '              TextView "maya will no longer work in this app." #android:id/message',
    '        ScrollView #android:id/buttonPanel', '          LinearLayout',
    '            Button "Cancel" #android:id/button2 clickable focusable', '            Button "Remove" #android:id/button1 clickable focusable',
  ].join('\n'))
  const [window, ...others] = display.windows()
  assert.deepEqual(others, [])
  const { left, right, top, bottom } = window?.bounds ?? assert.fail('no window')
  assert.ok(left > 0 && right < 1080 && top > 600 && bottom < 1800)
})

test('of three buttons the first says yes, the last says no, and the one between is neutral', async () => {
  const buttons = ['Continue', 'Change account', 'Cancel'].map((label) => element('button', label, { tap: label }))
  const three = element('alert', 'Cloud Backup', { children: buttons })
  const views = everyView(createDisplay(showing(three).wire)).filter(({ className }) => className === 'android.widget.Button')
  assert.deepEqual(views.map(({ text, resourceId }) => [text, resourceId]),
    [['Change account', 'android:id/button3'], ['Cancel', 'android:id/button2'], ['Continue', 'android:id/button1']])
})

test('Settings begins with rows of title and nothing else', async () => {
  const { display } = await mayas('settings')
  assert.equal(outline(display, 'com.android.settings:id/recycler_view'), [
    'RecyclerView #com.android.settings:id/recycler_view focusable',
    '  LinearLayout clickable focusable', '    RelativeLayout', '      TextView "Network & internet" #android:id/title',
    '  LinearLayout clickable focusable', '    RelativeLayout', '      TextView "Passwords, passkeys & accounts" #android:id/title',
  ].join('\n'))
})

test("a page of Settings has its title on its bar, and rows whose switch is not what one touches", async () => {
  const { display } = await mayas('settings')
  tapOn(display, 'Network & internet')
  assert.equal(outline(display, 'com.android.settings:id/content_parent'), [
    'ViewGroup #com.android.settings:id/content_parent',
    '  LinearLayout #com.android.settings:id/app_bar', '    FrameLayout (Network & internet) #com.android.settings:id/collapsing_toolbar',
    '      ViewGroup #com.android.settings:id/action_bar', '        ImageButton (Navigate up) clickable focusable', '        View',
    '  FrameLayout #com.android.settings:id/content_frame', '    LinearLayout', '      FrameLayout #com.android.settings:id/main_content',
    '        LinearLayout #com.android.settings:id/container_material', '          FrameLayout #android:id/list_container',
    '            RecyclerView #com.android.settings:id/recycler_view focusable',
    '              LinearLayout clickable focusable',
    '                RelativeLayout', '                  TextView "Airplane mode" #android:id/title',
    '                LinearLayout #android:id/widget_frame', '                  Switch #android:id/switch_widget checkable',
  ].join('\n'))
})

test('a row of Settings that is off is off in its frame and its texts, and can still be touched', () => {
  const row = element('row', 'Date', { enabled: false, tap: 'date', children: [element('text', 'Date'), element('text', 'December 15, 2023')] })
  const display = createDisplay(showing(element('screen', 'Date & time', { children: [row] }), { foreground: 'settings' }).wire)
  assert.equal(outline(display, 'com.android.settings:id/recycler_view').split('\n').slice(1).join('\n'), [
    '  LinearLayout clickable focusable disabled', '    RelativeLayout disabled', '      TextView "Date" #android:id/title disabled',
    '      TextView "December 15, 2023" #android:id/summary disabled',
  ].join('\n'))
})

test('Chrome has a bar for the address, and the page in a WebView', async () => {
  const { display } = await mayas('browser')
  assert.equal(outline(display, 'com.android.chrome:id/toolbar'), [
    'FrameLayout #com.android.chrome:id/toolbar', '  FrameLayout #com.android.chrome:id/location_bar',
    '    EditText #com.android.chrome:id/url_bar clickable focusable longClickable', '  Button "Go" clickable focusable',
  ].join('\n'))
  display.setText(everyView(display).find(({ resourceId }) => resourceId === 'com.android.chrome:id/url_bar')?.key ?? '', 'Amazon')
  tapOn(display, 'Go')
  assert.equal(outline(display, 'android.webkit.WebView'), [
    'WebView "Amazon" focusable', '  View', '    TextView "Amazon" heading', '    EditText clickable focusable longClickable',
    '    EditText clickable focusable longClickable password', '    Button "Sign in" clickable focusable',
    '    Button "Sign in with a passkey" clickable focusable', '    Button "Create a passkey" clickable focusable',
  ].join('\n'))
  assert.deepEqual(everyView(display).filter(({ className }) => className === 'android.widget.EditText').map(({ text, hint }) => [text, hint]),
    [['Amazon', ''], ['', 'User name'], ['', 'Password']])
})

test('the launcher shows the apps that are installed', async () => {
  const { hands, display } = await mayas()
  hands.apply({ type: 'pressed', phone: 'own', key: 'home' })
  assert.equal(outline(display, 'com.google.android.apps.nexuslauncher:id/hotseat').split('\n').slice(1).join('\n'), [
    '  TextView "Authenticator" (Authenticator) clickable focusable longClickable',
    '  TextView "Settings" (Settings) clickable focusable longClickable',
    '  TextView "Chrome" (Chrome) clickable focusable longClickable',
  ].join('\n'))
  const without = createDisplay(wirePhoneIn(hands, 'own', { packages: {} }))
  assert.equal(outline(without, 'com.google.android.apps.nexuslauncher:id/hotseat'), 'ViewGroup #com.google.android.apps.nexuslauncher:id/hotseat')
})

test('the lock screen and the prompt for a finger are the system’s', async () => {
  const { hands, display } = await mayas()
  await lockTheApp(hands)
  assert.equal(outline(display, 'com.android.systemui:id/panel'), [
    'LinearLayout #com.android.systemui:id/panel', '  TextView "Fingerprint" #com.android.systemui:id/title',
    '  TextView "Unlock Authenticator" #com.android.systemui:id/description', '  ImageView #com.android.systemui:id/biometric_icon',
    '  Button "Cancel" #com.android.systemui:id/button_negative clickable focusable',
  ].join('\n'))
  hands.apply({ type: 'pressed', phone: 'own', key: 'power' })
  assert.equal(outline(display, 'com.android.systemui:id/lock_icon_view'), 'View (Unlock) #com.android.systemui:id/lock_icon_view clickable focusable')
  assert.ok(everyView(display).every(({ packageName }) => packageName === 'com.android.systemui'))
})

async function lockTheApp(hands: Hands): Promise<void> {
  for (const label of ['Menu', 'Settings', 'App Lock']) await hands.tap('own', label)
  hands.apply({ type: 'pressed', phone: 'own', key: 'home' })
  await hands.open('own')
}

test('a phone that is off or lost shows nothing', () => {
  for (const phone of [{ poweredOn: false }, { lost: true }]) {
    assert.deepEqual(createDisplay(showing(element('screen', ''), phone).wire).windows(), [])
  }
})

const roles: Readonly<Record<Role, true>> = {
  screen: true, heading: true, text: true, button: true, switch: true, field: true, 'secure-field': true, 'search-field': true,
  list: true, row: true, tab: true, alert: true, banner: true, image: true,
}

const hostile = ['', '<&>"\'', '\u0000', '\u202e', 'x'.repeat(10_000), 'a\nb'] as const

for (const app of ['authenticator', 'settings', 'browser'] as const) {
  for (const role of Object.keys(roles) as Role[]) {
    test(`${app} shows a ${role} of any label, at the root and below, and every view has a key of its own`, () => {
      for (const label of hostile) {
        const inner = element(role, label, { tap: 'inner', children: [element('text', label), element('button', label, { tap: 'button' })] })
        for (const root of [inner, element('screen', label, { children: [inner, inner, element('list', label, { children: [inner] })] })]) {
          const keys = everyView(createDisplay(showing(root, { foreground: app }).wire)).map(({ key }) => key)
          assert.equal(new Set(keys).size, keys.length)
          assert.ok(keys.length > 3)
        }
      }
    })

    if (['screen', 'list', 'alert', 'banner'].includes(role)) continue
    test(`a touch on a ${role} of ${app} reaches the element that it stands for`, () => {
      const touchable = element(role, 'Touch me', { tap: 'touched', input: 'typed' })
      const root = element('screen', 'Screen', { children: [element('heading', 'Above'), element('text', 'Beside'), touchable] })
      const { wire, events } = showing(root, { foreground: app })
      const display = createDisplay(wire)
      const view = everyView(display).findLast(({ clickable }) => clickable) ?? assert.fail('nothing can be touched')
      display.tap(middleOf(view))
      assert.deepEqual(events.at(-1), { type: 'tapped', path: [2] })
    })
  }
}

test('every screen of Authenticator’s first steps keeps each label that a person can read', async () => {
  const { hands, display } = await mayas()
  await addPersonalAccount(hands, 'own')
  const said = new Set(everyView(display).flatMap(({ text, contentDescription }) => [text, contentDescription]))
  // The labels of the screen, of its list and of its rows stand nowhere: what they hold says it.
  const unsaid = hands.labels('own').filter((label) => !said.has(label))
  assert.deepEqual(unsaid, ['Accounts', 'Microsoft, maya@outlook.example'])
})
