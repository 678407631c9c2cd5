import { nothingSaved, type Model, type Saved } from '../authenticator/model.ts'
import type { Iut } from '../iut.ts'
import type { Step } from '../phone/app.ts'
import type { Product } from '../product.ts'
import { alwaysYes } from './always-yes.ts'

type Update = Product['app']['update']

/** Builds that keep no promise at all, each in its own way: an example that passes on one of them proves nothing. */
export const nullTargets: readonly Iut[] = [
  {
    id: 'do-nothing', rule: null, how: 'shows its first screen for ever',
    change: silently(() => stay),
  },
  {
    id: 'always-yes', rule: null, how: 'says yes to everything, asks no service, and keeps no secret as it was given',
    change: alwaysYes,
  },
  {
    id: 'always-error', rule: null, how: 'has every screen, and ends whatever is begun there with an error',
    change: silently(answering(() => ({ title: 'Something went wrong', text: 'Try again later.' }))),
  },
  {
    id: 'echo', rule: null, how: 'has every screen, and ends whatever is begun there by repeating what was typed',
    change: silently(answering(({ screen }) => ({ title: 'You typed', text: 'form' in screen ? Object.values(screen.form).join(' ') : '' }))),
  },
  {
    id: 'frozen', rule: null, how: 'works until it holds its first account or password, and then stands still',
    change: silently(({ update }) => (model, message, context) => (isEmpty(model.saved) ? update(model, message, context) : stay(model))),
  },
]

/** The product with another `update`, and an extension that never answers. */
function silently(change: (app: Product['app']) => Update): Iut['change'] {
  return (product) => ({
    ...product,
    app: { ...product.app, update: change(product.app) },
    extension: (saved) => ({ saved, answers: [] }),
  })
}

/** What leads from one screen to another stays as it is; whatever would do more is answered by a dialog instead. */
function answering(notice: (model: Model) => { readonly title: string; readonly text: string }) {
  return ({ update }: Product['app']): Update => (model, message, context) => {
    const next = update(model, message, context)
    const onlyMoves = next.effects.length === 0 && next.model.dialog === null && isSame(next.model.saved, model.saved)
    return onlyMoves ? next : stay({ ...model, dialog: { type: 'notice', ...notice(model) } })
  }
}

function stay(model: Model): Step<Model> {
  return { model, effects: [] }
}

function isEmpty({ accounts, passwords }: Saved): boolean {
  return accounts.length + passwords.length === 0
}

/** That the privacy screen was agreed to is all that such a build may remember. */
function isSame(one: Saved, other: Saved): boolean {
  return (Object.keys(nothingSaved) as (keyof Saved)[]).every((key) => key === 'consented' || one[key] === other[key])
}
