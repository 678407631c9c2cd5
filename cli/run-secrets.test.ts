import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { derive } from '../reports/player/derive.ts'
import { fillIn } from '../reports/player/secrets.ts'
import { projectRoot } from '../features/examples/documents.ts'
import { replay } from '../reports/player/replay.ts'
import { createMachine } from '../simulators/machine.ts'
import { reference } from '../simulators/product.ts'
import { placeForTests } from './captured.ts'
import { canaries, everyWay, fromEnvironment } from './leaky-project/canaries.ts'

const place = placeForTests(fileURLToPath(new URL('leaky-project', import.meta.url)), { CANARY: fromEnvironment, SHORT: 'abc', WORD: 'android' })
after(() => place.remove())
const { folder, conform } = place

const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile())

/** Where a canary still stands: base64 of something that it is a part of has only its middle in common with others. */
function leaks(bytes: Buffer, where: string): string[] {
  return canaries().flatMap((canary) => everyWay(canary).flatMap((way) => {
    const needle = /^[\w+/=]{24,}$/.test(way) && !/^[\dA-Fa-f]+$/.test(way) ? way.slice(4, -4) : way
    const shown = [needle, JSON.stringify(needle).slice(1, -1)].some((text) => bytes.includes(text))
    return shown ? [`${where}: ${canary.name} as ${way}`] : []
  }))
}

test('no secret stands in anything that a run, its report and its gate write or print, in no form', async () => {
  const ran = await conform('run', '--out', 'leaky', '--as-of', '2026-01-15', '--secret', 'CANARY')
  assert.equal(ran.code, 1, ran.out + ran.err)
  const json = await conform('run', '--out', 'leaky', '--as-of', '2026-01-15', '--json', '--secret', 'CANARY')
  const reported = await conform('report', 'leaky')
  assert.ok(readdirSync(join(folder, 'leaky')).includes('index.html'), reported.err)
  const printed = [ran, json, reported].map(({ out, err }) => out + err).join('\n')
  assert.match(printed, /\{\{secret:environment\/CANARY:raw\}\}/)
  assert.deepEqual(leaks(Buffer.from(printed), 'printed'), [])
  const files = filesIn(folder)
  assert.ok(files.length > 10)
  assert.deepEqual(leaks(Buffer.from(files.join('\n')), 'names of files'), [])
  assert.deepEqual(files.flatMap((file) => leaks(readFileSync(join(folder, file)), file)), [])
})

test('the event log of a run holds its simulated secrets once they are derived, and the others never', () => {
  const trace = JSON.parse(readFileSync(join(folder, 'leaky/traces/CAP-01/it-fails-and-says-why/ios.json'), 'utf8'))
  const { events } = fillIn(trace, derive) as unknown as { events: { text: string }[] }
  const ways = canaries().flatMap((canary) => everyWay(canary).map((way) => ({ way, isReal: canary.name === 'environment' })))
  assert.equal(events.length, ways.length)
  for (const [index, { way, isReal }] of ways.entries()) {
    if (isReal) assert.match(events[index]?.text ?? '', /\{\{secret:environment\/CANARY:/)
    else assert.equal(events[index]?.text, way)
  }
})

test('what a real run wrote replays to its end once its secrets are derived', async () => {
  const real = placeForTests(projectRoot)
  after(() => real.remove())
  const { code, err } = await real.conform('run', '--rule', 'PK-03', 'AF-02', 'CRED-02', '--seed', '5', '--out', 'real')
  assert.equal(code, 0, err)
  const traces = filesIn(join(real.folder, 'real/traces')).map((file) => readFileSync(join(real.folder, 'real/traces', file), 'utf8'))
  const machine = createMachine(reference)
  for (const text of traces) {
    assert.match(text, /\{\{secret:account\/5\/1\/personal\/Microsoft\/\w+@outlook\.example:base32\}\}/)
    assert.ok(replay(machine, fillIn(JSON.parse(text), derive)).isExact)
    assert.ok(!replay(machine, JSON.parse(text)).isExact)
  }
  assert.ok(traces.length > 5)
  assert.ok(traces.some((text) => text.includes('{{secret:passkey/')))
})

test('a variable that is not set, or would be found everywhere, is wrong use', async () => {
  for (const name of ['NEVER_SET', 'SHORT', 'WORD']) {
    const { code, err } = await conform('run', '--out', 'refused', '--secret', name)
    assert.equal(code, 2)
    assert.match(err, new RegExp(`^${name} is to be kept secret, and .*\\.\n$`))
  }
})
