import { existsSync, readFileSync } from 'node:fs'
import { madeAccounts } from '../../fixtures/made.ts'
import { secretOf, textSecret } from '../../reports/player/derive.ts'
import { createRedactor, type Redactor } from '../../reports/redaction/redactor.ts'
import { shortest } from '../../reports/redaction/matcher.ts'
import type { Invocation } from '../invocation.ts'
import { WrongUse } from '../wrong-use.ts'
import type { RunRequest } from './request.ts'

/** Takes out of what a run writes every secret of its examples, of the simulated services and of the environment. */
export type RunSecrets = Pick<Redactor, 'know' | 'text' | 'envelope'>

/** Leaves everything as it is. */
export const noSecrets: RunSecrets = { know() {}, text: (text) => text, envelope: (envelope) => JSON.stringify(envelope) }

/**
 * Besides what examples and services make, the values of the variables that are named, here or in CONFORM_SECRETS, and of those that the
 * file of devices takes.
 * @throws WrongUse on a named variable that is not set, or whose value cannot be told from other text
 */
export function secretsOf({ secrets, devicesFile }: Pick<RunRequest, 'secrets' | 'devicesFile'>, { env }: Pick<Invocation, 'env'>): RunSecrets {
  const redactor = createRedactor()
  const listed = (env['CONFORM_SECRETS'] ?? '').split(/[\s,]+/).filter((name) => name !== '')
  for (const name of [...secrets, ...listed]) redactor.know(`environment/${name}`, textSecret(checked(name, env[name])))
  for (const name of devicesFile === undefined ? [] : variablesIn(devicesFile)) {
    if (env[name] !== undefined && !isOurs(env[name])) redactor.know(`environment/${name}`, textSecret(env[name]))
  }
  const learned = new Set<string>()
  const learnSimulated = (reference: string) => {
    if (learned.has(reference)) return
    learned.add(reference)
    const secret = secretOf(reference)
    if (secret !== undefined) redactor.know(reference, secret)
  }
  simulated.forEach(learnSimulated)
  let accounts = 0
  // Accounts are made as examples name them, and before anything of them is written.
  const learn = () => {
    for (; accounts < madeAccounts.length; accounts += 1) {
      const { words = '', name = '' } = madeAccounts[accounts] ?? {}
      learnSimulated(`account/${words}`)
      learnSimulated(`password/${name}`)
    }
  }
  return {
    know: redactor.know,
    text(text) {
      learn()
      for (const [shown, id = '', key = ''] of text.matchAll(passkey)) {
        if (learned.has(shown)) continue
        learned.add(shown)
        const reference = passkeyReference(id, key)
        if (reference !== undefined) learnSimulated(reference)
      }
      return redactor.text(text)
    },
    envelope(envelope) {
      learn()
      return redactor.envelope(envelope)
    },
  }
}

/** No example has as many sessions. Were there more, 100 would be taken for 10 and a 0. */
const most = 40

/** What is the same in every run. */
const simulated = [
  ...['SHA1', 'SHA256', 'SHA512'].map((algorithm) => `published/${algorithm}`),
  ...['session', 'microsoft-device', 'entra-device'].flatMap((kind) => Array.from({ length: most }, (_, index) => `${kind}/${index + 1}`)),
]

/** The key of a passkey as an event log shows it, beside the passkey's name. */
const passkey = /"([\w-]+-passkey-\d+)":"([0-9a-f]{64})"/g

/** Each was made for one of the first challenges of its site. */
function passkeyReference(id: string, key: string): string | undefined {
  const references = Array.from({ length: most }, (_, index) => `passkey/${id}/${index + 1}`)
  return references.find((reference) => Buffer.from(secretOf(reference)?.bytes ?? []).toString('hex') === key)
}

function checked(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new WrongUse(`${name} is to be kept secret, and it is not set. Set it, or leave it out of --secret and CONFORM_SECRETS.`)
  if (value.length < shortest) throw new WrongUse(`${name} is to be kept secret, and its value has fewer than ${shortest} characters, which would be found everywhere. Make it longer.`)
  if (isOurs(value)) throw new WrongUse(`${name} is to be kept secret, and its value is a word of every result, "${value}". Leave it out.`)
  return value
}

/** A word such as "android" or "pass" is no secret, and without it no result could be read. */
function isOurs(value: string): boolean {
  return readFileSync(new URL('../../reports/schema/conformance.schema.json', import.meta.url), 'utf8').includes(JSON.stringify(value))
}

/** The variables that a file of devices takes from the environment. */
function variablesIn(file: string): string[] {
  return existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name) : []
}
