const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }];

const project = (name, testMatch, more = {}) => ({
  displayName: name,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  transform: { '\\.m?[jt]s$': swc },
  // It comes as ES modules alone, which Jest does not load.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // Jest looks every global up in its sandbox, which took most of the time of what calculates.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'String'],
  ...more,
});

module.exports = {
  // A person waits longer than that for nothing in the workbench; unit tests stay far below.
  testTimeout: 60_000,
  // Browser tests mostly wait: Jest's default leaves one of two cores idle.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/scripts/longFirst.js',
  projects: [
    project('unit', ['{src,functions,handbook,taskpane,build,excel}/**/*.test.ts']),
    '<rootDir>/workbench',
    project('browser', ['browser/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/browser/setup.js',
      globalTeardown: '<rootDir>/test/browser/teardown.js',
    }),
  ],
};
