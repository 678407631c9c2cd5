import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { readRun } from '../run-folder/read-run.ts'
import { scratchFolder, write, writeRun } from '../run-folder/run-folder.fixture.ts'
import { traceFiles } from './trace-files.ts'

const { folder, remove } = scratchFolder()
after(remove)

test('the logs of many examples lie in few scripts, and one that is damaged spoils no other', () => {
  writeRun(folder, ['one', 'two', 'three', 'four'].map((name) => ({ name })))
  const big = JSON.stringify({ events: ['x'.repeat(400_000)] })
  write(folder, 'traces/CAP-01/one/ios.json', big)
  write(folder, 'traces/CAP-01/two/ios.json', '{"events":[')
  write(folder, 'traces/CAP-01/three/ios.json', big)
  write(folder, 'traces/CAP-01/four/ios.json', '{"events":["</script>"]}')
  const files = [...traceFiles(readRun(folder))]
  assert.deepEqual(files.map(({ ids }) => ids), [['CAP-01/one/ios', 'CAP-01/three/ios'], ['CAP-01/four/ios']])
  const seen: Record<string, unknown> = {}
  for (const { text } of files) runInNewContext(text, { conformTrace: (id: string, trace: unknown) => { seen[id] = trace } })
  assert.equal(JSON.stringify(seen['CAP-01/four/ios']), '{"events":["</script>"]}')
  assert.equal(files.every(({ text }) => !text.includes('</script>')), true)
})
