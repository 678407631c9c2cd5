import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { projectRoot } from '../../features/examples/documents.ts'
import { WrongUse } from '../wrong-use.ts'
import { readDevices } from './devices.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'conform-devices-'))
})
after(() => rmSync(folder, { recursive: true }))

const env = {
  CONFORM_OWNER: 'owner@mail.example', CONFORM_OTHER_OWNER: 'other@mail.example', CONFORM_WORK: 'work@firm.example', CONFORM_PIXEL_SERIAL: '9A1B',
  CONFORM_IPHONE_UDID: '00008110', CONFORM_TEAM: 'TEAM', FARM_USER: 'u', FARM_KEY: 'k',
}
const at = (more: Readonly<Record<string, string>> = {}) => ({ cwd: folder, root: folder, env: { ...env, ...more } })

function read(text: string, ...names: readonly string[]) {
  writeFileSync(join(folder, 'some.yaml'), text)
  return readDevices(names, 'some.yaml', false, at())
}

test('every example of a device can be used, what it names taken from the environment', () => {
  const example = (...names: readonly string[]) => readDevices(names, join(projectRoot, 'fixtures/devices.example.yaml'), true, at())
  assert.deepEqual(example('pixel'), {
    server: 'http://127.0.0.1:4723',
    devices: [{ name: 'pixel', platform: 'android', capabilities: { 'appium:udid': '9A1B', 'appium:noReset': true } }],
    control: null, quietFor: 400, patience: 60_000, attended: true,
    accounts: { owner: 'owner@mail.example', otherOwner: 'other@mail.example', work: 'work@firm.example' },
  })
  assert.deepEqual(example('emulator', 'pixel').devices.map(({ name }) => name), ['emulator', 'pixel'])
  assert.equal(example('iphone').devices[0]?.platform, 'ios')
  assert.equal(example('grid-android').server, 'http://127.0.0.1:4444')
  const farm = example('farm-pixel')
  assert.deepEqual([farm.server, farm.quietFor, farm.patience], ['https://u:k@hub.farm.example/wd/hub', 800, 120_000])
})

const one = 'devices: { pixel: { platform: android, server: "http://127.0.0.1:4723" } }'

const wrong: readonly [string, () => unknown, RegExp][] = [
  ['no file', () => readDevices(['pixel'], undefined, false, at()), /No devices\.yaml in the project\. Copy fixtures\/devices\.example\.yaml/],
  ['a named file that is not there', () => readDevices(['pixel'], 'mine.yaml', false, at()), /No mine\.yaml/],
  ['a device that is not in it', () => read(one, 'pixle'), /No device called "pixle"\. Known: pixel\./],
  ['what every object has', () => read(one, 'constructor'), /No device called "constructor"/],
  ['no YAML', () => read('devices: [', 'pixel'), /some\.yaml is no YAML/],
  ['a capability with a typo in its prefix', () => read('devices: { pixel: { platform: android, server: "http://a", capabilities: { "appium;udid": x } } }', 'pixel'), /appium;udid/],
  ['a word that nobody knows', () => read('devices: { pixel: { platform: android, server: "http://a", capabilites: {} } }', 'pixel'), /capabilites/],
  ['a platform that nobody knows', () => read('devices: { pixel: { platform: windows, server: "http://a" } }', 'pixel'), /\/devices\/pixel\/platform must be equal to one of/],
  ['a server that is no URL', () => read('devices: { pixel: { platform: android, server: localhost } }', 'pixel'), /no URL: localhost/],
  ['devices behind two servers', () => read('devices: { a: { platform: android, server: "http://a" }, b: { platform: android, server: "http://b" } }', 'a', 'b'), /"a" and "b" stand behind different servers/],
  ['a variable that is not set', () => read('devices: { pixel: { platform: android, server: "http://a", capabilities: { "appium:udid": "${NOBODY_SETS_THIS}" } } }', 'pixel'), /wants NOBODY_SETS_THIS from the environment/],
]

for (const [what, ask, says] of wrong) {
  test(`devices are refused for ${what}`, () => {
    assert.throws(ask, (error) => error instanceof WrongUse && says.test(error.message))
  })
}
