import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'

/** A zip that we wrote ourselves (an archive, a backup), read from disk part by part. */
export interface OpenZip {
  /** Names of all parts in their order. */
  names: readonly string[]
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
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw new NoZip(error instanceof Error ? error.message : '')
  }
  return {
    names: [...entries.keys()],
    read: async name => {
      const entry = entries.get(name)
      return entry === undefined ? null : zip.openReadStreamPromise(entry)
    },
    close: () => zip.close(),
  }
}
