import { createRequire } from 'node:module'
import { isAbsolute } from 'node:path'
import { referenceIut, referenceReading, type Iut } from '../iut.ts'
import { mutants } from '../mutants/mutants.ts'
import { nullTargets } from '../mutants/null-targets.ts'
import { reference } from '../product.ts'

/**
 * An implementation by its name, or by the absolute path of a module that exports it as `iut` (or as its default).
 * Throws an Error that says what is wrong: unknown name, a module that throws or exports something else, a `change` that
 * throws or gives no product.
 */
export async function loadIut(nameOrFile: string): Promise<Iut> {
  // Required, not imported: then a file needs no package.json beside it that says which kind of module it is.
  if (isAbsolute(nameOrFile)) return checked(createRequire(nameOrFile)(nameOrFile), nameOrFile)
  if (nameOrFile === referenceIut.id) return referenceIut
  if (nameOrFile.startsWith('reference@')) return referenceReading(nameOrFile)
  const found = [...mutants, ...nullTargets].find(({ id }) => id === nameOrFile)
  if (found === undefined) {
    throw new Error(`No implementation called "${nameOrFile}". Known: ${[referenceIut, ...mutants, ...nullTargets].map(({ id }) => id).join(', ')}, reference@FIELD=VALUE, or a file that ends in .ts or .js.`)
  }
  return found
}

function checked(module: { readonly iut?: unknown; readonly default?: unknown }, file: string): Iut {
  const iut = (module.iut ?? module.default) as Partial<Iut> | undefined
  const wrong = iut === undefined || typeof iut !== 'object' ? 'it exports no `iut`'
    : typeof iut.id !== 'string' || iut.id === '' ? 'its `id` is not a text'
    : iut.rule !== null && typeof iut.rule !== 'string' ? 'its `rule` is neither a rule id nor null'
    : typeof iut.how !== 'string' ? 'its `how` is not a text'
    : typeof iut.change !== 'function' ? 'its `change` is not a function'
    : null
  if (wrong !== null) throw new Error(`${file} is no implementation: ${wrong}. It must export const iut = { id, rule, how, change }.`)
  const whole = iut as Iut
  const product: Partial<typeof reference> | undefined = whole.change(reference)
  const missing = Object.keys(reference).filter((part) => product?.[part as keyof typeof reference] === undefined)
  if (missing.length > 0) throw new Error(`${file} is no implementation: \`change\` gives a product without ${missing.join(', ')}.`)
  return whole
}
