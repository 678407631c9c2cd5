import assert from 'node:assert/strict'
import { test } from 'node:test'
import { misspelt } from './misspelt.ts'

for (const [written, meant] of [
  ['appium:udld', 'appium:udid'], ['appium:uid', 'appium:udid'], ['appium:uddi', 'appium:udid'], ['appium:UDID', 'appium:udid'], ['appium:udidd', 'appium:udid'],
  ['appium:noRest', 'appium:noReset'], ['appium:deviceNmae', 'appium:deviceName'], ['appium:automationname', 'appium:automationName'],
  ['apium:udid', 'appium:udid'], ['appiumudid', 'appium:udid'],
] as const) {
  test(`${written} is probably meant to be ${meant}`, () => assert.equal(misspelt(written), meant))
}

for (const right of ['appium:udid', 'appium:noReset', 'appium:settings[waitForIdleTimeout]', 'platformVersion', 'farm:options', 'appium:mjpegServerPort', 'appium:options', '']) {
  test(`"${right}" may well be right`, () => assert.equal(misspelt(right), undefined))
}
