import { fingerprint } from './fingerprint.ts'

/** Where the file of an installed package lies. Its random parts follow from the name; the file itself is not kept. */
export const appPath = (name: string): string => `/data/app/~~${fingerprint(name)}==/${name}-${fingerprint(`${name}:`)}==/base.apk`
