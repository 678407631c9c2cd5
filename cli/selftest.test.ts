import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from '../features/examples/documents.ts'
import { ofThisProject } from './rules/surroundings.ts'
import { readAccepted } from './selftest/accepted.ts'
import { placeForTests } from './captured.ts'

const place = placeForTests()
const ofProject = placeForTests(projectRoot)
after(() => {
  place.remove()
  ofProject.remove()
})

test('a mutant is killed by the examples of its rule, and the matrix says by which', async () => {
  const { code, out, err } = await ofProject.conform('selftest', '--mutant', 'android-reads-ios-vault', '--out', 'st')
  assert.equal(code, 0, out + err)
  assert.match(out, /│ PLAT-02 +│ 1 +│ 1 +│ android-reads-ios-vault │ PLAT-02\//)
  assert.match(out, /^Mutants: 1 of 1 killed$/m)
  const { mutants, nullTargets } = JSON.parse(readFileSync(join(ofProject.folder, 'st/selftest.json'), 'utf8'))
  assert.equal(mutants[0].verdict, 'killed')
  assert.deepEqual(nullTargets, [])
})

test('nothing passes on a phone that does nothing, and the result can be printed as JSON', async () => {
  const { code, out } = await ofProject.conform('selftest', '--mutant', 'do-nothing', '--rule', 'PLAT-02', '--out', 'st', '--json')
  assert.equal(code, 0, out)
  assert.deepEqual(JSON.parse(out).nullTargets, [{ id: 'do-nothing', passedOn: [] }])
})

test('a self-test on a reference that fails ends with 3 and writes nothing', async () => {
  const { code, err } = await place.conform('selftest', '--out', 'red')
  assert.equal(code, 3)
  assert.match(err, /The reference does not pass, so no mutant can be judged:\n[^]* fail +CRED-01\/it-stays-dark\/ios\n/)
  assert.equal(existsSync(join(place.folder, 'red/selftest.json')), false)
})

test('wrong use ends with 2, and says what is known', async (t) => {
  const cases: [RegExp, ...string[]][] = [
    [/No mutant or null target called "nobody"\. Known: .*android-reads-ios-vault.*do-nothing/, 'selftest', '--mutant', 'nobody'],
    [/No rule called "CAP-99"\. Known: CAP-01, /, 'selftest', '--rule', 'CAP-99'],
    [/No rule called "CAP-99"\. Known: CAP-01, /, 'selftest', '--examples', '--rule', 'CAP-99'],
    [/'--examples' cannot be used with option '--full'/, 'selftest', '--examples', '--full'],
    [/"soon" is no day/, 'selftest', '--as-of', 'soon'],
    [/None of these mutants breaks CAP-01: android-reads-ios-vault/, 'selftest', '--mutant', 'android-reads-ios-vault', '--rule', 'CAP-01'],
  ]
  for (const [message, ...words] of cases) {
    await t.test(words.join(' '), async () => {
      const { code, err } = await place.conform(...words)
      assert.match(err, message)
      assert.equal(code, 2)
    })
  }
})

test('what may be vacuous is listed with a reason, for null targets that exist', () => {
  const root = join(place.folder, 'accepted')
  mkdirSync(join(root, 'features'), { recursive: true })
  const accept = (text: string) => {
    writeFileSync(join(root, 'features/vacuous.yaml'), text)
    return readAccepted(root)
  }
  assert.deepEqual(readAccepted(place.folder), [])
  assert.deepEqual(accept('# nothing\n'), [])
  const entry = { example: 'CAP-01/one/ios', nullTarget: 'echo', reason: 'so' }
  assert.deepEqual(accept(`[${JSON.stringify(entry)}]`), [entry])
  assert.throws(() => accept('- { example: CAP-01/one/ios, nullTarget: nobody, reason: so }'), /\/0\/nullTarget must be equal to one of/)
  assert.throws(() => accept('- { example: CAP-01/one/ios, nullTarget: echo }'), /must have required property 'reason'/)
})

test('the catalogue counts the mutants of each rule', async () => {
  assert.ok((await ofThisProject.mutantsByRule())?.get('PLAT-02')?.includes('android-reads-ios-vault'))
})
