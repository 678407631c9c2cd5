import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleDirect } from '../direct.ts'
import { createMachine, emptyWorld } from '../machine.ts'
import { walk } from '../phone/element.ts'
import { reference } from '../product.ts'
import type { Event } from '../world.ts'
import { nullTargets } from './null-targets.ts'

/** An Android phone on which a null target runs; `use` taps what has the label, or types into it, and gives what is shown then. */
function phoneWith(id: string) {
  const target = nullTargets.find((one) => one.id === id)
  const machine = createMachine(target?.change(reference) ?? reference)
  let world = emptyWorld(Date.UTC(2026, 0, 15, 12))
  const apply = (event: Event): void => {
    world = settleDirect(machine, machine.apply(world, event).world).world
  }
  const shown = (): string[] => [...walk(machine.screenOf(world, 'own'))].map(([element]) => element.label).filter((label) => label !== '')
  const use = (label: string, text?: string): string[] => {
    const [, path] = [...walk(machine.screenOf(world, 'own'))].find(([element]) => element.label === label && (element.tap ?? element.input) !== undefined) ?? []
    assert.ok(path, `${label} is not among ${shown().join(', ')}`)
    apply(text === undefined ? { type: 'tapped', phone: 'own', path } : { type: 'typed', phone: 'own', path, text })
    return shown()
  }
  apply({ type: 'phone-added', description: { id: 'own', platform: 'android' } })
  apply({ type: 'app-opened', phone: 'own', app: 'authenticator' })
  return { use, shown }
}

function addPersonalAccount({ use }: ReturnType<typeof phoneWith>): string[] {
  use('Continue')
  use('Add account')
  use('Personal account')
  use('Email', 'nobody@outlook.example')
  use('Password', 'wrong')
  return use('Sign in')
}

test('do-nothing stays at its first screen', () => {
  const phone = phoneWith('do-nothing')
  const first = phone.shown()
  assert.deepEqual(phone.use('Continue'), first)
})

test('always-yes signs in whoever asks', () => {
  assert.ok(addPersonalAccount(phoneWith('always-yes')).includes('nobody@outlook.example'))
})

test('always-yes has a backup that was never made, and it is nobody\'s', () => {
  const phone = phoneWith('always-yes')
  phone.use('Continue')
  phone.use('Restore from backup')
  phone.use('Email', 'nobody@outlook.example')
  phone.use('Password', 'wrong')
  assert.ok(phone.use('Sign in').includes('Backup restored'))
  assert.ok(phone.use('OK').includes('yes'))
})

test('always-error has every screen and ends with an error', () => {
  assert.deepEqual(addPersonalAccount(phoneWith('always-error')), ['Something went wrong', 'Something went wrong', 'Try again later.', 'OK'])
})

test('echo repeats what was typed', () => {
  assert.ok(addPersonalAccount(phoneWith('echo')).includes('nobody@outlook.example wrong'))
})

test('frozen works until it holds an account, and then stands still', () => {
  const phone = phoneWith('frozen')
  phone.use('Continue')
  phone.use('Add account')
  phone.use('Other account')
  phone.use('Enter code manually')
  phone.use('Account name', 'Amazon: maya')
  phone.use('Secret key', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  const frozen = phone.use('Finish')
  assert.ok(frozen.includes('maya'))
  assert.deepEqual(phone.use('Menu'), frozen)
})

test('a null target breaks no rule in particular', () => {
  assert.deepEqual(nullTargets.map(({ id, rule }) => [id, rule]), [
    ['do-nothing', null], ['always-yes', null], ['always-error', null], ['echo', null], ['frozen', null],
  ])
})
