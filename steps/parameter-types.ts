import { defineParameterType } from '@cucumber/cucumber'
import type { ConformanceWorld } from './world.ts'
import type { AccountFixture } from '../fixtures/accounts.ts'
import type { Actor, Handset, HandsetWish } from './stage.ts'

/** Resolves what a phrase of a step means, within an example. */
export type Meant<T> = (world: ConformanceWorld) => Promise<T>

const names = 'Maya|Omar|Lena'
const aName = new RegExp(`^(?:${names})$`)

// "Maya", or "she" for whoever was named last.
defineParameterType({
  name: 'person',
  regexp: new RegExp(`${names}|she|he|her|him`),
  transformer: (word: string): Meant<Actor> => personCalled(word),
})

// "Maya's iPhone", "her phone", "a new Android phone", "a third phone", "a new iPad".
defineParameterType({
  name: 'phone',
  regexp: new RegExp(`(?:(?:${names})'s|her|his|a|an|the|another)(?: own| new| second| third| old)? (?:phone|iPhone|iPad|Android phone|Android tablet|tablet|Samsung phone|Xiaomi phone)`),
  transformer: (phrase: string): Meant<Handset> => async (world) => {
    const [, whose = '', which = '', kind = ''] = /^(\S+?)(?:'s)?(?: (own|new|second|third|old))? (phone|iPhone|iPad|Android phone|Android tablet|tablet|Samsung phone|Xiaomi phone)$/.exec(phrase) ?? []
    const owner = await personCalled(whose)(world)
    return world.stage.handset(owner, { called: which === '' ? 'own' : which, ...kindOf(kind, world) })
  },
})

// "her recovery account": a person's own personal accounts, which may own a backup. The article has three names for the
// account that does; they are one here, so that no example can tell them apart.
const ownersAccount = /(?:her|his) (?:recovery|backup|Microsoft|other) account|the account where (?:her|his) backup is stored/

// "a work account", "her Amazon account", "the GitHub account with SHA-256 codes": any other account.
const anyAccount = /(?:a|an|another|her|his|the) (?:second )?(?:personal account that only shows codes|personal account without a password|personal account|work account at Fabrikam|work account|Amazon account under a work address|(?:Amazon|Facebook|Gmail|GitHub) account|(?:Contoso|Fabrikam) account with third-party codes)(?: with (?:six-digit|eight-digit|SHA-256|SHA-512|one-minute) codes| with the published SHA-(?:1|256|512) secret)?/

// In one example the same words mean the same account of the person named last.
defineParameterType({
  name: 'account',
  regexp: [ownersAccount, anyAccount],
  transformer: (phrase: string): Meant<AccountFixture> => async ({ stage }) => {
    if (ownersAccount.test(phrase)) return phrase.endsWith('other account') ? stage.current().otherOwner : stage.current().owner
    const [, isSecond, kind = ''] = /^\S+ (second )?(.*)$/.exec(phrase) ?? []
    return stage.accountOf(stage.current(), kind, isSecond === undefined ? '' : 'second')
  },
})

function personCalled(word: string): Meant<Actor> {
  return async ({ stage }) => (aName.test(word) ? stage.actor(word) : stage.current())
}

function kindOf(kind: string, { parameters }: ConformanceWorld): Pick<HandsetWish, 'platform' | 'deviceType' | 'maker'> {
  switch (kind) {
    case 'iPhone':
      return { platform: 'ios' }
    case 'iPad':
      return { platform: 'ios', deviceType: 'tablet' }
    case 'Android phone':
      return { platform: 'android' }
    case 'Android tablet':
      return { platform: 'android', deviceType: 'tablet' }
    case 'tablet':
      return { ...(parameters.pass === 'cross' ? {} : { platform: parameters.pass }), deviceType: 'tablet' }
    case 'Samsung phone':
      return { platform: 'android', maker: 'Samsung' }
    case 'Xiaomi phone':
      return { platform: 'android', maker: 'Xiaomi' }
    default:
      return {}
  }
}
