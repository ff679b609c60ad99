import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPackage } from './checkPackage'
import type { PackagePart } from './writePackage'

export const databaseName = 'caina.sqlite'

/** Every kept original as a part of a backup; files that are still coming in are left out. */
export const uploadParts = async (uploads: string): Promise<PackagePart[]> => {
  const parts: PackagePart[] = []
  const folders = await readdir(uploads, { withFileTypes: true }).catch(() => [])
  for (const folder of folders.filter(each => each.isDirectory() && /^[0-9a-f]{2}$/.test(each.name)))
    for (const name of await readdir(join(uploads, folder.name))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue
      const path = join(uploads, folder.name, name)
      const { size } = await stat(path)
      parts.push({
        name: `uploads/${folder.name}/${name}`,
        data: async () => createReadStream(path),
        expected: size,
      })
    }
  return parts
}

/** Whether a folder is not there yet, or holds nothing. */
export const isEmptyFolder = async (folder: string): Promise<boolean> =>
  readdir(folder).then(
    names => names.length === 0,
    () => true,
  )

/** Names that a backup has; anything else is not written. */
const partName = /^(?:caina\.sqlite|uploads\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/** Unpacks a backup into an empty folder. Gives how many files were written. */
export const unpackBackup = async (path: string, folder: string): Promise<number> => {
  const { zip, manifest } = await openPackage(path)
  let written = 0
  try {
    for (const { name } of manifest.files) {
      const stream = partName.test(name) ? await zip.read(name) : null
      if (stream === null) continue
      const target = join(folder, name)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(stream, createWriteStream(target, { flags: 'wx', mode: 0o600 }))
      written += 1
    }
  } finally {
    zip.close()
  }
  return written
}
