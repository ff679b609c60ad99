/** Journeys in a real browser, one after another. CHROMIUM names the browser where it is not /usr/bin/chromium. */
const pages = require('./jest.config.cjs')

module.exports = {
  ...pages,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  testTimeout: 180_000,
}
