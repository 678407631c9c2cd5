import { accountOf } from '../cast.ts'
import { addByHand, scan } from '../fast/authenticator.ts'
import { holds } from '../model.ts'
import { type Act, onOwnPhone, own, type Scene } from './act.ts'

function setPolicy({ hands }: Scene, thirdPartyTotp: boolean): void {
  const { entra } = hands.world().clouds
  const contoso = entra.tenants['contoso.example']
  if (contoso === undefined) throw new Error('The cast has no Contoso. Let createCast make it.')
  hands.apply({ type: 'clouds-changed', clouds: { entra: { ...entra, tenants: { ...entra.tenants, 'contoso.example': { ...contoso, thirdPartyTotp } } } } })
}

type Way = (scene: Scene, words: string) => unknown

const typed = (name: (issuer: string, name: string) => string): Way => ({ hands, cast }, words) => {
  const account = accountOf(cast, words)
  return addByHand(hands, own, name(account.issuer, account.name), account)
}

const ways: Readonly<Record<string, Way>> = {
  'by its QR code': ({ hands, cast }, words) => scan(hands, own, accountOf(cast, words)),
  'by typing its secret': typed((issuer, name) => `${issuer}: ${name}`),
  'by typing its secret and its name in capitals': typed((issuer, name) => `${issuer}: ${name.toUpperCase()}`),
  'by typing its secret and its service in small letters': typed((issuer, name) => `${issuer.toLowerCase()} : ${name}`),
  'by typing its secret and no service': typed((_issuer, name) => name),
}

const tryAdding = (words: string, way: string): Act => onOwnPhone({
  text: `Maya tries to add a ${words} to her phone ${way}`,
  due: (model) => model.blocked && !holds(model, words),
  next: (model) => ({ ...model, refused: words }),
  play: (scene) => scene.hands.read.set('refusal', ways[way]?.(scene, words) === null ? '' : 'refused'),
})

const contoso = 'Contoso account with third-party codes'

export const organisationActs: readonly Act[] = [
  onOwnPhone({
    text: "Maya's organisation blocks work accounts that are added by their secret",
    due: ({ blocked }) => !blocked,
    next: (model) => ({ ...model, blocked: true }),
    play: (scene) => setPolicy(scene, false),
  }),
  ...Object.keys(ways).map((way) => tryAdding(contoso, way)),
  tryAdding(`second ${contoso}`, 'by its QR code'),
]
