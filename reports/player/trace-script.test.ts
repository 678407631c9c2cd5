import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { traceScript } from './trace-script.ts'

const hostile = `'"\\ </script><!-- \u2028\u2029 \${x} \u0000 \n `

test('a trace comes out of its script as it went in, whatever is in it', () => {
  const json = `{"__proto__":{"a":1},"text":${JSON.stringify(hostile)}}`
  const { text } = traceScript(hostile, json)
  const told: [string, unknown][] = []
  runInContext(text, createContext({ conformTrace: (id: string, trace: unknown) => told.push([id, trace]) }))
  assert.equal(told.length, 1)
  assert.equal(told[0]?.[0], hostile)
  assert.equal(JSON.stringify(told[0]?.[1]), json)
})

test('the script can stand within a page, and its name tells its content', () => {
  const one = traceScript('a', JSON.stringify(hostile))
  assert.doesNotMatch(one.text, /[<\u2028\u2029]/)
  assert.match(one.name, /^traces\/[0-9a-f]{16}\.js$/)
  assert.equal(traceScript('a', JSON.stringify(hostile)).name, one.name)
  assert.notEqual(traceScript('b', JSON.stringify(hostile)).name, one.name)
})
