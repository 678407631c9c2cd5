// Sees to what npm does not install. On Debian and its like, as root, it installs it; elsewhere it says what is missing.
import { spawnSync } from 'node:child_process'

interface SystemPackage {
  readonly command: string
  /** Others that do as well. */
  readonly or?: readonly string[]
  readonly package: string
  readonly neededFor: string
  /** How others than Debian get it. */
  readonly elsewhere: readonly string[]
}

const packages: readonly SystemPackage[] = [
  {
    command: 'oathtool', package: 'oathtool', neededFor: 'the unit tests, which compare one-time codes with it',
    elsewhere: ['macOS            brew install oath-toolkit', 'Windows          use WSL, or put an oathtool of OATH Toolkit (https://oath-toolkit.codeberg.page) on the PATH'],
  },
  {
    command: 'aapt2', package: 'aapt', neededFor: 'the unit tests, which compare what is read of Android packages with it',
    elsewhere: ["others           the Android SDK's build tools, with their folder on the PATH"],
  },
  {
    command: 'adb', package: 'adb', neededFor: 'Android phones on the wire, simulated and real ones',
    elsewhere: ['macOS            brew install --cask android-platform-tools', "Windows          the Android SDK's platform tools, with platform-tools on the PATH and ANDROID_HOME set"],
  },
  {
    command: 'chromium', or: ['google-chrome', 'chromium-browser', ...(process.env['CHROME_PATH'] === undefined ? [] : [process.env['CHROME_PATH']])], package: 'chromium',
    neededFor: 'the tests of the pages, which are looked at in a browser',
    elsewhere: ['others           install Chrome; CHROME_PATH names it where it is not found'],
  },
]

const answers = (command: string, ...words: readonly string[]): boolean => spawnSync(command, words, { stdio: 'ignore' }).status === 0

// aapt2 knows no --version; each of them knows one of the two.
const missing = (): readonly SystemPackage[] => packages.filter(({ command, or = [] }) =>
  [command, ...or].every((name) => !answers(name, '--version') && !answers(name, 'version')))

function install(names: readonly string[]): void {
  const apt = (...words: readonly string[]) => spawnSync('apt-get', [...words], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  const ask = () => apt('install', '-y', '-qq', '--no-install-recommends', ...names)
  // A fresh container has no lists of packages yet.
  if (ask().status === 0) return
  apt('update', '-qq')
  ask()
}

const absent = missing()
if (absent.length > 0 && process.getuid?.() === 0 && answers('apt-get', '--version')) install(absent.map((one) => one.package))

for (const { command, package: name, neededFor, elsewhere } of absent.length === 0 ? [] : missing()) {
  process.stdout.write(`Missing: ${command}, for ${neededFor}.
${[`Debian, Ubuntu   sudo apt-get install ${name}`, ...elsewhere].map((line) => `  ${line}\n`).join('')}`)
}
