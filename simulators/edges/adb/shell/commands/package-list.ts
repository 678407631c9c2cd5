import { appPath } from '../../../android/app-path.ts'
import { choose, lines, type Command, type Run } from '../command.ts'
import { readOptions } from '../options.ts'

/** `pm list …` */
export const packageList: Command = choose('pm list', {
  packages(run, args) {
    const options = readOptions('pm list packages', args, { flags: ['-3', '-a', '-d', '-e', '-f', '-s', '-U', '--show-versioncode'] })
    const [filter = ''] = options.rest
    // No package of the simulated phone is disabled.
    return lines(...(options.has('-d') ? [] : packagesOf(run))
      .filter(({ name, system }) => name.includes(filter) && !(options.has('-3') && system) && !(options.has('-s') && !system))
      .map(({ name, versionCode, uid }) => `package:${options.has('-f') ? `${appPath(name)}=` : ''}${name}`
        + (options.has('--show-versioncode') ? ` versionCode:${versionCode}` : '') + (options.has('-U') ? ` uid:${uid}` : '')))
  },
  instrumentation(run, args) {
    const options = readOptions('pm list instrumentation', args, { flags: ['-f'] })
    const [wanted] = options.rest
    return lines(...packagesOf(run).flatMap(({ name, instrumentation }) => {
      if (instrumentation === null || (wanted !== undefined && instrumentation.target !== wanted)) return []
      const { runner, target } = instrumentation
      return [`instrumentation:${options.has('-f') ? `${appPath(name)}=` : ''}${name}/${runner} (target=${target})`]
    }))
  },
})

const packagesOf = ({ phone }: Run) => Object.values(phone.device().packages).toSorted((one, other) => (one.name < other.name ? -1 : 1))
