import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from '../limits'
import { trouble, UnreadableFile } from '../unreadable'

const partKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false, autoClose: false }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })

/**
 * A zip package in memory. Only the parts asked for are inflated, in pieces, and what comes out is counted
 * against one budget for the whole package: the sizes an archive states about itself are not believed.
 */
export class Archive {
  private readonly entries = new Map<string, Entry>()
  private inflated = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly bytes: Buffer,
  ) {}

  /** @throws UnreadableFile where the directory is damaged or names more parts than a document has. */
  static async open(bytes: Buffer): Promise<Archive> {
    try {
      const zip = await open(bytes)
      if (zip.entryCount > limits.archiveEntries) throw new UnreadableFile(trouble.tooManyEntries())
      const archive = new Archive(zip, bytes)
      for await (const entry of zip.eachEntry()) {
        const key = partKey(entry.fileName)
        if (!archive.entries.has(key)) archive.entries.set(key, entry)
        if (archive.entries.size > limits.archiveEntries) throw new UnreadableFile(trouble.tooManyEntries())
      }
      return archive
    } catch (error) {
      if (error instanceof UnreadableFile) throw error
      throw new UnreadableFile(trouble.damaged('压缩包的目录读不出'))
    }
  }

  /** Names of all parts, in lower case. */
  names(): string[] {
    return [...this.entries.keys()]
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path))
  }

  /** Hands over a part piece by piece; waits where the taker asks for it. Parts that are absent give nothing. */
  async read(path: string, take: (piece: Buffer) => Promise<void> | undefined): Promise<void> {
    const entry = this.entries.get(partKey(path))
    if (entry === undefined) return
    if (entry.isEncrypted()) throw new UnreadableFile(trouble.encrypted())
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new UnreadableFile(trouble.damaged(`部件“${path}”用了不认识的压缩方式`))
    try {
      await this.inflate(entry, path, take)
    } catch (error) {
      if (error instanceof UnreadableFile) throw error
      throw new UnreadableFile(trouble.damaged(`部件“${path}”解压不了`))
    }
  }

  private async inflate(
    entry: Entry,
    path: string,
    take: (piece: Buffer) => Promise<void> | undefined,
  ): Promise<void> {
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = this.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    if (packed.length < entry.compressedSize) throw new UnreadableFile(trouble.damaged('文件没有传完'))
    let checksum = 0
    for await (const piece of entry.compressionMethod === 8 ? inflated(packed) : pieces(packed)) {
      this.inflated += piece.length
      if (this.inflated > limits.inflatedBytes) throw new UnreadableFile(trouble.unfolds())
      checksum = crc32(piece, checksum)
      const wait = take(piece)
      if (wait !== undefined) await wait
    }
    if (checksum !== entry.crc32) throw new UnreadableFile(trouble.damaged(`部件“${path}”校验不符`))
  }
}

const PIECE = 65_536

/** Inflates in zlib's own thread, one piece ahead of the taker. */
const inflated = async function* (packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: PIECE })
  stream.end(packed)
  for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece
}

const pieces = function* (stored: Buffer): Generator<Buffer> {
  for (let at = 0; at < stored.length; at += PIECE) yield stored.subarray(at, at + PIECE)
}
