import type { AppId } from '../phone/app.ts'
import type { InstalledApp, Phone, PhoneId } from '../phone/phone.ts'
import type { World } from '../world.ts'

/** The phone of that name. Throws if there is none. */
export function phoneOf(world: World, id: PhoneId): Phone {
  const phone = world.phones[id]
  if (phone === undefined) throw new Error(`No phone called "${id}". Known: ${Object.keys(world.phones).join(', ') || 'none'}.`)
  return phone
}

/** The same, and throws too if nobody has it in hand. */
export function inReach(world: World, id: PhoneId): Phone {
  const phone = phoneOf(world, id)
  if (phone.lost || !phone.poweredOn) throw new Error(`The phone "${id}" is ${phone.lost ? 'lost' : 'off'}: nobody can use it. Take another phone.`)
  return phone
}

export function withPhone(world: World, id: PhoneId, change: Partial<Phone>): World {
  return { ...world, phones: { ...world.phones, [id]: { ...phoneOf(world, id), ...change } } }
}

export function withApp(world: World, id: PhoneId, app: AppId, change: Partial<InstalledApp>): World {
  const { apps } = phoneOf(world, id)
  return withPhone(world, id, { apps: { ...apps, [app]: { ...apps[app], ...change } } })
}

/** Ends an app's process. What it stored stays. */
export function kill(world: World, id: PhoneId, app: AppId): World {
  const { foreground } = phoneOf(world, id)
  const killed = withApp(world, id, app, { model: null })
  return foreground === app ? withPhone(killed, id, { foreground: null, prompt: null }) : killed
}
