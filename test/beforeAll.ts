import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFirst } from './buildFirst'
import { makeMigrated } from './store/migrated'

/** Once for a run: what the tests need that no test should make for itself. */
const beforeAllTests = async (): Promise<void> => {
  buildFirst()
  // Whatever a test leaves in the temporary folder goes with the run (`afterAll.ts`).
  const folder = mkdtempSync(join(tmpdir(), 'caina-tests-'))
  process.env['TMPDIR'] = folder
  process.env['CAINA_TESTS_FOLDER'] = folder
  await makeMigrated()
}

export default beforeAllTests
