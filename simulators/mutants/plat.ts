import type { Iut } from '../iut.ts'
import type { Product } from '../product.ts'

const withDecisions = (change: Partial<Product['decisions']>) => (product: Product): Product =>
  ({ ...product, decisions: { ...product.decisions, ...change } })

export const platformMutants: readonly Iut[] = [
  {
    id: 'android-reads-ios-vault',
    rule: 'PLAT-02',
    also: { 'PLAT-01': 'a backup that crosses over to Android crosses device types' },
    how: 'an Android phone looks for its backup where iPhones keep theirs',
    change: withDecisions({ vaultOf: () => 'ios' }),
  },
]
