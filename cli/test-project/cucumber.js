const at = process.argv.indexOf('--world-parameters')
const asked = at < 0 ? {} : JSON.parse(process.argv[at + 1] ?? '{}')

export default {
  loader: ['ts-node/esm'],
  import: ['steps/**/*.ts'],
  plugin: ['../../features/examples/guards.plugin.ts'],
  pluginOptions: { guards: { pass: 'ios', ...asked } },
  format: ['progress'],
  publish: false,
  worldParameters: { pass: 'ios', ...asked },
}
