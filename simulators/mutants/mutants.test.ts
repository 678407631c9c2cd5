import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reference } from '../product.ts'
import { mutants } from './mutants.ts'

const parts = Object.keys(reference) as (keyof typeof reference)[]

for (const { id, how, change } of mutants) {
  test(`${id} changes a part of the product, and says how`, () => {
    const product = change(reference)
    assert.ok(parts.some((part) => product[part] !== reference[part]))
    assert.match(how, /\w+ \w+/)
  })
}
