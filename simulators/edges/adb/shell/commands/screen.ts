import { PNG } from 'pngjs'
import { automationServer, display as theDisplay } from '../../../android/constants.ts'
import type { Display } from '../../../android/display.ts'
import { dumpOf } from '../../../android/display/source.ts'
import { isRunning } from '../../../android/packages.ts'
import { failed, lines, NotSimulated, type Commands } from '../command.ts'
import { readOptions } from '../options.ts'
import { storeFile, whyNotWritable } from '../store-file.ts'

/** Pictures and descriptions of what is on the screen. */
export const screen: Commands = {
  screencap({ phone, display }, args) {
    const options = readOptions('screencap', args, { flags: ['-p'], values: ['-d'] })
    const [path] = options.rest
    const id = options.value('-d')
    if (id !== undefined && id !== theDisplay.id) return failed(1, `Failed to get a display with ID ${id}`)
    if (!options.has('-p') && path?.endsWith('.png') !== true) {
      throw new NotSimulated('screencap without -p', 'Only PNG is simulated: use screencap -p.', 1)
    }
    const picture = display.screenshot() ?? black(display)
    if (path === undefined) return picture
    const obstacle = whyNotWritable(phone.device(), path)
    if (obstacle !== null) return failed(1, `Error opening file: ${path} (${obstacle})`)
    storeFile(phone, path, picture)
    return ''
  },
  uiautomator({ phone, display }, [verb = '', ...args]) {
    const strange = verb === 'dump' ? args.find((arg) => arg.startsWith('-')) : verb
    if (strange !== undefined) throw new NotSimulated(`uiautomator ${verb} ${args.join(' ')}`.trim(), `Unknown option: ${strange}`, 1)
    // Android has one place for such a tool, and the server holds it.
    if (isRunning(phone, automationServer)) return failed(137, 'java.lang.IllegalStateException: UiAutomationService already registered!')
    const [path = '/sdcard/window_dump.xml'] = args
    const root = display.windows().at(-1)
    if (root === undefined) return failed(1, 'ERROR: null root node returned by UiTestAutomationBridge.')
    const dump = dumpOf([root], phone.device().rotation)
    const said = lines(`UI hierchary dumped to: ${path}`)
    if (path === '/dev/tty') return dump + said
    const obstacle = whyNotWritable(phone.device(), path)
    if (obstacle !== null) return failed(1, `ERROR: cannot write ${path}: ${obstacle}`)
    storeFile(phone, path, Buffer.from(dump))
    return said
  },
}

/** What a window that forbids pictures of it looks like to `screencap`. */
function black({ size: { width, height } }: Display): Buffer {
  const picture = new PNG({ width, height })
  for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 0xff
  return PNG.sync.write(picture)
}
