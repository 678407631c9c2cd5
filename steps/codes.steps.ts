// Which code an account shows, and whether its service accepts it.
// Where a step names no phone, it looks at the one that was used last.
import { defineParameterType, Given, Then } from '@cucumber/cucumber'
import type { AccountFixture } from '../fixtures/accounts.ts'
import { claim, listed } from './claim.ts'
import { codeAt } from './oracles/accepted-code.ts'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { acceptedByService, claimAcceptedCode, entryOf, lastUsed } from './tasks/entry.ts'
import { restore } from './tasks/restore.ts'
import type { ConformanceWorld } from './world.ts'

// "69279037", digits as they are shown, with any zeros at the front.
defineParameterType({ name: 'digits', regexp: /\d{6,8}/, transformer: (shown: string): string => shown })

// "12:00:30", on the example's own day.
defineParameterType({ name: 'time', regexp: /\d{2}:\d{2}:\d{2}/, transformer: (time: string): string => time })

Given('{person} has read the code of {account}', async function (this: ConformanceWorld, person: Meant<Actor>, account: Meant<AccountFixture>) {
  await person(this)
  const { code } = await entryOf(lastUsed(this.stage), await account(this))
  claim(code !== null, { expected: 'a code', seen: 'none' })
  this.stage.notes.set('code read', code)
})

Given('{account} shows a code that is refused', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const { code } = await entryOf(lastUsed(this.stage), wanted)
  const isRefused = code !== null && !(await acceptedByService(this.stage, wanted, code))
  claim(isRefused, { expected: 'a code that is refused', seen: code === null ? 'no code' : 'one that is accepted' })
})

Then('{account} shows a code that is accepted', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  await claimAcceptedCode(this.stage, lastUsed(this.stage), await account(this))
})

// Looks without opening the app once more: a locked app would ask again for its owner.
Then('Authenticator on {phone} shows a code of {account} that is accepted', async function (this: ConformanceWorld, phone: Meant<Handset>, account: Meant<AccountFixture>) {
  const { screens } = await phone(this)
  const wanted = await account(this)
  const texts = await screens.authenticator.textsInView()
  const codes = texts.map((text) => text.replace(' ', '')).filter((text) => /^\d{6,8}$/.test(text))
  const accepted = await Promise.all(codes.map((code) => acceptedByService(this.stage, wanted, code)))
  claim(texts.includes(wanted.name) && accepted.includes(true), { expected: `${wanted.name} with a code that is accepted`, seen: listed(texts) })
})

Then('{account} comes back on {phone} with a code that is accepted', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const handset = await phone(this)
  await restore(this.stage, handset)
  await claimAcceptedCode(this.stage, handset, await account(this))
})

Then('{account} shows another code, which is accepted', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const wanted = await account(this)
  const handset = lastUsed(this.stage)
  const { code } = await entryOf(handset, wanted)
  claim(code !== this.stage.notes.get('code read'), { expected: 'another code than before', seen: `${code ?? 'none'} again` })
  await claimAcceptedCode(this.stage, handset, wanted)
})

// An account that is not there shows no code either.
Then('{account} shows no code', async function (this: ConformanceWorld, account: Meant<AccountFixture>) {
  const { issuer, name } = await account(this)
  const shown = await lastUsed(this.stage).screens.authenticator.accounts()
  const entry = shown.find((one) => one.issuer === issuer && one.name === name)
  claim((entry?.code ?? null) === null, { expected: `no code of ${issuer} ${name}`, seen: entry?.code ?? 'none' })
})

Then('{account} shows the code {digits}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, digits: string) {
  const { code } = await entryOf(lastUsed(this.stage), await account(this))
  claim(code === digits, { expected: digits, seen: code ?? 'no code' })
})

Then('{account} shows the code of the half-minute from {time}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, time: string) {
  const wanted = await account(this)
  const now = await this.stage.driver().surroundings.now()
  const right = codeAt(wanted.codes, Date.parse(`${new Date(now).toISOString().slice(0, 10)}T${time}Z`))
  const { code } = await entryOf(lastUsed(this.stage), wanted)
  claim(code === right, { expected: right, seen: code ?? 'no code' })
})

Then('{account} shows the same code as on {phone}', async function (this: ConformanceWorld, account: Meant<AccountFixture>, phone: Meant<Handset>) {
  const wanted = await account(this)
  const here = await entryOf(lastUsed(this.stage), wanted)
  const there = await entryOf(await phone(this), wanted)
  claim(here.code !== null && here.code === there.code, { expected: there.code ?? 'a code on both phones', seen: here.code ?? 'no code' })
})

Then('both accounts show the codes that they show on {phone}', async function (this: ConformanceWorld, phone: Meant<Handset>) {
  const namesakes = this.stage.notes.get('namesakes') as readonly AccountFixture[]
  const codesOn = async ({ screens }: Handset): Promise<string> => {
    const shown = await screens.authenticator.accounts()
    const theirs = shown.filter(({ issuer, name }) => namesakes.some((one) => one.issuer === issuer && one.name === name))
    return theirs.map(({ code }) => code ?? 'no code').sort().join(' and ')
  }
  const now = await this.stage.driver().surroundings.now()
  const right = namesakes.map(({ codes }) => codeAt(codes, now)).sort().join(' and ')
  const here = await codesOn(lastUsed(this.stage))
  const there = await codesOn(await phone(this))
  claim(here === there && here === right, { expected: right, seen: `${here}, and ${there} on the other phone` })
})
