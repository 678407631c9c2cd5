import type { Handset, Stage } from '../stage.ts'

/** Takes the network from a phone. */
export async function cutOff(stage: Stage, { id }: Handset): Promise<void> {
  await stage.driver().surroundings.setNetwork(id, 'off')
}

/** Lets the directory of organisations fail (HTTP 503) whenever this phone asks it what they allow. */
export async function breakDirectory(stage: Stage, { id }: Handset): Promise<void> {
  await stage.driver().surroundings.setNetwork(id, { failing: '/realms', status: 503 })
}

/** Lets whoever keeps backups, the vault or iCloud, fail (HTTP 503) whenever this phone calls, while sign-in still works. */
export async function breakBackupService(stage: Stage, { id }: Handset): Promise<void> {
  await stage.driver().surroundings.setNetwork(id, { failing: '/backup', status: 503 })
}
