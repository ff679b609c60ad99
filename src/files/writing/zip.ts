import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32, createDeflateRaw } from 'node:zlib'
import {
  dataDescriptor,
  directoryHeader,
  dosTime,
  endRecords,
  localHeader,
  type ZipEntry,
} from './zipRecords'

/** What one part of a zip turned out to be. */
export interface ZippedPart {
  name: string
  /** In bytes, unpacked. */
  size: number
  sha256: string
  /** Of the bytes as they lie in the zip: packing leaves bits, and room behind its end, that say nothing when unpacked. */
  packedSha256: string
}

export interface PartOptions {
  /** Not deflated: for what is packed already. */
  stored?: boolean
  /** About how many bytes come, where they come as a stream; parts above 4 GB need to know. */
  expected?: number
}

/** Parts beyond this are written with sizes of 8 bytes. */
const largeFrom = 3_500_000_000

/** Full-width signs stand so far behind the ASCII ones (Unicode, Halfwidth and Fullwidth Forms). */
const toFullWidth = 0xfee0

/** Names of devices, with whatever ending (Windows, Naming Files, Paths, and Namespaces). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/** Signs that turn the direction of what follows: a name would read as another. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The first so many characters of a name, no pair of halves torn and nothing left at the end that Windows takes away. */
export const shortName = (name: string, most: number): string =>
  name
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '')

/**
 * Cuts a path into what every system takes as a name; Chinese stays, what a file system forbids becomes its full-width
 * likeness, so that names that differ go on differing.
 */
export const safeName = (name: string): string => {
  const plain = name
    .replaceAll(/[<>:"/\\|?*]/g, sign => String.fromCharCode(sign.charCodeAt(0) + toFullWidth))
    .replaceAll(turning, '')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(device, '$&_')
  const ending = plain.length > longestName ? (/\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? '') : ''
  return `${shortName(plain, longestName - ending.length)}${ending}` || '未命名'
}

/** In UTF-16 units: with a number before it and behind it no longer than the 255 bytes that a file system takes. */
const longestName = 80

/** The wanted names, all different whatever the case: 意见.docx, 意见（2）.docx. */
export const distinctNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>()
  return wanted.map(name => {
    const ending = /\.[^./]{1,5}$/.exec(name)?.[0] ?? ''
    const stem = name.slice(0, name.length - ending.length)
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem}（${count}）${ending}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Writes a zip to a stream part by part, nothing held in memory but the list of parts; names are UTF-8. */
export class ZipWriter {
  private readonly entries: ZipEntry[] = []
  private readonly modified: number
  private offset = 0

  constructor(
    private readonly out: Writable,
    at: Date,
  ) {
    this.modified = dosTime(at)
  }

  /** Adds one part; gives its size and SHA-256. Names must differ; folders are part of the name, with '/'. */
  async add(name: string, data: Uint8Array | Readable, options: PartOptions = {}): Promise<ZippedPart> {
    const { stored = false, expected = 0 } = options
    const large = (data instanceof Uint8Array ? data.length : expected) >= largeFrom
    const begun = { name, modified: this.modified, stored, large }
    const offset = this.offset
    await this.write(localHeader(begun))
    const digest = createHash('sha256')
    let checksum = 0
    let size = 0
    const take = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of data instanceof Uint8Array ? [data] : data) {
        const bytes = Buffer.from(piece)
        digest.update(bytes)
        checksum = crc32(bytes, checksum)
        size += bytes.length
        yield bytes
      }
    }
    const from = this.offset
    const packed = createHash('sha256')
    for await (const piece of stored ? take() : deflated(take())) {
      packed.update(piece)
      await this.write(piece)
    }
    const entry: ZipEntry = { ...begun, checksum, packed: this.offset - from, size, offset }
    await this.write(dataDescriptor(entry))
    this.entries.push(entry)
    return { name, size, sha256: digest.digest('hex'), packedSha256: packed.digest('hex') }
  }

  /** Writes the directory and ends the stream. */
  async end(): Promise<void> {
    const offset = this.offset
    for (const entry of this.entries) await this.write(directoryHeader(entry))
    await this.write(endRecords(this.entries.length, this.offset - offset, offset))
    this.out.end()
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length
    if (!this.out.write(bytes)) await once(this.out, 'drain')
  }
}

const deflated = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(pieces)
  const packer = createDeflateRaw()
  source.on('error', problem => packer.destroy(problem))
  for await (const piece of source.pipe(packer)) if (Buffer.isBuffer(piece)) yield piece
}

/** Small files as the bytes of one zip; names are made different where they are not. */
export const zipFiles = async (
  files: readonly { name: string; bytes: Uint8Array }[],
  at: Date,
): Promise<Buffer> => {
  const out = new PassThrough()
  const zip = new ZipWriter(out, at)
  const names = distinctNames(files.map(({ name }) => name))
  const write = async (): Promise<void> => {
    for (const [index, { bytes }] of files.entries()) await zip.add(names[index] ?? '', bytes)
    await zip.end()
  }
  const [whole] = await Promise.all([buffer(out), write()])
  return whole
}
