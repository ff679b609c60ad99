/** Mutated files against the readers; long, so not part of the suite: npx jest --config jest.fuzz.config.cjs */
const usual = require('./jest.config.cjs')

module.exports = {
  ...usual,
  testMatch: ['**/fuzz/readers.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 3_600_000,
}
