/** The days of the table, in the order of its columns: either side of each month in which the article changes something. */
export const days = ['2025-06-30', '2025-07-01', '2025-08-01', '2025-09-01', '2026-01-15'] as const

/** One letter a day: `x` in force, `-` not. Where a rule is not about a platform it is never in force there. */
export type Row = Readonly<{ ios: string; android: string }>

/** Which rule binds where and when, written by hand from the article. The code is tested against it, never the other way round. */
export const inForceByHand: Readonly<Record<string, Row>> = {
  'CAP-01': { ios: 'xxxxx', android: 'xxxxx' },
  'PLAT-01': { ios: 'xxxxx', android: 'xxxxx' },
  'PLAT-02': { ios: 'xxxxx', android: 'xxxxx' },
  'IOS-01': { ios: 'xxxxx', android: '-----' },
  'IOS-02': { ios: 'xxxxx', android: '-----' },
  'IOS-03': { ios: 'xxxxx', android: '-----' },
  'ERA-01': { ios: 'xxx--', android: '-----' },
  'ERA-02': { ios: '---xx', android: '-----' },
  'BKP-01': { ios: 'xxxxx', android: 'xxxxx' },
  'BKP-02': { ios: 'xxx--', android: 'xxxxx' },
  'BKP-03': { ios: 'xxx--', android: 'xxxxx' },
  'BKP-04': { ios: 'xxx--', android: 'xxxxx' },
  'SCOPE-01': { ios: 'xxxxx', android: 'xxxxx' },
  'CRED-01': { ios: 'xxxxx', android: 'xxxxx' },
  'CRED-02': { ios: 'xxxxx', android: 'xxxxx' },
  'CRED-03': { ios: 'xxxxx', android: 'xxxxx' },
  'CRED-04': { ios: 'xxxxx', android: 'xxxxx' },
  'CRED-05': { ios: 'xxxxx', android: 'xxxxx' },
  'DEL-01': { ios: 'xxx--', android: 'xxxxx' },
  'DEL-02': { ios: 'xxx--', android: 'xxxxx' },
  'DEL-03': { ios: 'xxx--', android: 'xxxxx' },
  'ERR-01': { ios: 'xxx--', android: 'xxxxx' },
  'ERR-02': { ios: 'xxx--', android: 'xxxxx' },
  'AF-01': { ios: '-xxxx', android: '-xxxx' },
  'AF-02': { ios: '--xxx', android: '--xxx' },
  'AF-03': { ios: '-x---', android: '-x---' },
  'AF-04': { ios: 'x----', android: 'x----' },
  'PK-01': { ios: 'xxxxx', android: 'xxxxx' },
  'PK-02': { ios: 'xxxxx', android: 'xxxxx' },
  'PK-03': { ios: 'xxxxx', android: 'xxxxx' },
  'PK-04': { ios: 'xxxxx', android: 'xxxxx' },
  'ADM-01': { ios: 'xxxxx', android: 'xxxxx' },
  'TERM-01': { ios: 'xxx--', android: 'xxxxx' },
}
