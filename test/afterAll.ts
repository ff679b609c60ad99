import { rmSync } from 'node:fs'

/** Once for a run: the temporary folder that it had for itself. */
const afterAllTests = (): void => {
  const folder = process.env['CAINA_TESTS_FOLDER']
  if (folder) rmSync(folder, { recursive: true, force: true })
}

export default afterAllTests
