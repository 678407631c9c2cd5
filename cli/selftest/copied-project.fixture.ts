import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../features/examples/documents.ts'

const copied = ['cucumber.js', 'package.json', 'features', 'steps']
const shared = ['cli', 'drivers', 'fixtures', 'node_modules', 'simulators']

/** Copies the specification and its steps to a folder, and shares with it whatever they import. */
export function copyProject(root: string): void {
  for (const name of copied) cpSync(join(projectRoot, name), join(root, name), { recursive: true })
  for (const name of shared) symlinkSync(join(projectRoot, name), join(root, name), 'junction')
}

/** Takes an example that has no table out of a feature file. @throws unless there is exactly one of that title. */
export function removeExample(file: string, title: string): void {
  const blocks = readFileSync(file, 'utf8').split('\n\n')
  const left = blocks.filter((block) => !block.includes(`Example: ${title}\n`))
  const found = blocks.length - left.length
  if (found !== 1) throw new Error(`${found} examples of ${file} are called "${title}", and one was to be taken out. Name another.`)
  writeFileSync(file, left.join('\n\n'))
}
