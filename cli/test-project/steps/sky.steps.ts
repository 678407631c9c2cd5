import assert from 'node:assert/strict'
import { Before, Given, Then, When, type World } from '@cucumber/cucumber'

/** Their names are what the verdicts look at. */
class ControlMissing extends Error {}
class ManualStepMissing extends Error {}
class DriverLacks extends Error {}
class NotClaimed extends Error {}

Before(function (this: World) {
  this.attach(JSON.stringify({ trace: [{ type: 'sunrise' }] }), 'application/vnd.conform.example+json')
})
Before('@hook.fails', () => {
  throw new Error('The hook broke.')
})

Given('a calm morning', () => {})
Given('a thing that never happens', () => {})
Given('a morning that never came', () => assert.fail('There was no morning.'))
When('the sun rises', () => {})
When('the sun rises at {word}', (_moment: string) => {})
When('the lever is pulled', () => {
  throw new ControlMissing('No lever on "Machine room".')
})
When('the curtain is drawn', () => {
  throw new DriverLacks('This driver has no curtain.')
})
When('the sun sets', () => {
  throw new NotClaimed('No sunset is claimed.')
})
When('the line is cut', () => {
  throw new Error('The session is lost.')
})
Then('it is light', () => {})
Then('it is light by the {word} calendar', (_whose: string) => {})
Then('it is dark', function (this: World) {
  const failure = { expected: 'dark', seen: 'light', screen: 'Sky', phone: "Maya's phone", visible: ['Sun', 'Cloud'] }
  this.attach(JSON.stringify(failure), 'application/vnd.conform.failure+json')
  assert.equal('light', 'dark')
})
Then('a person sees the light', () => {
  throw new ManualStepMissing('Nobody was there to look.')
})
Then('the tide turns', () => {})
Then(/^the tide (.*)$/, (_does: string) => {})
Then('the rest is to come', () => 'pending')
Then('the rest is left out', () => 'skipped')
Then('it is recorded whether birds sing', function (this: World) {
  this.attach(JSON.stringify({ question: 'Do birds sing?', answer: 'They do.' }), 'application/vnd.conform.record+json')
})

const cuts = new Map<string, number>()
When('the line called {word} is cut {int} time(s)', (name: string, times: number) => {
  const cut = (cuts.get(name) ?? 0) + 1
  cuts.set(name, cut)
  if (cut <= times) throw new Error(`The session is lost: cut ${cut} of ${name}.`)
})
