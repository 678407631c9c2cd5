import { WrongUse } from '../wrong-use.ts'
import { freePort } from './free-port.ts'
import { signals } from './signals.ts'

// Among its types is TypeScript source that no other project's settings suit: it is imported by a name that the compiler does not follow.
const appium: string = 'appium'

/** An Appium server in this process. */
export interface AppiumServer {
  /** Such as `http://127.0.0.1:4723`. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Starts Appium with the drivers that are installed in the project.
 * @param root the project, whose packages hold the drivers
 * @param androidHome the Android SDK, which the UiAutomator2 driver takes from the environment of its process
 * @throws WrongUse if it does not start
 */
export async function startAppium(root: string, androidHome: string): Promise<AppiumServer> {
  process.env['ANDROID_HOME'] = androidHome
  process.env['APPIUM_HOME'] = root
  const { logger } = await import(`${appium}/support.js`) as { readonly logger: { readonly log: { level: string } } }
  // It logs before it has looked at its options.
  logger.log.level = 'silent'
  const { main } = await import(appium) as { readonly main: (options: object) => Promise<{ readonly close: () => Promise<void> }> }
  const port = await freePort()
  const ours = new Set(signals.flatMap((signal) => process.listeners(signal)))
  // What goes wrong comes back as the answer to a call. "none" is no level of Appium's, so that nothing reaches it.
  const server = await main({ address: '127.0.0.1', port, loglevel: 'none', appiumHome: root }).catch((cause: unknown) => {
    throw new WrongUse(`Appium does not start: ${cause instanceof Error ? cause.message : String(cause)}. Try it alone: npx appium.`, { cause })
  })
  // On a signal Appium would end this process, as if it were its own, and with success.
  for (const signal of signals) for (const listener of process.listeners(signal)) if (!ours.has(listener)) process.off(signal, listener)
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  }
}
