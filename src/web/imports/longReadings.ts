import type { LongReading } from '../../domain/reading/tables/longReading'
import { type LongOrder, type ReadingOptions, readLongUpload } from '../../files/reading/readUpload'
import { uploadPath } from '../../files/uploads'
import type { Deps } from '../deps'

const keptAtMost = 2

/** An upload by its content and its name. */
interface Upload {
  sha256: string
  uploadName: string
}

/**
 * The rows of long tables, the last few kept in memory: they are read again from the original where they are needed
 * and gone, or needed by other roles.
 */
export const longReadings = ({ config }: Deps) => {
  const kept = new Map<string, readonly LongReading[]>()
  const keyOf = ({ sha256 }: Upload, order: LongOrder): string => `${sha256} ${JSON.stringify(order)}`
  const keep = (upload: Upload, order: LongOrder, long: readonly LongReading[]): void => {
    const key = keyOf(upload, order)
    kept.delete(key)
    kept.set(key, long)
    for (const oldest of [...kept.keys()].slice(0, -keptAtMost)) kept.delete(oldest)
  }
  return {
    keep,
    has: (upload: Upload, order: LongOrder): boolean => kept.has(keyOf(upload, order)),
    of: async (
      upload: Upload,
      order: LongOrder,
      watch: ReadingOptions = {},
    ): Promise<readonly LongReading[]> => {
      const known = kept.get(keyOf(upload, order))
      if (known !== undefined) return known
      const path = uploadPath(config.uploads, upload.sha256)
      const { long } = await readLongUpload(path, upload.uploadName, order, watch)
      keep(upload, order, long)
      return long
    },
  }
}

export type LongReadings = ReturnType<typeof longReadings>
