import type { Clouds } from '../../../simulators/clouds/clouds.ts'
import { type Kept, servicesOf } from './clouds.ts'

/** What is different with the services, in a sentence: what came, what went, what is no longer as it was. */
export function newsOf(before: Clouds, after: Clouds): string {
  const was = keptIn(before)
  const is = keptIn(after)
  const news = [
    ...[...is].flatMap(([key, kept]) => changeOf(was.get(key), kept)),
    ...[...was].flatMap(([key, { title }]) => (is.has(key) ? [] : [`there is no more: ${title}`])),
  ]
  return news.length === 0 ? 'nothing that can be seen changes' : news.join('; ')
}

const keptIn = (clouds: Clouds): ReadonlyMap<string, Kept> =>
  new Map(servicesOf(clouds).flatMap(({ name, keeps }) => keeps.map((kept) => [`${name}: ${kept.title}`, kept])))

function changeOf(earlier: Kept | undefined, { title, details }: Kept): readonly string[] {
  if (earlier === undefined) return [`there is now: ${title}`]
  const fresh = details.filter((detail) => !earlier.details.includes(detail))
  if (fresh.length > 0) return [`${title}: ${lower(fresh.join(', '))}`]
  const gone = earlier.details.filter((detail) => !details.includes(detail))
  return gone.length > 0 ? [`${title}: no longer ${lower(gone.join(', '))}`] : []
}

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
