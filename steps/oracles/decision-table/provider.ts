import type { Table } from './table.ts'

/** Whether a saved password is filled in. What another provider fills in is not the app's to answer for. */
export const autofill: Table<'filled in' | 'nothing'> = {
  name: 'autofill',
  asks: 'Is a saved password filled in?',
  columns: ['from', 'window', 'provider'],
  rows: [
    { when: { window: 'June 2025', provider: 'Authenticator' }, must: 'filled in', rule: 'AF-04', sentences: [49] },
    { when: { window: 'June 2025', provider: 'another' }, must: 'unsaid', rule: 'AF-04', sentences: [49] },
    { when: { window: 'July 2025', provider: 'Authenticator' }, must: 'nothing', rule: 'AF-01', sentences: [29, 51] },
    { when: { window: ['July 2025'], provider: 'another' }, must: 'nothing', rule: 'AF-03', sentences: [29] },
    { when: { window: ['August 2025', 'September 2025 or later'] }, must: 'nothing', rule: 'AF-01', sentences: [29, 51] },
  ],
}

/** Whether the app shows a saved password. */
export const passwords: Table<'shown' | 'out of reach'> = {
  name: 'passwords',
  asks: 'Does the app show a saved password?',
  columns: ['from', 'window'],
  rows: [
    { when: { window: 'June 2025' }, must: 'shown', rule: 'AF-04', sentences: [49] },
    { when: { window: 'July 2025' }, must: 'shown', rule: 'AF-03', sentences: [29] },
    { when: { window: ['August 2025', 'September 2025 or later'] }, must: 'out of reach', rule: 'AF-02', sentences: [29] },
  ],
  also: ['AF-02'],
}

/** Whether a passkey that the app keeps signs in. */
export const passkeys: Table<'signs in' | 'signs nobody in'> = {
  name: 'passkeys',
  asks: 'Does a passkey of the app sign its owner in?',
  columns: ['from', 'window', 'provider'],
  rows: [
    { when: { provider: 'Authenticator' }, must: 'signs in', rule: 'PK-01', sentences: [52, 53] },
    { when: { provider: 'another' }, must: 'signs nobody in', rule: 'PK-03', sentences: [54] },
  ],
  also: ['PK-02'],
}

/** Whether a person who has passkeys is warned. */
export const warning: Table<'warned' | 'not warned'> = {
  name: 'warning',
  asks: 'Is a person with passkeys warned that they are off?',
  columns: ['from', 'window', 'provider'],
  rows: [
    { when: { provider: 'Authenticator' }, must: 'not warned', rule: 'PK-04', sentences: [53, 54] },
    { when: { provider: 'another' }, must: 'warned', rule: 'PK-04', sentences: [53, 54] },
  ],
}
