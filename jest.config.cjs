/** Unit, property and page tests; the browser has its own configuration. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/beforeAll.ts',
  globalTeardown: '<rootDir>/test/afterAll.ts',
  setupFiles: ['<rootDir>/test/seed.ts'],
  // Sources say import('./postgres.js'), as the built program needs it; here it is the source that is meant.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  testPathIgnorePatterns: ['/test/e2e/'],
  // Long enough for a machine that others use too: a time is no outcome.
  testTimeout: 120_000,
  // Jest would leave one of two cores idle.
  maxWorkers: 2,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
}
