import { systemServerPid } from '../../android/constants.ts'
import type { Machine } from './command.ts'
import type { Level } from './logcat.ts'

/** Notes what Android itself notes of the commands that it carries out. */
export function logFromSystem({ log }: Machine, level: Level, tag: string, text: string): void {
  log.write({ pid: systemServerPid, level, tag, text })
}
