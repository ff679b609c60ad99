import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')
/** Written anew by every build, so its age is the age of the build. */
const built = join(root, 'dist', 'files', 'reading', 'child', 'main.js')

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => changedAt(join(entry.parentPath, entry.name))),
  )

/**
 * Uploads are read in a process of their own, which runs compiled code: builds it where the sources are newer.
 * A type error is the linter's business, not the tests'; the build writes its files all the same.
 */
export const buildFirst = (): void => {
  if (newest(join(root, 'src')) < changedAt(built)) return
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { error } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root })
  if (error !== undefined) throw error
  if (changedAt(built) === 0) throw new Error('the build gave no reading process; run npm run build')
}
