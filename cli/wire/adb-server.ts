import { spawnSync } from 'node:child_process'
import { WrongUse } from '../wrong-use.ts'
import { freePort } from './free-port.ts'

/** An adb server of one's own, which sees no phones but those that are shown to it. It outlives this process unless it is closed. */
export interface AdbServer {
  readonly port: number
  readonly close: () => void
}

/**
 * Waits without doing anything else, so that no signal comes between the start and what ends it.
 * @param home the folder in which the server keeps its key and its log
 * @throws WrongUse if this adb starts none
 */
export async function startAdbServer(adb: string, home: string): Promise<AdbServer> {
  const port = await freePort()
  const call = (word: string) => spawnSync(adb, ['-P', String(port), word], {
    env: { ...process.env, HOME: home, TMPDIR: home, ADB_MDNS: '0' }, encoding: 'utf8', timeout: 20_000,
  })
  const { status, error, stderr } = call('start-server')
  if (error !== undefined || status !== 0) {
    throw new WrongUse(`${adb} starts no server: ${error?.message ?? (stderr.trim() || `it ended with ${status}`)}. Try: ${adb} -P ${port} start-server.`)
  }
  return {
    port,
    // Whoever was faster has ended it already.
    close: () => void call('kill-server'),
  }
}
