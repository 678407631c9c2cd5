/** What people write into devices.yaml, and what Appium would ignore without a word if it had a typo: another phone would be used. */
const usual = [
  'adbPort', 'app', 'appActivity', 'appPackage', 'autoGrantPermissions', 'automationName', 'avd', 'bundleId', 'deviceName', 'fullReset',
  'newCommandTimeout', 'noReset', 'platformVersion', 'systemPort', 'udid', 'unlockKey', 'unlockType', 'updatedWDABundleId', 'usePrebuiltWDA',
  'wdaLocalPort', 'webDriverAgentUrl', 'xcodeOrgId', 'xcodeSigningId',
].map((name) => `appium:${name}`)

/** The capability that one was probably meant to be; undefined for what may well be right. */
export function misspelt(capability: string): string | undefined {
  return usual.includes(capability) ? undefined : usual.find((name) => isOneSlip(name.toLowerCase(), capability.toLowerCase()))
}

/** Whether two words differ by no more than one letter: another, missing, too many, or changed places with its neighbour. */
function isOneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return (here.length <= 1 && there.length <= 1) || (here.length === 2 && here === [...there].reverse().join(''))
}
