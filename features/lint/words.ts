import type { GherkinDocument } from '@cucumber/messages'
import { scenariosOf } from '../examples/first-cells.ts'
import type { Finding } from './finding.ts'

const wrongWords: readonly { pattern: RegExp; advice: string }[] = [
  { pattern: /\b(taps?|tapped|tapping|clicks?|clicked|clicking|swipes?|scrolls?|toggles?|toggled)\b/i, advice: 'Say what the person does, not how: turns on, confirms, chooses.' },
  { pattern: /\b(buttons?|check ?box(es)?|drop-?downs?|dialogs?|menus?|locators?|screens?(?! lock))\b/i, advice: 'Say what the person learns or does; the screens know where.' },
  { pattern: /\b(urls?|https?|json|xml|endpoints?|status codes?|payloads?)\b/i, advice: 'Say what comes of it; the tasks know the protocol.' },
  { pattern: /\bI\b|\b(the user|the tester)\b/, advice: 'Name a person, such as Maya.' },
  { pattern: /\b(waits?|sleeps?) (for )?\d/i, advice: 'Waiting is a fact: she looks 90 seconds later.' },
]

/** Words that belong to screens, tasks and protocols. Quoted words are labels, and free. */
export function lintWords(document: GherkinDocument, file: string): Finding[] {
  const lines = scenariosOf(document).flatMap(({ name, location, steps }) => [
    { line: location.line, text: name },
    ...steps.map((step) => ({ line: step.location.line, text: step.text })),
  ])
  return lines.flatMap(({ line, text }) => {
    const plain = text.replace(/"[^"]*"|“[^”]*”/g, '""')
    return wrongWords.flatMap(({ pattern, advice }) => {
      const [word] = pattern.exec(plain) ?? []
      return word === undefined ? [] : [{ file, line, message: `"${word}" in "${text}". ${advice}` }]
    })
  })
}
