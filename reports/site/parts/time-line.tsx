import type { VNode } from 'preact'
import { type DatedRow, type Era, timeLineOf } from '../facts/eras.ts'
import { dayInWords, listed, phoneOf } from '../facts/words.ts'
import { type Site, pathOf } from '../site-context.ts'

/** The dated rules against time, with the day of the run. */
export function TimeLine({ site: { catalogue, run } }: { site: Site }): VNode | null {
  const { conformance } = run
  if (conformance === undefined) return null
  const { eras, rows } = timeLineOf(catalogue, conformance.asOf, conformance.readings)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">When the dated rules hold</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="dates">
        <table class="eras" style={`--eras:${eras.length}`}>
          <thead><tr><td />{eras.map((era) => <EraHead era={era} asOf={conformance.asOf} />)}</tr></thead>
          <tbody>{rows.map((row) => <Row row={row} eras={eras} />)}</tbody>
        </table>
      </div>
      <p class="soft">
        All other rules hold always. A rule that is not in force on the day of the run is tried on the nearest day on which it is, and
        marked °.
      </p>
    </section>
  )
}

function EraHead({ era, asOf }: { era: Era; asOf: string }): VNode {
  if (era.now === undefined) return <th scope="col">{eraInWords(era)}</th>
  return <th scope="col" class="now">{eraInWords(era)}<span class="day">this run: {dayInWords(asOf)}</span></th>
}

function eraInWords({ from, until }: Era): string {
  if (from === undefined) return `Before ${dayInWords(until ?? '')}`
  return until === undefined ? `From ${dayInWords(from)}` : dayInWords(from)
}

function Row({ row: { rules, platforms, inForce }, eras }: { row: DatedRow; eras: readonly Era[] }): VNode {
  return (
    <tr>
      <th scope="row">
        {rules.map(({ id, title }) => <><a href={pathOf.rule(id)}>{id}</a> {rules.length === 1 ? `${title} ` : ''}</>)}
        <span class="soft">{listed(platforms.map((platform) => phoneOf[platform]))}</span>
      </th>
      {inForce.map((binds, index) => (
        <td class={binds ? `binds${inForce[index - 1] ? '' : ' first'}${inForce[index + 1] ? '' : ' last'}` : undefined}>
          <Cell binds={binds} now={eras[index]?.now} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ binds, now }: { binds: boolean; now: number | undefined }): VNode {
  return (
    <>
      <span class="band"><span class="unseen">{binds ? 'in force' : 'not in force'}</span></span>
      {now === undefined ? null : <i class="today" style={`left:${Math.round(8 + now * 84)}%`} />}
    </>
  )
}
