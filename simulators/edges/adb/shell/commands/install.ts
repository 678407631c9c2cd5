import type { Readable } from 'node:stream'
import { readApk, type Manifest } from '../../../android/apk/apk.ts'
import type { Device } from '../../../android/device.ts'
import { fileAt } from '../../../android/files.ts'
import { withoutPackage, withPackage } from '../../../android/packages.ts'
import { failed, NotSimulated, type Command, type Reply, type Run } from '../command.ts'
import { readOptions } from '../options.ts'
import { erasePackage, stopPackage } from '../stop.ts'

/** `pm install`, of a file on the phone or, with `-S`, of that many bytes of standard input. Signatures are not looked at. */
export const install: Command = async (run, args) => {
  const options = readOptions('pm install', args, { flags: ['-d', '-g', '-r', '-R', '-t'], values: ['-S', '-i', '--install-location'] })
  const size = options.value('-S')
  const [path] = options.rest
  const bytes = size === undefined ? fileAt(run.phone.device(), path ?? '')?.content : await take(run.stdin, Number(size))
  if (bytes === undefined) {
    return failed(1, path === undefined ? 'Error: must either specify a package size or an APK file' : `Error: Unable to open file: ${path}`)
  }
  return installed(run, Buffer.from(bytes), {
    grantAll: options.has('-g'), mayReplace: !options.has('-R'), mayTest: options.has('-t'), mayGoBack: options.has('-d'),
  })
}

interface Permitted {
  readonly grantAll: boolean
  readonly mayReplace: boolean
  readonly mayTest: boolean
  readonly mayGoBack: boolean
}

function installed(run: Run, bytes: Buffer, permitted: Permitted): Reply {
  const manifest = manifestOf(bytes)
  const fault = manifest === null
    ? 'INSTALL_PARSE_FAILED_NOT_APK: Failed to parse base.apk: Failed to load asset path'
    : faultOf(run.phone.device(), manifest, permitted)
  if (fault !== null || manifest === null) return { code: 1, out: `Failure [${fault}]\n` }
  const before = run.phone.device().packages[manifest.name]
  if (before !== undefined) stopPackage(run, before)
  run.phone.changeDevice((device) => withPackage(device, manifest, permitted.grantAll))
  return 'Success\n'
}

function manifestOf(bytes: Buffer): Manifest | null {
  try {
    return readApk(bytes)
  } catch {
    // An archive whose manifest cannot be read is no package either.
    return null
  }
}

function faultOf({ packages, apiLevel }: Device, { name, versionCode, minSdk, testOnly }: Manifest, permitted: Permitted): string | null {
  const before = packages[name]
  if (before !== undefined && !permitted.mayReplace) return `INSTALL_FAILED_ALREADY_EXISTS: Attempt to re-install ${name} without first uninstalling.`
  if (before !== undefined && versionCode < before.versionCode && !(permitted.mayGoBack && before.debuggable)) {
    return `INSTALL_FAILED_VERSION_DOWNGRADE: Downgrade detected: Update version code ${versionCode} is older than current ${before.versionCode}`
  }
  if (minSdk > apiLevel) return `INSTALL_FAILED_OLDER_SDK: Requires newer sdk version #${minSdk} (current version is #${apiLevel})`
  return testOnly && !permitted.mayTest ? `INSTALL_FAILED_TEST_ONLY: Failed to install test-only apk. Did you forget to add -t?` : null
}

/** That many bytes; fewer if the stream ends before. The stream stays open for whoever reads on. */
async function take(stream: Readable, size: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let left = size
  if (left > 0) {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk.subarray(0, left))
      left -= chunk.length
      if (left <= 0) break
    }
  }
  return Buffer.concat(chunks)
}

/** `pm uninstall PACKAGE` */
export const uninstall: Command = (run, args) => {
  const options = readOptions('pm uninstall', args, { flags: ['-k'] })
  const [name = ''] = options.rest
  const one = run.phone.device().packages[name]
  if (one === undefined || one.system) return { code: 1, out: 'Failure [DELETE_FAILED_INTERNAL_ERROR]\n' }
  if (options.has('-k')) throw new NotSimulated('pm uninstall -k', 'Error: Unknown option: -k')
  erasePackage(run, one)
  run.phone.changeDevice((device) => withoutPackage(device, name))
  return 'Success\n'
}
