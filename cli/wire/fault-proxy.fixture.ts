import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of one request: `go on` is passed on, `break` gets its connection cut, `be silent` is never answered. */
export type Fate = 'go on' | 'break' | 'be silent'

export interface FaultProxy {
  readonly url: string
  /** What is to happen at the first request of this kind from now on, such as `POST click`, before it is passed on. Resolves once it has. */
  readonly at: (kind: string, act: () => Promise<Fate>) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** For tests: stands between the driver and Appium, where things go wrong at a chosen moment. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let next: { readonly kind: string; readonly act: () => Promise<Fate> } | undefined
  const server = createServer((asked, answer) => void serve(asked, answer))

  async function serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method, url: path = '/', headers } = asked
    const body = Buffer.concat(await asked.toArray() as Buffer[])
    const due = next !== undefined && `${method} ${path.split('/').at(-1)}` === next.kind ? next : undefined
    if (due !== undefined) next = undefined
    const fate = await due?.act().catch(() => 'break') ?? 'go on'
    if (fate === 'be silent') return
    if (fate === 'break') return void answer.destroy()
    const passed = request(new URL(path, target), { method, headers, agent: false }, (said) => {
      answer.writeHead(said.statusCode ?? 500, said.headers)
      said.on('error', () => answer.destroy()).pipe(answer)
    })
    passed.on('error', () => answer.destroy()).end(body)
  }

  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at: (kind, act) => new Promise((resolve) => {
      next = {
        kind,
        act() {
          const acting = act()
          resolve(acting)
          return acting
        },
      }
    }),
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
