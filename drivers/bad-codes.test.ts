import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMaya } from './people.fixture.ts'

const secret = 'GEZDGNBVGY3TQOJQ'

const badCodes: Readonly<Record<string, string>> = {
  'a bad secret': 'otpauth://totp/Gmail:maya?secret=0189',
  'no secret': 'otpauth://totp/Gmail:maya?issuer=Gmail',
  'a secret of less than a byte': 'otpauth://totp/Gmail:maya?secret=A',
  '99 digits': `otpauth://totp/Gmail:maya?secret=${secret}&digits=99`,
  'a counter': `otpauth://hotp/Gmail:maya?secret=${secret}&counter=0`,
  'an unknown algorithm': `otpauth://totp/Gmail:maya?secret=${secret}&algorithm=MD5`,
  'no period': `otpauth://totp/Gmail:maya?secret=${secret}&period=0`,
  'a web address': 'https://example.com/',
  'no text': '',
  'an endless text': `otpauth://totp/${'a'.repeat(100_000)}?secret=${secret}`,
}

const badKeys: Readonly<Record<string, readonly [name: string, key: string, complaint: string]>> = {
  'a key that is none': ['Gmail: maya', '0189', 'This is not a valid secret key.'],
  'a short key': ['Gmail: maya', 'GEZDGNBV', 'This is not a valid secret key.'],
  'no key': ['Gmail: maya', '', 'This is not a valid secret key.'],
  'no name': ['', secret, 'Enter an account name.'],
  'a service without a name': ['Gmail:  ', secret, 'Enter an account name.'],
  'an endless name': ['a'.repeat(10_000), secret, 'This account name is too long.'],
}

for (const platform of ['ios', 'android'] as const) {
  for (const [what, uri] of Object.entries(badCodes)) {
    test(`a QR code with ${what} adds nothing on ${platform}, and the app says so and goes on`, async () => {
      const { driver, phone } = await createMaya(Date.UTC(2026, 0, 15, 12))
      const { authenticator } = await phone('own', platform)
      await driver.surroundings.pointCamera('own', uri)
      assert.equal((await authenticator.scan())?.title, 'This code cannot be used')
      await driver.surroundings.pointCamera('own', null)
      assert.deepEqual(await authenticator.accounts(), [])
      await authenticator.addByHand({ name: 'Gmail: maya', key: secret })
      assert.equal((await authenticator.accounts()).length, 1)
    })
  }

  for (const [what, [name, key, complaint]] of Object.entries(badKeys)) {
    test(`${what}, typed on ${platform}, adds nothing, and the page says why`, async () => {
      const { phone } = await createMaya(Date.UTC(2026, 0, 15, 12))
      const { authenticator } = await phone('own', platform)
      assert.deepEqual(await authenticator.addByHand({ name, key }), { title: 'Enter code manually', text: complaint })
      assert.deepEqual(await authenticator.accounts(), [])
    })
  }
}
