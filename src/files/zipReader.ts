import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import type { ZipEntry } from './writing/zipRecords'

/** What the directory of a zip says of a part. */
export type ZipPart = ZipEntry

/** A zip that we wrote ourselves (an archive, a backup), read from disk part by part. */
export interface OpenZip {
  /** Names of all parts, in the order of the directory. */
  names: readonly string[]
  /** The same parts; two may have one name, of which `read` gives the last. */
  parts: readonly ZipPart[]
  /** A part as a stream, checked against its stated size; null where there is none of that name. */
  read: (name: string) => Promise<Readable | null>
  close: () => void
}

/** The file is no zip, or its directory is damaged. */
export class NoZip extends Error {}

const openFile = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      // What the file system says (no such file) is passed on; everything else is about the content.
      if (error) reject('code' in error ? error : new NoZip(error.message))
      else resolve(zip)
    })
  })

/** @throws NoZip; names with `..` or from the root are refused by the reader itself. */
export const openZip = async (path: string): Promise<OpenZip> => {
  const zip = await openFile(path)
  const entries = new Map<string, Entry>()
  const parts: ZipPart[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry)
      parts.push(partOf(entry))
    }
  } catch (error) {
    zip.close()
    throw new NoZip(error instanceof Error ? error.message : '')
  }
  return {
    names: parts.map(({ name }) => name),
    parts,
    read: async name => {
      const entry = entries.get(name)
      return entry === undefined ? null : zip.openReadStreamPromise(entry)
    },
    close: () => zip.close(),
  }
}

/** Sizes of 8 bytes are written for large parts (PKWARE APPNOTE 4.4.3.2: version 4.5). */
const largeVersion = 45

const partOf = (entry: Entry): ZipPart => ({
  name: entry.fileName,
  modified: entry.lastModFileDate * 0x1_0000 + entry.lastModFileTime,
  checksum: entry.crc32,
  packed: entry.compressedSize,
  size: entry.uncompressedSize,
  offset: entry.relativeOffsetOfLocalHeader,
  stored: entry.compressionMethod === 0,
  large: entry.versionNeededToExtract >= largeVersion,
})
