import { fileAt, isFolder } from '../../../android/files.ts'
import type { Device } from '../../../android/device.ts'
import { failed, NotSimulated, type Command, type Commands } from '../command.ts'

const test: Command = ({ phone }, args) => ({ code: holds(phone.device(), args) ? 0 : 1 })

/** What every shell has. */
export const plain: Commands = {
  ':': () => '',
  true: () => '',
  false: () => ({ code: 1 }),
  echo(_, [first, ...rest]) {
    if (first === '-e' || first === '-E') throw new NotSimulated(`echo ${first}`, `echo: Unknown option '${first}'`, 1)
    return first === '-n' ? rest.join(' ') : `${[...(first === undefined ? [] : [first]), ...rest].join(' ')}\n`
  },
  pwd: () => '/\n',
  test,
  '[': (run, args) => (args.at(-1) === ']' ? test(run, args.slice(0, -1)) : failed(2, '/system/bin/sh: [: missing ]')),
}

function holds(device: Device, args: readonly string[]): boolean {
  const [one = '', operator = '', other = ''] = args
  if (one === '!' && args.length > 1) return !holds(device, args.slice(1))
  switch (args.length) {
    case 0:
      return false
    case 1:
      return one !== ''
    case 2:
      return checked(device, one, operator)
    case 3:
      return compared(one, operator, other)
    default:
      throw new NotSimulated(`test ${args.join(' ')}`, 'test: too many arguments', 2)
  }
}

function checked(device: Device, operator: string, operand: string): boolean {
  const file = fileAt(device, operand)
  switch (operator) {
    case '-e':
      return file !== undefined
    case '-f':
      return file !== undefined && !isFolder(file)
    case '-d':
      return file !== undefined && isFolder(file)
    case '-s':
      return file !== undefined && file.content.length > 0
    case '-n':
      return operand !== ''
    case '-z':
      return operand === ''
    default:
      throw new NotSimulated(`test ${operator}`, `test: ${operator}: unknown operator`, 2)
  }
}

function compared(one: string, operator: string, other: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return one === other
    case '!=':
      return one !== other
    case '-eq':
      return Number(one) === Number(other)
    case '-ne':
      return Number(one) !== Number(other)
    default:
      throw new NotSimulated(`test ${operator}`, `test: ${operator}: unknown operator`, 2)
  }
}
