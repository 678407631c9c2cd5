import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'arrows-'))
after(() => rmSync(folder, { recursive: true }))

/** A tree in which nearly every import is wrong; beside each the rule that it breaks, or null where it is right. */
const imports: readonly (readonly [from: string, line: string, rule: string | null])[] = [
  ['simulators/a.ts', "import '../features/a.ts'", 'pure-knows-itself'],
  ['simulators/b.ts', "import './edges/a.ts'", 'pure-knows-itself'],
  ['simulators/c.ts', "import 'node:fs'", 'pure-without-node'],
  ['simulators/d.ts', "import 'yaml'", 'pure-packages'],
  ['simulators/e.ts', "import 'otpauth'", null],
  ['simulators/f.ts', "import 'msw'", 'msw-only-there'],
  ['simulators/g.ts', "import type { A } from '../drivers/port.ts'", 'pure-knows-itself'],
  ['simulators/edges/b.ts', "import '../../drivers/port.ts'", 'edges-know-simulators'],
  ['fixtures/a.ts', "import '../simulators/e.ts'", 'fixtures-know-types'],
  ['fixtures/b.ts', "import type { A } from '../simulators/e.ts'", null],
  ['fixtures/c.ts', "import 'fishery'", null],
  ['steps/oracles/a.ts', "import type { A } from '../../simulators/e.ts'", 'oracles-know-fixtures'],
  ['steps/oracles/b.ts', "import 'otpauth'", 'otpauth-only-there'],
  ['steps/oracles/c.test.ts', "import '../../simulators/e.ts'", 'oracles-know-fixtures'],
  ['steps/oracles/d.ts', "import 'node:crypto'", null],
  ['steps/tasks/a.ts', "import '../../simulators/e.ts'", 'steps-know-ports'],
  ['steps/tasks/b.ts', "import '../../drivers/simulated.ts'", 'steps-know-ports'],
  ['steps/tasks/c.ts', "import '../../drivers/screens/a.ts'", null],
  ['steps/a.steps.ts', "import '../simulators/e.ts'", 'steps-know-ports'],
  ['steps/b.steps.ts', "import './world.ts'", 'steps-take-no-world'],
  ['steps/c.steps.ts', "import type { A } from './world.ts'", null],
  ['steps/world.ts', "import '../drivers/simulated.ts'", null],
  ['drivers/port.ts', "import 'node:fs'", 'port-alone'],
  ['drivers/simulated.ts', "import '../simulators/e.ts'", null],
  ['drivers/simulated/a.ts', "import '../../simulators/edges/adb.ts'", 'simulated-driver-knows-control'],
  ['drivers/appium.ts', "import '../simulators/e.ts'", 'drivers-know-the-port'],
  ['drivers/screens/a.ts', "import '../simulated.ts'", 'screens-know-no-driver'],
  ['drivers/a.ts', "import 'fishery'", 'fishery-only-there'],
  ['drivers/b.ts', "import '../steps/world.ts'", 'drivers-know-the-port'],
  ['features/a.ts', "import '../steps/world.ts'", 'features-know-themselves'],
  ['reports/a.ts', "import '../simulators/e.ts'", 'reports-know-results'],
  ['reports/player/a.ts', "import '../../simulators/e.ts'", null],
  ['explore/a.ts', "import '../cli/a.ts'", 'commands-on-top'],
  ['cli/a.ts', "import './nowhere.ts'", 'found'],
  ['cli/b.ts', "import 'acorn'", 'declared'],
  ['cli/c.ts', "import './d.ts'", 'no-circles'],
  ['cli/d.ts', "import './c.ts'", null], // A circle is told once.
  ['cli/e.ts', "import type { A } from './f.ts'", null],
  ['cli/f.ts', "import type { A } from './e.ts'", null],
  ['simulators/edges/a.ts', "import 'node:http'", null],
  ['simulators/edges/adb.ts', "import 'node:net'", null],
]

test('every arrow that is not drawn is found, and no arrow that is', async () => {
  for (const [from, line] of imports) {
    mkdirSync(dirname(join(folder, from)), { recursive: true })
    writeFileSync(join(folder, from), `${line}\nexport interface A { readonly a: 1 }\n`)
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const options = await extractOptions(join(root, '.dependency-cruiser.cjs'))
  const rooms = [...new Set(imports.map(([from]) => from.split('/')[0] ?? ''))]
  const { output } = await cruise(rooms, { ...options, baseDir: folder, validate: true })
  const found = (output as ICruiseResult).summary.violations
  for (const [from, line, rule] of imports) {
    const broken = found.filter((violation) => violation.from === from).map((violation) => violation.rule.name)
    assert.ok(rule === null ? broken.length === 0 : broken.includes(rule), `${from}: ${line} breaks ${broken.join(', ') || 'nothing'}, not ${rule ?? 'nothing'}`)
  }
})
