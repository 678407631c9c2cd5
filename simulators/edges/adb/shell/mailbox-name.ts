/** Text out of the modified UTF-7 of RFC 3501, §5.1.3. */
export function decodeMailboxName(name: string): string {
  return name.replace(/&([^-]*)-/g, (_, coded: string) => (coded === '' ? '&' : decoded(coded)))
}

const decoded = (coded: string): string => Buffer.from(coded.replaceAll(',', '/'), 'base64').swap16().toString('utf16le')
