/** One stream or storage of a compound file. */
export interface DirectoryEntry {
  name: string
  /** 1 a storage, 2 a stream, 5 the root. */
  type: number
  /** The class of the program that wrote it, hexadecimal. */
  identifier: string
  start: number
  size: number
}

const ENTRY = 128
/** A directory of a real file has some dozens of entries. */
const MOST_ENTRIES = 4096
const END = 0xfffffffa
const MINI_STREAM_LIMIT = 4096
const MINI_SECTOR = 64

/** The container of .doc, .xls and encrypted files (MS-CFB): streams cut into sectors that are chained by a table. */
export class CompoundFile {
  readonly entries: readonly DirectoryEntry[]
  private readonly sectorSize: number
  private readonly table: readonly number[]

  constructor(private readonly bytes: Buffer) {
    this.sectorSize = bytes.length >= 512 && bytes.readUInt16LE(30) === 12 ? 4096 : 512
    this.table = bytes.length < 512 ? [] : this.allocationTable()
    this.entries = bytes.length < 512 ? [] : this.directory(this.chain(bytes.readUInt32LE(48)))
  }

  /** The bytes of a stream. Null where there is none, or where its chain is broken. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find(each => each.name === name && each.type === 2)
    if (entry === undefined) return null
    const whole = entry.size < MINI_STREAM_LIMIT ? this.miniChain(entry.start) : this.chain(entry.start)
    return whole.length < entry.size ? null : whole.subarray(0, entry.size)
  }

  private sector(number: number): Buffer {
    const start = (number + 1) * this.sectorSize
    return this.bytes.subarray(start, start + this.sectorSize)
  }

  private chain(first: number): Buffer {
    const parts: Buffer[] = []
    const most = this.bytes.length / this.sectorSize
    for (let at = first; at < END && parts.length <= most; at = this.table[at] ?? END)
      parts.push(this.sector(at))
    return Buffer.concat(parts)
  }

  private miniChain(first: number): Buffer {
    const root = this.entries.find(entry => entry.type === 5)
    const container = this.chain(root?.start ?? END)
    const table = numbersOf(this.chain(this.bytes.readUInt32LE(60)))
    const parts: Buffer[] = []
    for (let at = first; at < END && parts.length <= MINI_STREAM_LIMIT / MINI_SECTOR; at = table[at] ?? END)
      parts.push(container.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR))
    return Buffer.concat(parts)
  }

  /** Its sectors are listed in the header, and beyond 109 of them in a chain of their own. */
  private allocationTable(): number[] {
    const listed = numbersOf(this.bytes.subarray(76, 512))
    const most = this.bytes.length / this.sectorSize
    let next = this.bytes.readUInt32LE(68)
    for (let steps = 0; next < END && steps < most; steps += 1) {
      const more = numbersOf(this.sector(next))
      next = more.pop() ?? END
      listed.push(...more)
    }
    return listed.filter(sector => sector < most).flatMap(sector => numbersOf(this.sector(sector)))
  }

  private directory(listing: Buffer): DirectoryEntry[] {
    const entries: DirectoryEntry[] = []
    for (let at = 0; at + ENTRY <= listing.length && entries.length < MOST_ENTRIES; at += ENTRY) {
      const nameLength = Math.max(0, Math.min(listing.readUInt16LE(at + 64), 64) - 2)
      entries.push({
        name: listing.toString('utf16le', at, at + nameLength),
        type: listing.readUInt8(at + 66),
        identifier: listing.toString('hex', at + 80, at + 96),
        start: listing.readUInt32LE(at + 116),
        size: listing.readUInt32LE(at + 120),
      })
    }
    return entries
  }
}

const numbersOf = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4))
