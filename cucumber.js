// Bare `npx cucumber-js` runs one pass: --world-parameters '{"pass":"android"}' names another. `conform run` runs them all
// and says what the verdicts mean; it takes the steps, and nothing else, from here.
const at = process.argv.indexOf('--world-parameters')
const asked = at < 0 ? {} : JSON.parse(process.argv[at + 1] ?? '{}')
const today = new Date().toISOString().slice(0, 10)
const parameters = { pass: 'ios', asOf: today, iut: 'reference', readings: {}, seed: 0, out: '', ...asked }

export default {
  import: ['cli/typescript.js', 'steps/**/!(*.test).ts'],
  plugin: ['./features/examples/guards.plugin.ts'],
  pluginOptions: { guards: { pass: parameters.pass, readings: parameters.readings } },
  format: ['progress'],
  publish: false,
  worldParameters: parameters,
}
