import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCatalogue } from '../../../features/catalogue/catalogue.ts'
import { projectRoot } from '../../../features/examples/documents.ts'
import { loadHarness } from '../../../features/examples/harness.ts'
import { secretMutants } from '../../../simulators/mutants/secrets-elsewhere.ts'
import { reference } from '../../../simulators/product.ts'
import { createCast } from '../cast.ts'
import { investigate } from '../investigate.ts'
import { createRealm } from '../journey.ts'
import { search } from '../search.ts'

const folder = mkdtempSync(join(tmpdir(), 'conform-canaries-'))
after(() => rmSync(folder, { recursive: true }))

const all = join(projectRoot, 'simulators/mutants/secrets-elsewhere.ts')
const rules = new Map(loadCatalogue().rules.map((rule) => [rule.id, rule]))

for (const { id, rule, change, how } of secretMutants.filter((one) => one.id.includes('-secret-'))) {
  test(`a search finds a build that ${how}, and the screens agree`, async () => {
    const { fall } = search(createRealm(change(reference), createCast(1)), { walks: 3000 }, 1)
    assert.equal(fall?.rule, rule)
    assert.match(fall?.look?.steps.at(-1) ?? '', id.endsWith('address') ? /has been sent nowhere$/ : /^no phone has shown the secret/)
    const file = join(folder, `${id}.cjs`)
    writeFileSync(file, `exports.iut = require(${JSON.stringify(all)}).secretMutants.find(({ id }) => id === '${id}')`)
    if (fall === null) return
    const inquiry = await investigate(fall, { iut: file, seed: 1 }, (await loadHarness(projectRoot)).support, rules)
    assert.ok('violation' in inquiry, JSON.stringify(inquiry))
    assert.equal(inquiry.violation.rule, rule)
  })
}
