import type { Table } from './table.ts'

/** Whether the app takes an account in. */
export const adding: Table<'added' | 'refused'> = {
  name: 'adding',
  asks: 'Is the account let into the app?',
  columns: ['from', 'account', 'policy'],
  rows: [
    { when: { account: 'work, by its secret', policy: 'blocks' }, must: 'refused', rule: 'ADM-01', sentences: [58] },
    { when: { account: 'work, by its secret', policy: 'allows' }, must: 'added', rule: 'ADM-01', sentences: [58] },
    { when: { account: ['personal, codes only', 'personal, without a password', 'work', 'third-party'] }, must: 'added', rule: 'ADM-01', sentences: [58] },
  ],
}

/** What a restore brings of an account that lies in a backup. */
export const restoring: Table<'codes' | 'name' | 'nothing'> = {
  name: 'restoring',
  asks: 'What comes back of an account that was backed up: codes, the name with a request to sign in, or nothing?',
  columns: ['from', 'to', 'account', 'owner'],
  rows: [
    { when: { from: 'ios', to: 'android' }, must: 'nothing', rule: 'PLAT-02', sentences: [4] },
    { when: { from: 'android', to: 'ios' }, must: 'nothing', rule: 'PLAT-01', sentences: [4] },
    { when: { from: 'ios', to: 'ios', owner: 'another' }, must: 'nothing', rule: 'CAP-01', sentences: [2] },
    { when: { from: 'android', to: 'android', owner: 'another' }, must: 'nothing', rule: 'CAP-01', sentences: [2] },
    { when: { from: 'ios', to: 'ios', owner: 'the same', account: 'personal, codes only' }, must: 'codes', rule: 'CRED-01', sentences: [32, 33] },
    { when: { from: 'android', to: 'android', owner: 'the same', account: 'personal, codes only' }, must: 'codes', rule: 'CRED-01', sentences: [32, 33] },
    { when: { from: 'ios', to: 'ios', owner: 'the same', account: 'personal, without a password' }, must: 'name', rule: 'CRED-02', sentences: [34, 35] },
    { when: { from: 'android', to: 'android', owner: 'the same', account: 'personal, without a password' }, must: 'name', rule: 'CRED-02', sentences: [34, 35] },
    { when: { from: 'ios', to: 'ios', owner: 'the same', account: 'work' }, must: 'name', rule: 'CRED-03', sentences: [37, 38] },
    { when: { from: 'android', to: 'android', owner: 'the same', account: 'work' }, must: 'name', rule: 'CRED-03', sentences: [37, 38] },
    { when: { from: 'ios', to: 'ios', owner: 'the same', account: ['third-party', 'work, by its secret'] }, must: 'codes', rule: 'CRED-04', sentences: [40, 41] },
    { when: { from: 'android', to: 'android', owner: 'the same', account: ['third-party', 'work, by its secret'] }, must: 'codes', rule: 'CRED-04', sentences: [40, 41] },
  ],
  also: ['CRED-03', 'CRED-05', 'ADM-01', 'ERA-01', 'BKP-02', 'BKP-04', 'TERM-01'],
}
