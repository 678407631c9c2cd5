import type { ViewNode } from '../android/view-node.ts'
import { CommandError, noSuchElement } from './errors.ts'
import { findFirst, type Found, type Locator, type Surface } from './locators/find.ts'
import { everyView } from './views.ts'

/** How an element was found, as far as it matters for finding it again. */
export interface Origin {
  readonly locator: Locator
  /** The element below which it was looked for. */
  readonly context: string | null
  /** Whether the locator was to find one view only. */
  readonly isSingle: boolean
}

interface Entry {
  readonly key: string
  readonly again: Found['again']
  readonly origin: Origin | null
}

/** The elements that a session knows by their ids. */
export interface Elements {
  /** The id of a view. As long as the view lives it is the same. */
  readonly add: (found: Found, origin?: Origin) => string
  /**
   * The view of an element, as it is now. Throws `no such element` for an id that was never given out, and
   * `stale element reference` for a view that is gone.
   */
  readonly get: (id: string) => ViewNode
  /** Whether the element was found in a way that is gone anew at each use: `-android uiautomator`. */
  readonly isLazy: (id: string) => boolean
}

// As many as the real server keeps.
const capacity = 500

export function createElements(surface: Surface): Elements {
  const ids = new Map<string, string>()
  // A map keeps its order: the entry that was used least recently stands first.
  const entries = new Map<string, Entry>()

  function idOf(key: string): string {
    const known = ids.get(key)
    if (known !== undefined) return known
    // In the form of the real ones: the numbers of the window and of the view.
    const id = `00000000-0000-0001-0000-${(ids.size + 1).toString(16).padStart(12, '0')}`
    ids.set(key, id)
    return id
  }

  function keep(id: string, entry: Entry): void {
    entries.delete(id)
    entries.set(id, entry)
    const [oldest] = entries.keys()
    if (entries.size > capacity && oldest !== undefined) entries.delete(oldest)
  }

  // A view lives on while it is not displayed.
  const byKey = (key: string): ViewNode | null => {
    for (const root of surface.roots()) for (const node of everyView(root)) if (node.key === key) return node
    return null
  }

  function restore(id: string, { key, origin }: Entry): ViewNode {
    const stale = (why: string): CommandError => new CommandError('stale element reference', why)
    if (origin === null) throw stale(`The element '${id}' does not exist in DOM anymore`)
    const by = `By.${origin.locator.strategy}: ${origin.locator.selector}`
    // Whoever was one of several cannot be told apart from the others.
    if (!origin.isSingle) throw stale(`Cached elements '${by}' do not exist in DOM anymore`)
    const context = origin.context === null || origin.context === id ? null : get(origin.context)
    const found = attempt(() => findFirst(surface, origin.locator, context))
    if (found === undefined) throw stale(`The element '${by}' does not exist in DOM anymore`)
    if (found.node.key !== key) throw stale(`The element '${by}' is not linked to the same object in DOM anymore`)
    return found.node
  }

  function get(id: string): ViewNode {
    const entry = entries.get(id)
    if (entry === undefined) throw noSuchElement(`The element identified by '${id}' is not present in the cache or has expired. Try to find it again`)
    keep(id, entry)
    return (entry.again === undefined ? byKey(entry.key) : entry.again(surface.root())) ?? restore(id, entry)
  }

  return {
    get,
    add({ node, again }, origin) {
      const id = idOf(node.key)
      keep(id, { key: node.key, again, origin: origin ?? null })
      return id
    },
    isLazy: (id) => entries.get(id)?.again !== undefined,
  }
}

// A locator that fails now finds nothing now.
function attempt(find: () => Found | undefined): Found | undefined {
  try {
    return find()
  } catch (failure) {
    if (failure instanceof CommandError) return undefined
    throw failure
  }
}
