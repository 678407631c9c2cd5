import { route, type Handle, type Json } from '../http.ts'
import { entryOf, ok, refused } from './clouds.ts'

/**
 * What apps keep in iCloud, by Apple Account, app and name. iCloud accepts whatever a signed-in phone writes: whether an
 * app may write is between the app and the phone's settings.
 */
export interface ICloudState {
  readonly accounts: Readonly<Record<string, Readonly<Record<string, Json>>>>
}

export const noAppleAccounts: ICloudState = { accounts: {} }

export const handleICloud: Handle<ICloudState> = (state, request) => {
  const owner = request.headers['apple-account'] ?? ''
  const records = entryOf(state.accounts, owner)
  if (records === undefined) return [state, refused(401, 'not signed in to iCloud')]
  const key = route(request).path.join('/')
  const record = records[key]
  switch (request.method) {
    case 'GET':
      return [state, record === undefined ? refused(404, 'nothing there') : ok(record)]
    case 'DELETE': {
      const { [key]: _gone, ...others } = records
      return [{ accounts: { ...state.accounts, [owner]: others } }, ok()]
    }
    default:
      if (record !== undefined && request.headers['if-none-match'] === '*') return [state, refused(412, 'there is one already')]
      return [{ accounts: { ...state.accounts, [owner]: { ...records, [key]: request.body } } }, ok()]
  }
}
