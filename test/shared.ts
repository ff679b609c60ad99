import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of real documents that stands beside the checkout; absent on other machines. */
export const sharedFolder = join(__dirname, '..', '..', 'shared')

/** A `describe` for tests over real documents: skipped, by name, where the folder is absent. */
export const describeShared = existsSync(join(sharedFolder, 'seeds'))
  ? describe
  : (name: string, body: () => void) => describe.skip(`${name}（缺少 ../shared，跳过）`, body)

export const sharedPath = (...parts: string[]): string => join(sharedFolder, ...parts)

export const readShared = (...parts: string[]): string => readFileSync(sharedPath(...parts), 'utf8')
