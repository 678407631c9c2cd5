import type { Table } from './table.ts'

const microsoftDays = ['June 2025', 'July 2025', 'August 2025'] as const
/** An iPhone's switches with which it lets a person choose. */
const choosing = ['as documented', 'Keychain off', 'backup off in the app'] as const
const iCloudDays = 'September 2025 or later'

/** Whether there is a backup from which anything could be restored. */
export const backup: Table<'kept' | 'none'> = {
  name: 'backup',
  asks: 'Is there a backup to restore from?',
  columns: ['from', 'toggles', 'signedIn', 'window'],
  rows: [
    { when: { from: 'android', toggles: 'as documented', signedIn: 'yes' }, must: 'kept', rule: 'BKP-02', sentences: [22] },
    { when: { from: 'android', toggles: 'as documented', signedIn: 'no' }, must: 'none', rule: 'ERR-01', sentences: [46] },
    { when: { from: 'android', toggles: 'backup off in the app' }, must: 'none', rule: 'BKP-01', sentences: [21] },
    { when: { from: 'ios', toggles: 'backup off in the app' }, must: 'none', rule: 'IOS-03', sentences: [5, 14] },
    { when: { from: 'ios', toggles: 'Authenticator not in iCloud' }, must: 'none', rule: 'IOS-01', sentences: [5, 11] },
    { when: { from: 'ios', toggles: 'signed out of iCloud' }, must: 'none', rule: 'IOS-01', sentences: [5] },
    { when: { from: 'ios', toggles: 'phone not backed up' }, must: 'none', rule: 'IOS-02', sentences: [8] },
    { when: { from: 'ios', toggles: ['as documented', 'Keychain off'], signedIn: 'yes', window: microsoftDays }, must: 'kept', rule: 'ERA-01', sentences: [6, 15] },
    { when: { from: 'ios', toggles: ['as documented', 'Keychain off'], signedIn: 'no', window: microsoftDays }, must: 'none', rule: 'ERR-01', sentences: [46] },
    { when: { from: 'ios', toggles: 'as documented', window: iCloudDays }, must: 'kept', rule: 'ERA-02', sentences: [6] },
    { when: { from: 'ios', toggles: 'Keychain off', window: iCloudDays }, must: 'none', rule: 'ERA-02', sentences: [6] },
  ],
  also: ['BKP-03', 'BKP-04', 'CAP-01', 'DEL-01', 'DEL-02', 'DEL-03', 'ERR-02', 'TERM-01'],
}

/** What the app's own switch says. Whether it may say "on" while an iPhone withholds iCloud the article leaves open. */
export const appSwitch: Table<'on' | 'off'> = {
  name: 'switch',
  asks: 'What does the switch for backup say?',
  columns: ['from', 'toggles', 'signedIn', 'window'],
  rows: [
    { when: { from: 'android', toggles: 'as documented', signedIn: 'yes' }, must: 'on', rule: 'BKP-01', sentences: [21] },
    { when: { from: 'android', toggles: 'as documented', signedIn: 'no' }, must: 'off', rule: 'ERR-01', sentences: [46, 48] },
    { when: { toggles: 'backup off in the app' }, must: 'off', rule: 'BKP-01', sentences: [14, 21] },
    { when: { from: 'ios', toggles: ['Authenticator not in iCloud', 'phone not backed up', 'signed out of iCloud'] }, must: 'unsaid', rule: 'IOS-01', sentences: [5] },
    { when: { from: 'ios', toggles: ['as documented', 'Keychain off'], signedIn: 'yes', window: microsoftDays }, must: 'on', rule: 'BKP-01', sentences: [14] },
    { when: { from: 'ios', toggles: ['as documented', 'Keychain off'], signedIn: 'no', window: microsoftDays }, must: 'off', rule: 'ERR-01', sentences: [46, 48] },
    { when: { from: 'ios', toggles: 'as documented', window: iCloudDays }, must: 'on', rule: 'BKP-01', sentences: [14] },
    { when: { from: 'ios', toggles: 'Keychain off', window: iCloudDays }, must: 'off', rule: 'ERA-02', sentences: [6] },
  ],
  also: ['BKP-03', 'DEL-01', 'DEL-02', 'DEL-03', 'ERR-02', 'IOS-02', 'IOS-03'],
}

/** What a person is told who turns backup on. Two things that are wrong at once may be told in either order. */
export const told: Table<'"Something went wrong"' | 'not "Something went wrong"' | 'which switch is in the way'> = {
  name: 'message',
  asks: 'What is the person told who turns backup on?',
  columns: ['from', 'toggles', 'signedIn', 'window'],
  rows: [
    { when: { from: 'android', toggles: 'as documented', signedIn: 'no' }, must: '"Something went wrong"', rule: 'ERR-01', sentences: [46] },
    { when: { from: 'ios', toggles: ['as documented', 'Keychain off'], signedIn: 'no', window: microsoftDays }, must: '"Something went wrong"', rule: 'ERR-01', sentences: [46] },
    { when: { from: 'ios', toggles: 'as documented', signedIn: 'no', window: iCloudDays }, must: 'not "Something went wrong"', rule: 'ERA-02', sentences: [6] },
    { when: { from: 'ios', toggles: 'Keychain off', signedIn: 'no', window: iCloudDays }, must: 'unsaid', rule: 'ERA-02', sentences: [6] },
    { when: { from: 'ios', toggles: 'phone not backed up', signedIn: 'yes' }, must: 'which switch is in the way', rule: 'IOS-02', sentences: [8] },
    { when: { from: 'ios', toggles: ['Authenticator not in iCloud', 'signed out of iCloud', 'phone not backed up'], signedIn: 'no' }, must: 'unsaid', rule: 'IOS-01', sentences: [5] },
    { when: { toggles: ['as documented', 'Authenticator not in iCloud', 'Keychain off', 'signed out of iCloud'], signedIn: 'yes' }, must: 'not "Something went wrong"', rule: 'ERR-01', sentences: [46] },
    { when: { toggles: 'backup off in the app' }, must: 'unsaid', rule: 'BKP-01', sentences: [21] },
  ],
}

/** Whose account the backup belongs to, once there is one. */
export const owner: Table<'the chosen Microsoft account' | 'the iCloud account'> = {
  name: 'owner',
  asks: 'To whom does the backup belong?',
  columns: ['from', 'window'],
  rows: [
    { when: { from: 'android' }, must: 'the chosen Microsoft account', rule: 'BKP-02', sentences: [22] },
    { when: { from: 'ios', window: microsoftDays }, must: 'the chosen Microsoft account', rule: 'ERA-01', sentences: [6, 15] },
    { when: { from: 'ios', window: iCloudDays }, must: 'the iCloud account', rule: 'ERA-02', sentences: [6] },
  ],
  also: ['BKP-04', 'DEL-02', 'DEL-03', 'ERR-02', 'TERM-01'],
}

/** Whom a person may choose to own a backup, where there is a choice. */
export const owning: Table<'offered' | 'not offered'> = {
  name: 'owning',
  asks: 'Is the account among those that may own the backup?',
  columns: ['from', 'account', 'toggles', 'window'],
  rows: [
    { when: { from: 'android', account: ['personal, codes only', 'personal, without a password'] }, must: 'offered', rule: 'BKP-02', sentences: [22] },
    { when: { from: 'android', account: ['work', 'work, by its secret', 'third-party'] }, must: 'not offered', rule: 'BKP-02', sentences: [22] },
    { when: { from: 'ios', account: ['personal, codes only', 'personal, without a password'], toggles: choosing, window: microsoftDays }, must: 'offered', rule: 'BKP-02', sentences: [15] },
    { when: { from: 'ios', account: ['work', 'work, by its secret', 'third-party'], toggles: choosing, window: microsoftDays }, must: 'not offered', rule: 'BKP-02', sentences: [15] },
    { when: { from: 'ios', toggles: ['Authenticator not in iCloud', 'phone not backed up', 'signed out of iCloud'], window: microsoftDays }, must: 'unsaid', rule: 'IOS-01', sentences: [5] },
    { when: { from: 'ios', window: iCloudDays }, must: 'unsaid', rule: 'ERA-02', sentences: [6] },
  ],
}
