import { oneLine } from './one-line.ts'
import { closingOf } from './text.ts'
import type { GateConfig, Judgement } from './types.ts'

/** A step summary holds a megabyte, and a person reads less. */
const most = 20

const words = { open: '✅ open', closed: '❌ closed', unknown: '❓ cannot tell', 'not-asked': '➖ not asked' } as const

/** The findings as GitHub's Markdown. */
export function gateSummary(config: GateConfig, judgement: Judgement, head: string): string {
  const rows = judgement.findings.map(({ title, state, says, details }) => {
    const shown = details.slice(0, most).map(({ weight, text }) => `<br>${weight === 'told' ? '·' : '**!**'} ${inert(text)}`)
    const more = details.length > most ? `<br>and ${details.length - most} more` : ''
    return `| ${words[state]} | ${inert(title)} | ${inert(says)}${shown.join('')}${more} |`
  })
  const title = ['## The gate', '', `**${inert(closingOf(judgement))}**`, '', `${inert(head)}, judged by ${inert(config.file)}`, '']
  return [...title, '| | rule of the gate | finding |', '|---|---|---|', ...rows, '', ''].join('\n')
}

/** What GitHub shows beside the code: an error for each thing that holds the gate closed. */
export function annotations({ findings }: Judgement): string {
  const lines = findings.flatMap(({ title, details }) =>
    details.filter(({ weight }) => weight !== 'told').map(({ text, place }) => {
      const at = place === undefined ? '' : `file=${property(place.file)},line=${place.line},`
      return `::error ${at}title=${property(`Gate: ${title}`)}::${message(oneLine(text))}\n`
    }),
  )
  return lines.join('')
}

/** Markdown and HTML in it stay text. */
function inert(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/[\\`*_{}[\]|#~]/g, (sign) => `\\${sign}`)
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return message(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
