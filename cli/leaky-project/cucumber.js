export default {
  loader: ['ts-node/esm'],
  import: ['steps/**/*.ts'],
  format: ['progress'],
  publish: false,
}
