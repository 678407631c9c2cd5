import type { Socket } from 'node:net'
import type { WirePhone } from '../android/wire-phone.ts'
import { announce } from './announce.ts'
import { serveHost, type Daemon } from './connection.ts'
import { serveConsole } from './console.ts'
import { listen, type Ports } from './ports.ts'
import { isReachable } from './reach.ts'
import { createServices, type Served } from './services.ts'

export interface AdbdOptions extends Served {
  /** The first free pair, if none are given. */
  readonly ports?: Ports
  /** The adb server to which the phone shows itself, whenever one runs there; null for none. */
  readonly adbServerPort: number | null
}

export interface Adbd {
  /** The name that adb gives to the phone. */
  readonly serial: string
  readonly adbPort: number
  readonly consolePort: number
  /** Ends all connections; nothing of it is left. */
  readonly close: () => Promise<void>
}

/** What of adb's makes use of services that are here; each other feature would oblige the phone to one more. */
const features = 'shell_v2,cmd,stat_v2,ls_v2,fixed_push_mkdir'

/** How often a phone shows itself, and looks whether it is there at all. Milliseconds. */
const beat = 500

/**
 * Puts a phone on the wire as an emulator is: adbd on one port of this machine, the emulator's console on another. A phone that is off
 * answers nobody. Throws an Error that names the port if it is taken.
 */
export async function startAdbd({ phone, shell, connect, ports, adbServerPort }: AdbdOptions): Promise<Adbd> {
  const hosts = new Set<Socket>()
  let call: Socket | undefined
  const daemon: Daemon = { banner: () => bannerOf(phone), open: createServices({ phone, shell, connect }) }

  function serve(socket: Socket): void {
    if (!isReachable(phone)) return void socket.destroy()
    hosts.add(socket)
    socket.once('close', () => hosts.delete(socket))
    void serveHost(socket, daemon)
  }

  function look(): void {
    if (!isReachable(phone)) for (const host of hosts) host.destroy()
    // Again and again, for a host that is attached may be another server's. One that knows of the phone passes it over.
    else if (adbServerPort !== null) call = announce(adbServerPort, adbPort)
  }

  const listening = await listen(ports, (socket) => serveConsole(socket, phone), serve)
  const { adb: adbPort, console: consolePort } = listening.ports
  const timer = setInterval(look, beat)
  look()
  return {
    serial: `emulator-${consolePort}`, adbPort, consolePort,
    close() {
      clearInterval(timer)
      call?.destroy()
      return listening.close()
    },
  }
}

function bannerOf(phone: WirePhone): string {
  const { product, model } = phone.device()
  return `device::ro.product.name=${product};ro.product.model=${model};ro.product.device=${product};features=${features}`
}
