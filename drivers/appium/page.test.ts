import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from '../port.ts'
import { android } from './android.ts'
import { literal } from './dialect.ts'
import { elementsAt, joined, parsePage, seenAt, textsIn } from './page.ts'

/** A page as UiAutomator2 gives it, with only the attributes that are looked at. */
const compose = parsePage(`<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<hierarchy><android.widget.FrameLayout text="" clickable="false" enabled="true">
  <android.view.View text="" clickable="true" enabled="true"><android.view.View text="" content-desc="Navigate up"/><android.widget.Button text=""/></android.view.View>
  <android.widget.TextView text="Settings" heading="true" enabled="true"/>
  <android.widget.TextView text="Backup" heading="true" enabled="true"/>
  <android.widget.TextView text="Cloud Backup" heading="false" enabled="true"/>
  <android.view.View text="" checkable="true" checked="true" clickable="true" enabled="true"><android.view.View text=""/></android.view.View>
  <android.widget.TextView text="App Lock" enabled="true"/>
  <android.view.View text="" checkable="true" checked="false" clickable="true" enabled="false"/>
  <android.view.View text="" clickable="false"><android.widget.TextView text="Recovery account"/><android.widget.TextView text="maya@outlook.example"/></android.view.View>
  <android.widget.EditText text="typed" clickable="true" enabled="true"><android.widget.TextView text="Password"/></android.widget.EditText>
  <android.view.View text="" clickable="true" enabled="true"><android.widget.TextView text="Password"/></android.view.View>
</android.widget.FrameLayout></hierarchy>`)

const settings = parsePage(`<hierarchy><androidx.recyclerview.widget.RecyclerView text="" scrollable="true">
  <android.widget.LinearLayout text="" clickable="true"><android.widget.RelativeLayout text=""><android.widget.TextView text="Google" resource-id="android:id/title"/></android.widget.RelativeLayout>
    <android.widget.LinearLayout text=""><android.widget.Switch text="" checkable="true" checked="true" clickable="false"/></android.widget.LinearLayout></android.widget.LinearLayout>
  <android.widget.LinearLayout text="" clickable="true"><android.widget.RelativeLayout text=""><android.widget.TextView text="Authenticator"/></android.widget.RelativeLayout>
    <android.widget.LinearLayout text=""><android.widget.Switch text="" checkable="true" checked="false" clickable="false"/></android.widget.LinearLayout></android.widget.LinearLayout>
</androidx.recyclerview.widget.RecyclerView></hierarchy>`)

const see = (page: typeof compose, locator: Locator) => elementsAt(page, android.xpathOf(locator)).map((element) => seenAt(element, android))

test('a switch is the one behind its label, and no other', () => {
  assert.deepEqual(see(compose, { by: 'switch', beside: 'Cloud Backup' }).map(({ isOn, isEnabled }) => [isOn, isEnabled]), [[true, true]])
  assert.deepEqual(see(compose, { by: 'switch', beside: 'App Lock' }).map(({ isOn, isEnabled }) => [isOn, isEnabled]), [[false, false]])
  assert.deepEqual(see(compose, { by: 'switch', beside: 'Settings' }), [])
})

test('a switch of the Settings is the one in the row of its title', () => {
  assert.deepEqual(see(settings, { by: 'switch', beside: 'Google' }).map(({ isOn }) => isOn), [true])
  assert.deepEqual(see(settings, { by: 'switch', beside: 'Authenticator' }).map(({ isOn }) => isOn), [false])
})

test('a field is no button, and a button is no field', () => {
  assert.deepEqual(see(compose, { by: 'field', labelled: 'Password' }).map(({ value, texts }) => [value, texts]), [['typed', ['Password']]])
  assert.deepEqual(see(compose, { by: 'button', text: 'Password' }).map(({ value, texts }) => [value, texts]), [['', ['Password']]])
})

test('a heading is no text that says the same', () => {
  assert.equal(see(compose, { by: 'heading', text: 'Backup' }).length, 1)
  assert.equal(see(compose, { by: 'heading', text: 'Cloud Backup' }).length, 0)
})

test('a row says what lies in it, and is found by all of it or by none', () => {
  assert.deepEqual(see(compose, { by: 'row', saying: ['Recovery account'] }).map(({ texts }) => texts), [['Recovery account', 'maya@outlook.example']])
  assert.equal(see(compose, { by: 'row', saying: ['Recovery account', 'noah@outlook.example'] }).length, 0)
})

test('the texts of a page are in reading order, without what fields hold', () => {
  assert.deepEqual(textsIn(compose, android), ['Navigate up', 'Settings', 'Backup', 'Cloud Backup', 'App Lock', 'Recovery account', 'maya@outlook.example', 'Password', 'Password'])
})

for (const text of ["it's", 'say "yes"', `it's "yes"`, "''", '', '<&>']) {
  test(`the text ${JSON.stringify(text)} can be searched for`, () => {
    const page = parsePage(`<a><b text="${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/></a>`)
    assert.equal(elementsAt(page, `//*[@text=${literal(text)}]`).length, 1)
    assert.equal(elementsAt(page, `//*[@text=${literal(`${text}!`)}]`).length, 0)
  })
}

test('two looks at a list are joined where they overlap', () => {
  assert.deepEqual(joined(['a', 'b', 'c'], ['c', 'd']), ['a', 'b', 'c', 'd'])
  assert.deepEqual(joined(['a', 'b', 'b'], ['b', 'b', 'c']), ['a', 'b', 'b', 'c'])
  assert.deepEqual(joined(['a'], ['b']), ['a', 'b'])
  assert.deepEqual(joined(['a', 'b'], ['a', 'b']), ['a', 'b'])
})
