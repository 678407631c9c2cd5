import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import type { ConformanceWorld } from './world.ts'

/** The phone of a person who is named without it: "she turns on backup". */
export async function ownPhone(world: ConformanceWorld, person: Meant<Actor>): Promise<Handset> {
  return world.stage.handset(await person(world), { called: 'own' })
}

/** The phone that is named together with a person: "Maya restores them on a new phone" is Maya's new phone. */
export async function phoneOf(world: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>): Promise<Handset> {
  await person(world)
  return phone(world)
}
