/** The records of a zip file (PKWARE APPNOTE 6.3.10; section numbers below), with zip64 where a number needs it. */

export interface ZipEntry {
  name: string
  /** As DOS keeps it: date in the upper 16 bits, time in the lower. */
  modified: number
  checksum: number
  packed: number
  size: number
  offset: number
  /** Stored as it is instead of deflated. */
  stored: boolean
  /** The local header was written for sizes of 8 bytes. */
  large: boolean
}

const most32 = 0xffff_ffff
const most16 = 0xffff
/** Bit 3: sizes follow the data; bit 11: the name is UTF-8 (4.4.4). */
const flags = 0x0808
const version = (large: boolean): number => (large ? 45 : 20)
const capped = (value: number): number => Math.min(value, most32)

/** A clock time as DOS keeps it, to 2 seconds (4.4.6), in the local time that unpackers expect. */
export const dosTime = (at: Date): number => {
  const date = (Math.max(0, at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  return date * 0x1_0000 + time
}

const method = (stored: boolean): number => (stored ? 0 : 8)

const record = (size: number, signature: number, write: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32LE(signature, 0)
  write(bytes)
  return bytes
}

/** 4.5.3: the numbers that do not fit 4 bytes, in the order size, packed, offset. */
const zip64Extra = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 + 8 * values.length)
  bytes.writeUInt16LE(1, 0)
  bytes.writeUInt16LE(8 * values.length, 2)
  for (const [at, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), 4 + 8 * at)
  return bytes
}

/** 4.3.7; checksum and sizes come behind the data. */
export const localHeader = (entry: Pick<ZipEntry, 'name' | 'modified' | 'stored' | 'large'>): Buffer => {
  const name = Buffer.from(entry.name)
  const extra = entry.large ? zip64Extra([0, 0]) : Buffer.alloc(0)
  const fixed = record(30, 0x04034b50, bytes => {
    bytes.writeUInt16LE(version(entry.large), 4)
    bytes.writeUInt16LE(flags, 6)
    bytes.writeUInt16LE(method(entry.stored), 8)
    bytes.writeUInt32LE(entry.modified, 10)
    if (entry.large) bytes.fill(0xff, 18, 26)
    bytes.writeUInt16LE(name.length, 26)
    bytes.writeUInt16LE(extra.length, 28)
  })
  return Buffer.concat([fixed, name, extra])
}

/** 4.3.9 */
export const dataDescriptor = (entry: ZipEntry): Buffer =>
  record(entry.large ? 24 : 16, 0x08074b50, bytes => {
    bytes.writeUInt32LE(entry.checksum, 4)
    if (entry.large) {
      bytes.writeBigUInt64LE(BigInt(entry.packed), 8)
      bytes.writeBigUInt64LE(BigInt(entry.size), 16)
    } else {
      bytes.writeUInt32LE(entry.packed, 8)
      bytes.writeUInt32LE(entry.size, 12)
    }
  })

/** 4.3.12 */
export const directoryHeader = (entry: ZipEntry): Buffer => {
  const name = Buffer.from(entry.name)
  const big = [entry.size, entry.packed, entry.offset].filter(value => value >= most32)
  const extra = big.length === 0 ? Buffer.alloc(0) : zip64Extra(big)
  const fixed = record(46, 0x02014b50, bytes => {
    bytes.writeUInt16LE(version(true), 4)
    bytes.writeUInt16LE(version(entry.large), 6)
    bytes.writeUInt16LE(flags, 8)
    bytes.writeUInt16LE(method(entry.stored), 10)
    bytes.writeUInt32LE(entry.modified, 12)
    bytes.writeUInt32LE(entry.checksum, 16)
    bytes.writeUInt32LE(capped(entry.packed), 20)
    bytes.writeUInt32LE(capped(entry.size), 24)
    bytes.writeUInt16LE(name.length, 28)
    bytes.writeUInt16LE(extra.length, 30)
    bytes.writeUInt32LE(capped(entry.offset), 42)
  })
  return Buffer.concat([fixed, name, extra])
}

/** The end of the file: 4.3.16, before it 4.3.14 and 4.3.15 where a number does not fit. */
export const endRecords = (entries: number, length: number, offset: number): Buffer => {
  const end = record(22, 0x06054b50, bytes => {
    bytes.writeUInt16LE(Math.min(entries, most16), 8)
    bytes.writeUInt16LE(Math.min(entries, most16), 10)
    bytes.writeUInt32LE(capped(length), 12)
    bytes.writeUInt32LE(capped(offset), 16)
  })
  if (entries < most16 && length < most32 && offset < most32) return end
  const end64 = record(56, 0x06064b50, bytes => {
    bytes.writeBigUInt64LE(44n, 4)
    bytes.writeUInt16LE(45, 12)
    bytes.writeUInt16LE(45, 14)
    bytes.writeBigUInt64LE(BigInt(entries), 24)
    bytes.writeBigUInt64LE(BigInt(entries), 32)
    bytes.writeBigUInt64LE(BigInt(length), 40)
    bytes.writeBigUInt64LE(BigInt(offset), 48)
  })
  const locator = record(20, 0x07064b50, bytes => {
    bytes.writeBigUInt64LE(BigInt(offset + length), 8)
    bytes.writeUInt32LE(1, 16)
  })
  return Buffer.concat([end64, locator, end])
}
