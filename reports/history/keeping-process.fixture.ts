import { keepRun } from './keep-run.ts'
import { onDay, runWith } from './runs.fixture.ts'

// A process that says when it is ready, and then keeps runs as fast as it can: `node … FILE COUNT IUT`.
const [file = '', count = '0', iut = ''] = process.argv.slice(2)
process.once('message', () => {
  for (let run = 0; run < Number(count); run += 1) keepRun(file, runWith({ 'CAP-01/one/ios': 'pass', 'CAP-01/two/cross': 'pass' }, { iut, seed: run }), onDay(1))
  process.disconnect()
})
process.send?.('ready')
