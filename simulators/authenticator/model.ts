import type { HttpResponse } from '../http.ts'
import type { Passkey } from '../phone/phone.ts'
import type { Account } from './account.ts'

/** What the app keeps in its storage. */
export interface Saved {
  readonly consented: boolean
  readonly accounts: readonly Account[]
  /** Grows with everything the app has to name: accounts, passkeys, backups. */
  readonly counter: number
  readonly backup: BackupState
  /** Session tokens by personal account. */
  readonly sessions: Readonly<Record<string, string>>
  readonly passwords: readonly Password[]
  readonly passkeys: readonly Passkey[]
  readonly appLock: boolean
  readonly screenCapture: boolean
}

export interface BackupState {
  readonly on: boolean
  /** The owner account: a Microsoft personal account, or the Apple Account. Remembered after the backup is gone. */
  readonly owner: Owner | null
  readonly id: string | null
  /** The last attempt to bring the backup up to date failed. */
  readonly stale: boolean
}

export type Owner = { readonly type: 'microsoft'; readonly account: string } | { readonly type: 'icloud'; readonly account: string }

export interface Password {
  readonly site: string
  readonly user: string
  readonly password: string
}

export interface Model {
  readonly saved: Saved
  readonly screen: Screen
  readonly dialog: Dialog | null
  readonly locked: boolean
  /** A request is under way. */
  readonly busy: boolean
}

export type Screen =
  | { readonly at: 'consent' | 'start' | 'accounts' | 'add' | 'scan' | 'menu' | 'settings' | 'choose-owner' | 'passkeys' }
  | { readonly at: 'passwords' }
  | { readonly at: 'by-hand'; readonly form: Form; readonly complaint: string | null }
  | { readonly at: 'add-password'; readonly form: Form; readonly complaint: string | null }
  | { readonly at: 'sign-in'; readonly to: SignInPurpose; readonly form: Form; readonly complaint: string | null }
  | { readonly at: 'account'; readonly account: string }
  | { readonly at: 'password'; readonly site: string; readonly user: string }

export type Form = Readonly<Record<string, string>>

export type SignInPurpose =
  /** `choose-owner` leads to the question whether it shall own the backup; `own-backup` has been asked already. */
  | { readonly type: 'add-personal' | 'add-work' | 'choose-owner' | 'own-backup' | 'restore' }
  | { readonly type: 'again'; readonly account: string }

export type Dialog =
  | { readonly type: 'confirm-owner' | 'resume-owner' | 'replace-backup'; readonly owner: Owner }
  | { readonly type: 'confirm-delete' }
  | { readonly type: 'confirm-remove'; readonly account: string }
  | { readonly type: 'notice'; readonly title: string; readonly text: string }
  | { readonly type: 'approval'; readonly service: ApprovalService; readonly account: string; readonly deviceKey: string; readonly id: string; readonly number: string }

export type ApprovalService = 'microsoft' | 'entra'

export type Message =
  | { readonly type: 'consented' | 'dismissed' | 'submitted' | 'restore-begun' | 'unlock-asked' }
  | { readonly type: 'went'; readonly to: Screen }
  | { readonly type: 'typed'; readonly field: string; readonly text?: string }
  | { readonly type: 'removal-asked' | 'removed' | 'passwordless-switched'; readonly account: string }
  | { readonly type: 'backup-switched' | 'deletion-confirmed' | 'continued' | 'owner-changed' | 'replacement-confirmed' | 'update-asked' }
  | { readonly type: 'owner-chosen' | 'owner-confirmed'; readonly owner: Owner }
  | { readonly type: 'approval-decided'; readonly approve: boolean }
  | { readonly type: 'app-lock-switched' | 'screen-capture-switched' }
  | { readonly type: 'passkey-deleted'; readonly credentialId: string }

/** What an answer from a service is for. */
export type Reply =
  | { readonly type: 'signed-in'; readonly to: SignInPurpose; readonly email: string }
  | { readonly type: 'registered'; readonly to: SignInPurpose; readonly email: string; readonly kind: 'personal' | 'work' }
  | { readonly type: 'passwordless-on' | 'passwordless-off'; readonly account: string }
  | { readonly type: 'realm'; readonly account: Omit<Account, 'id'> }
  | { readonly type: 'session-checked'; readonly owner: Owner }
  | { readonly type: 'stored'; readonly owner: Owner; readonly occasion: Occasion; readonly id: string }
  | { readonly type: 'half-stored'; readonly owner: Owner; readonly occasion: Occasion; readonly id: string }
  | { readonly type: 'deleted' | 'half-deleted' }
  | { readonly type: 'half-found'; readonly owner: Owner }
  | { readonly type: 'found'; readonly owner: Owner; readonly id: string | null }
  | { readonly type: 'approvals'; readonly service: ApprovalService; readonly account: string; readonly deviceKey: string }
  | { readonly type: 'approval-sent' }
  | { readonly type: 'unlocked' }

/** Why a backup is written: `create` must not overwrite, `replace` may, `refresh` brings one's own up to date. */
export type Occasion = 'create' | 'replace' | 'refresh'

export type Outcome = HttpResponse | 'no-network'

export const nothingSaved: Saved = {
  consented: false, accounts: [], counter: 0,
  backup: { on: false, owner: null, id: null, stale: false },
  sessions: {}, passwords: [], passkeys: [], appLock: false, screenCapture: false,
}
