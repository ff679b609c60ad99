import { buildFirst } from './buildFirst'
import { makeMigrated } from './store/migrated'

/** Once for a run: what the tests need that no test should make for itself. */
const beforeAllTests = async (): Promise<void> => {
  buildFirst()
  await makeMigrated()
}

export default beforeAllTests
