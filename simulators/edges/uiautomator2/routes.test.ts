import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from './routes.ts'
import { defaultSettings } from './settings.ts'
import { shippedCode, textsIn } from './shipped-server.fixture.ts'

const code = shippedCode()

test('the paths are those of the server that the driver ships', () => {
  const shipped = textsIn(code, /\/(?:sessions?|status|appium\/device\/apps)(?![\w-])[\w:/]*/)
  assert.deepEqual([...new Set(routes.map(({ path }) => path))].sort(), [...shipped].sort())
})

test('no command stands twice', () => {
  const commands = routes.map(({ method, path }) => `${method} ${path}`)
  assert.equal(new Set(commands).size, commands.length)
})

test('the settings are those of the server that the driver ships', () => {
  const names = Object.keys(defaultSettings)
  assert.deepEqual(names.filter((name) => textsIn(code, new RegExp(`${name}(?!\\w)`)).length === 0), [])
  const classes = textsIn(code, /Lio\/appium\/uiautomator2\/model\/settings\/\w+;/).filter((name) => !/\/(?:AbstractSetting|ISetting|Settings);/.test(name))
  assert.equal(names.length, classes.length)
})
