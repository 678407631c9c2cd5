import { fullComponent, packageOfComponent, shortComponent } from '../../android/component.ts'
import { NotSimulated } from './command.ts'
import { readOptions, type Options } from './options.ts'

/** An intent as `am` and `pm` take it on the command line (android.content.Intent.parseCommandArgs). */
export interface Intent {
  readonly action: string | null
  readonly categories: readonly string[]
  readonly data: string | null
  readonly component: string | null
  /** Of the component, or the package that the intent is meant for. */
  readonly packageName: string | null
  readonly flags: string | null
  readonly extras: Readonly<Record<string, string>>
  readonly options: Options
}

/**
 * Throws NotSimulated for an option that is neither of an intent nor one of the given flags.
 * @param what the command, for messages
 */
export function readIntent(what: string, args: readonly string[], flags: readonly string[] = []): Intent {
  const options = readOptions(what, args, {
    flags, values: ['-a', '-c', '-d', '-t', '-n', '-p', '-f'], pairs: extras,
  })
  const [last] = options.rest
  const isUri = last !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(last)
  const component = options.value('-n') ?? (last?.includes('/') === true && !isUri ? last : undefined)
  if (component?.includes('/') === false) throw new NotSimulated(`${what} -n ${component}`, `Error: Bad component name: ${component}`)
  const full = component === undefined ? null : fullComponent(component)
  return {
    action: options.value('-a') ?? null,
    categories: options.values('-c'),
    data: options.value('-d') ?? (isUri ? last : null),
    component: full,
    packageName: full === null ? options.value('-p') ?? (isUri ? null : last ?? null) : packageOfComponent(full),
    flags: options.value('-f') ?? null,
    extras: Object.fromEntries(extras.flatMap((one) => options.values(one)).map(splitOnce)),
    options,
  }
}

const extras = ['--es', '-e', '--ez', '--ei', '--el', '--ef', '--eu']

function splitOnce(pair: string): readonly [string, string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** As `am` says what it starts. */
export function describeIntent({ action, categories, component, data, flags, packageName, extras }: Intent): string {
  const parts = [
    action === null ? null : `act=${action}`,
    categories.length === 0 ? null : `cat=[${categories.join(',')}]`,
    // What is behind may be secret: Android leaves it out (Uri.toSafeString).
    data === null ? null : `dat=${data.replace(/^(https?:\/\/[^/?#]*|[^:]*:).*/s, '$1...')}`,
    flags === null ? null : `flg=${flags}`,
    component === null && packageName !== null ? `pkg=${packageName}` : null,
    component === null ? null : `cmp=${shortComponent(component)}`,
    Object.keys(extras).length === 0 ? null : '(has extras)',
  ]
  return `Intent { ${parts.filter((part) => part !== null).join(' ')} }`
}
