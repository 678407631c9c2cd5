import { kernel, shellIdentity } from '../../../android/constants.ts'
import { failed, lines, NotSimulated, type Commands } from '../command.ts'

/** Who one is on the phone, and what runs it. */
export const identity: Commands = {
  id(_, [option]) {
    if (option === undefined) return lines(shellIdentity)
    const field = { '-u': /uid=(\d+)/, '-g': /gid=(\d+)/, '-un': /uid=\d+\((\w+)\)/ }[option]
    if (field === undefined) throw new NotSimulated(`id ${option}`, `id: Unknown option '${option}'`, 1)
    return lines(field.exec(shellIdentity)?.[1] ?? '')
  },
  whoami: () => lines(/\((\w+)\)/.exec(shellIdentity)?.[1] ?? ''),
  uname(_, [option = '-s']) {
    const { name, host, release, machine } = kernel
    const whole = `${name} ${host} ${release} ${machine} Android`
    const answers: Readonly<Record<string, string>> = { '-s': name, '-n': host, '-r': release, '-m': machine, '-a': whole }
    const answer = answers[option]
    if (answer === undefined) throw new NotSimulated(`uname ${option}`, `uname: Unknown option '${option}'`, 1)
    return lines(answer)
  },
  'run-as'({ phone }, [name = '', ...rest]) {
    const one = phone.device().packages[name]
    if (one === undefined) return failed(1, `run-as: unknown package: ${name}`)
    if (!one.debuggable) return failed(1, `run-as: package not debuggable: ${name}`)
    throw new NotSimulated(`run-as ${name} ${rest.join(' ')}`, `run-as: the files of ${name} are not simulated`, 1)
  },
}
