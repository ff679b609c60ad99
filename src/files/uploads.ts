import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** By which an original is found again. */
export interface KeptUpload {
  /** Hexadecimal digest of the bytes; also its name under the folder. */
  sha256: string
  /** In bytes. */
  size: number
}

const placeOf = (folder: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no SHA-256: ${sha256.slice(0, 80)}`)
  return join(folder, sha256.slice(0, 2), sha256)
}

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Makes a rename or a new name in a folder outlast a power failure; not every system lets folders be synced. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Keeps an original under its SHA-256, for ever and unchanged: written beside its place, synced, then renamed, so
 * that a name never stands for half a file. The same bytes a second time are kept once.
 * @param file the bytes, or the path of a temporary file, which is left where it is.
 */
export const keepUpload = async (folder: string, file: string | Uint8Array): Promise<KeptUpload> => {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${randomUUID()}.part`)
  const digest = createHash('sha256')
  let size = 0
  const handle = await open(temporary, 'wx', 0o600)
  try {
    try {
      const pieces = typeof file === 'string' ? createReadStream(file) : Readable.from([file])
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece)
        digest.update(bytes)
        size += bytes.length
        await handle.writeFile(bytes)
      }
      await handle.sync()
      await handle.chmod(0o440)
    } finally {
      await handle.close()
    }
    const sha256 = digest.digest('hex')
    const place = placeOf(folder, sha256)
    if (!(await exists(place))) {
      const parent = join(folder, sha256.slice(0, 2))
      await mkdir(parent, { recursive: true })
      await rename(temporary, place)
      await syncFolder(parent)
      await syncFolder(folder)
    }
    return { sha256, size }
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Where a kept original lies, for readers that take a path. */
export const uploadPath = (folder: string, sha256: string): string => placeOf(folder, sha256)

/** A kept original as a stream, with its size. Null where the folder does not have it. */
export const openUpload = async (
  folder: string,
  sha256: string,
): Promise<{ stream: Readable; size: number } | null> => {
  const path = placeOf(folder, sha256)
  if (!(await exists(path))) return null
  return { stream: createReadStream(path), size: (await stat(path)).size }
}

/** Whether a kept original still has the bytes that it had: false where it was changed or is gone. */
export const verifyUpload = async (folder: string, sha256: string): Promise<boolean> => {
  const kept = await openUpload(folder, sha256)
  if (kept === null) return false
  const digest = createHash('sha256')
  for await (const piece of kept.stream) digest.update(Buffer.from(piece))
  return digest.digest('hex') === sha256
}
