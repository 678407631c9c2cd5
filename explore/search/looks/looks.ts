import type { Model } from '../model.ts'
import { canaryLooks } from './canaries.ts'
import { credentialLooks } from './credentials.ts'
import { crossed, elsewhereLooks, refused } from './elsewhere.ts'
import type { Look } from './look.ts'
import { ownerLooks } from './owners.ts'
import { ownLooks } from './own.ts'
import { restoredLooks } from './restored.ts'

/** Everything that the documentation has to say about an ending, what is most to the point first. */
export function looksAt(model: Model): readonly Look[] {
  return [refused, crossed, ownLooks, ownerLooks, restoredLooks, elsewhereLooks, credentialLooks, canaryLooks].flatMap((looks) => looks(model))
}
