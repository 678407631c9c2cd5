import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { placeForTests } from '../../cli/captured.ts'
import { loadSpecification } from '../../cli/specification.ts'
import { projectRoot } from '../../features/examples/documents.ts'
import { readRun } from '../../reports/run-folder/read-run.ts'
import { tortureDriver } from './driver-faults.ts'
import { tortureFiles } from './torn-files.ts'
import { sumOf, torture } from './torture.ts'

const place = placeForTests(projectRoot)
after(() => place.remove())

test('no fault makes a wrong verdict, and no bad input a stack trace', { timeout: 300_000 }, async () => {
  const { faults, input } = await torture({ driver: 36, files: 14, kills: 2, input: 18 }, 3)
  const [ofFaults, ofInput] = [sumOf(faults), sumOf(input)]
  assert.deepEqual(ofFaults.wrong, [])
  assert.deepEqual(ofInput.wrong, [])
  assert.ok(ofFaults.faults >= 52)
  assert.equal(ofInput.faults, 18)
  assert.ok(faults.some(({ kind, told }) => kind.startsWith('call refused') && told > 0))
  assert.ok(faults.some(({ kind, told }) => kind.startsWith('file') && told > 0))
})

test('a driver that lies makes wrong verdicts, and they are found', async () => {
  const tallies = await tortureDriver(await loadSpecification(), 'reference', 60, 9, ['answered wrongly'])
  assert.ok(sumOf(tallies).wrong.length > 0)
})

test('a verdict that the files do not bear out is found', async () => {
  await place.conform('run', '--rule', 'CAP-01', '--out', 'files')
  const folder = `${place.folder}/files`
  const otherwise = new Map([...readRun(folder).examples.keys()].map((id) => [id, 'fail' as const]))
  assert.ok(sumOf(tortureFiles(folder, otherwise, 7, 1)).wrong.length > 0)
})
