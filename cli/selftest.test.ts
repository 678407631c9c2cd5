import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { projectRoot } from '../features/examples/documents.ts'
import { ofThisProject } from './rules/surroundings.ts'
import { readAccepted, readExcused } from './selftest/accepted.ts'
import { copyProject, removeExample } from './selftest/copied-project.fixture.ts'
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
  assert.match(out, /│ PLAT-02 +│ 1 +│ 1 +│ android-reads-ios-vault │ \d+ +│ further phone, other platform │ PLAT-02\//)
  assert.match(out, /^Mutants: 1 of 1 killed$/m)
  const { mutants, nullTargets } = JSON.parse(readFileSync(join(ofProject.folder, 'st/selftest.json'), 'utf8'))
  assert.equal(mutants[0].verdict, 'killed')
  assert.deepEqual(nullTargets, [])
})

test('without the one example that kills it a mutant survives, and is named', async (context) => {
  const root = mkdtempSync(join(tmpdir(), 'conform-copy-'))
  const copy = placeForTests(root)
  context.after(() => {
    copy.remove()
    rmSync(root, { recursive: true })
  })
  copyProject(root)
  removeExample(join(root, 'features/passkeys/provider.feature'), 'It has still stopped after a restart of Authenticator')
  const { code, out, err } = await copy.conform('selftest', '--mutant', 'restart-wakes-passkeys', '--out', 'st')
  assert.equal(code, 1, err)
  assert.match(out, /^SURVIVED {2}restart-wakes-passkeys: answers for passkeys again after a restart/m)
  assert.match(out, /^Mutants: 0 of 1 killed$/m)
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

test('a rule is excused with a reason, if it is one that judges', () => {
  const root = join(place.folder, 'excused')
  mkdirSync(join(root, 'features'), { recursive: true })
  const excuse = (text: string) => {
    writeFileSync(join(root, 'features/blunt.yaml'), text)
    return readExcused(root, ['CAP-01'])
  }
  assert.deepEqual(readExcused(place.folder, ['CAP-01']), [])
  assert.deepEqual(excuse('- { rule: CAP-01, reason: so }'), [{ rule: 'CAP-01', reason: 'so' }])
  assert.throws(() => excuse('- { rule: SCOPE-01, reason: so }'), /features\/blunt\.yaml cannot be used: \/0\/rule must be equal to one of/)
  assert.throws(() => excuse('- { rule: CAP-01 }'), /must have required property 'reason'/)
  assert.throws(() => excuse('CAP-01: so'), /it must be array/)
})

test('the catalogue counts the mutants of each rule', async () => {
  assert.ok((await ofThisProject.mutantsByRule())?.get('PLAT-02')?.includes('android-reads-ios-vault'))
})
