// The script of every page: a classic script, so that it runs from a file. Without it the pages can be read all the same.
import { showExamples } from './examples.ts'
import { installSearch } from './search.ts'
import { installTheme } from './theme.ts'

installSearch()
const onReady = installTheme()
document.addEventListener('DOMContentLoaded', () => {
  onReady()
  if (document.body.dataset['page'] === 'rule') showExamples()
})
// What is folded up would be missing on paper.
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((details) => details.setAttribute('open', '')))
