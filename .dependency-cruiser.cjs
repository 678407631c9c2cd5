// Who may import whom. Each rule names a room, and what it must leave alone.
const tests = '\\.(test|fixture)\\.ts$'
const pure = '^simulators/(?!edges/)'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']
const rooms = '^(bench|cli|drivers|explore|features|fixtures|lab|reports|simulators|steps)/'

/** A package, or a part of Node, that only some files may import. */
const only = (name, path, from, comment) => ({ name: `${name}-only-there`, comment, severity: 'error', from: { pathNot: from }, to: { path } })

/** A room whose files import no local file but these. */
const knows = (name, from, allowed, comment) => ({ name, comment, severity: 'error', from, to: { path: rooms, pathNot: allowed } })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles', severity: 'error', from: {},
      comment: 'Files that need each other are one file. Types may go in a circle: they are gone when the program runs.',
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'found', severity: 'error', from: {}, to: { couldNotResolve: true }, comment: 'Every import leads to something.' },
    {
      name: 'declared', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
      comment: 'Whatever is imported stands in package.json, lest it be there by chance.',
    },

    knows('pure-knows-itself', { path: pure, pathNot: tests }, pure,
      'The simulated world is a value: it knows no edge, no catalogue, no test, and nobody who uses it.'),
    {
      name: 'pure-without-node', severity: 'error', from: { path: pure, pathNot: tests }, to: { dependencyTypes: ['core'] },
      comment: 'The pure part runs in a browser as it is.',
    },
    {
      name: 'pure-packages', severity: 'error', from: { path: pure, pathNot: tests },
      to: { dependencyTypes: npm, pathNot: 'node_modules/(otpauth|@noble/hashes)/' },
      comment: 'The pure part takes pure packages: codes from otpauth, hashes from @noble/hashes.',
    },
    knows('edges-know-simulators', { path: '^simulators/edges/', pathNot: tests }, '^simulators/', 'An edge joins the simulators to the outside, and to nothing else of ours.'),

    {
      name: 'fixtures-know-types', severity: 'error', from: { path: '^fixtures/', pathNot: tests },
      to: { path: rooms, pathNot: '^fixtures/', dependencyTypesNot: ['type-only'] },
      comment: 'Fixtures are shared by the world and its judges: they take types of the one and nothing else.',
    },
    {
      name: 'fixtures-know-simulators', severity: 'error', from: { path: '^fixtures/', pathNot: tests }, to: { path: rooms, pathNot: ['^fixtures/', pure] },
      comment: 'The types that fixtures take are those of the simulated world.',
    },

    knows('oracles-know-fixtures', { path: '^steps/oracles/' }, ['^steps/oracles/', '^fixtures/', '^steps/claim\\.ts$'],
      'An oracle is independent: what it judges by comes from a standard or from the article, never from the simulators.'),
    {
      name: 'oracles-without-packages', severity: 'error', from: { path: '^steps/oracles/', pathNot: tests }, to: { dependencyTypes: npm },
      comment: 'An oracle makes its codes with node:crypto; the simulated phones make theirs with otpauth.',
    },

    knows('drivers-know-the-port', { path: '^drivers/', pathNot: ['^drivers/simulated(\\.ts$|/)', tests] }, '^drivers/',
      'Screens and drivers reach an implementation by the port; only the simulated driver knows what is simulated.'),
    knows('simulated-driver-knows-control', { path: '^drivers/simulated(\\.ts$|/)', pathNot: tests }, ['^drivers/', pure, '^simulators/edges/control/'],
      'Of the edges the simulated driver takes the one that hosts a world in this process.'),
    {
      name: 'port-alone', severity: 'error', from: { path: '^drivers/port\\.ts$' }, to: {},
      comment: 'The port is what everybody agrees on; it imports nothing.',
    },
    {
      name: 'screens-know-no-driver', severity: 'error', from: { path: '^drivers/screens/', pathNot: tests }, to: { path: '^drivers/', pathNot: '^drivers/(port\\.ts$|screens/)' },
      comment: 'One screen object drives a simulated phone and a real one.',
    },

    knows('steps-know-ports', { path: '^steps/', pathNot: ['^steps/(world|hooks)\\.ts$', '^steps/oracles/', tests] }, ['^steps/', '^fixtures/', '^drivers/port\\.ts$', '^drivers/screens/'],
      'Steps and tasks use screens and surroundings: whether a phone is simulated they never know.'),
    knows('hooks-know-examples', { path: '^steps/hooks\\.ts$' }, ['^steps/', '^features/', '^drivers/port\\.ts$', '^drivers/screens/'],
      'The hooks look an example up and explain its failure.'),
    {
      name: 'steps-take-no-world', severity: 'error', from: { path: '^steps/', pathNot: ['^steps/hooks\\.ts$', tests] },
      to: { path: '^steps/world\\.ts$', dependencyTypesNot: ['type-only'] },
      comment: 'world.ts names the concrete driver; steps take its type.',
    },

    knows('features-know-themselves', { path: '^features/', pathNot: tests }, ['^features/', '^steps/vocabulary\\.ts$'],
      'The specification and what reads it stand without any implementation.'),
    knows('reports-know-results', { path: '^reports/', pathNot: ['^reports/player/', tests] }, ['^reports/', '^features/'],
      'A report is made from messages and from the catalogue, whatever was judged.'),
    knows('player-knows-the-world', { path: '^reports/player/', pathNot: tests }, ['^reports/player/', pure], 'The player shows a world, in a browser.'),
    knows('lab-knows-the-player', { path: '^lab/', pathNot: tests }, ['^lab/', '^reports/player/', pure, '^simulators/edges/http/'], 'The lab is the world and its player.'),
    knows('explore-knows-tasks', { path: '^explore/', pathNot: tests }, ['^explore/', '^steps/', '^simulators/', '^fixtures/', '^features/', '^drivers/', '^reports/'],
      'Search does what people do; it knows no command.'),
    {
      name: 'commands-on-top', severity: 'error', from: { pathNot: ['^(cli|bench)/', tests] }, to: { path: '^cli/' },
      comment: 'A command is a thin front of a room; no room knows its front.',
    },

    only('otpauth', 'node_modules/otpauth/', '^simulators/', 'Who judged codes with the library that made them would judge nothing.'),
    only('msw', 'node_modules/(msw|@mswjs/[^/]+)/', '^(simulators/edges|bench)/', 'The simulated network ends at the edge.'),
    only('fishery', 'node_modules/fishery/', '^fixtures/', 'Factories are in fixtures, where all find them.'),
    only('fast-check', 'node_modules/fast-check/', '^explore/', 'Chance is for the search; the specification has none.'),
    only('playwright', 'node_modules/playwright[^/]*/', ['^drivers/browser(\\.ts$|/)', tests], 'A browser is one driver among others, and slow to load; tests look at pages with it.'),
    only('webdriverio', 'node_modules/webdriverio/', '^(drivers/appium(\\.ts$|/)|bench/)', 'Appium is one driver among others, and slow to load.'),
    only('appium', 'node_modules/appium/', '^(cli/wire|bench)/', 'A server is started by a command; drivers are told its address.'),
    only('preact', 'node_modules/preact/', '^(reports|lab)/', 'Pages are made by the reports and the lab.'),
    only('sqlite', '^(node:)?sqlite$', '^reports/', 'The history keeps itself.'),
    only('cucumber', 'node_modules/@cucumber/cucumber/', '^(cli|explore|features|steps|bench)/', 'Simulators, drivers and reports do not know who runs them.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^reports/out' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: ['node:sqlite', 'sqlite'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
