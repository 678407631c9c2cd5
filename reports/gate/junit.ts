import { Document, type Element, serializeToWellFormedString } from 'slimdom'
import { oneLine } from './one-line.ts'
import type { Finding } from './types.ts'

/** One JUnit test for each rule of the gate: closed is a failure, what cannot be told an error, what is not asked skipped. */
export function gateJunit(findings: readonly Finding[], head: string): string {
  const document = new Document()
  const add = (parent: Document | Element, name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    parent.appendChild(element)
    return element
  }
  const number = (state: Finding['state']) => String(findings.filter((finding) => finding.state === state).length)
  const sums = { tests: String(findings.length), failures: number('closed'), errors: number('unknown'), skipped: number('not-asked') }
  const suite = add(add(document, 'testsuites', sums), 'testsuite', { name: `gate: ${oneLine(head)}`, ...sums, time: '0' })
  for (const { id, title, state, says, details } of findings) {
    const test = add(suite, 'testcase', { classname: 'gate', name: `${id}: ${title}`, time: '0' })
    const text = [says, ...details.map((detail) => detail.text)].map(oneLine).join('\n')
    if (state === 'closed' || state === 'unknown') add(test, state === 'closed' ? 'failure' : 'error', { message: oneLine(says) }).textContent = text
    else if (state === 'not-asked') add(test, 'skipped', { message: oneLine(says) })
    else add(test, 'system-out', {}).textContent = text
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serializeToWellFormedString(document)}\n`
}
