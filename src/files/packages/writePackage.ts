import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { distinctNames, type PartOptions, type ZippedPart, ZipWriter } from '../writing/zip'
import { type Manifest, manifestName, manifestText, wholeDigest } from './manifest'

export interface PackagePart extends PartOptions {
  name: string
  data: Uint8Array | Readable | (() => Promise<Readable>)
}

/** Writes a package to a file: its parts one after another, then the manifest. Gives the manifest. */
export const writePackage = async (
  path: string,
  about: Pick<Manifest, 'format' | 'title' | 'at'>,
  parts: readonly PackagePart[],
): Promise<Manifest> => {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  // A folder that is not there, a full disk: whichever ends first, the writing or the trouble, is what comes out.
  const done = finished(out)
  const zip = new ZipWriter(out, new Date(about.at))
  const names = distinctNames(parts.map(({ name }) => name))
  const files: ZippedPart[] = []
  const write = async (): Promise<Manifest> => {
    for (const [at, { data, ...options }] of parts.entries()) {
      const bytes = typeof data === 'function' ? await data() : data
      files.push(await zip.add(names[at] ?? '', bytes, options))
    }
    const { format, title, at } = about
    const listed = { format, version: 3, title, at, files } as const
    const manifest: Manifest = { ...listed, whole: wholeDigest(listed) }
    await zip.add(manifestName, manifestText(manifest), { stored: true })
    await zip.end()
    await done
    return manifest
  }
  try {
    const written = write()
    written.catch(() => undefined)
    await Promise.race([written, done])
    return await written
  } finally {
    out.destroy()
  }
}
