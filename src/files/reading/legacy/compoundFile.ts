import type { DetectedFormat } from '../detectFormat'

/** Streams by which a compound file (OLE2) is known, in the order in which they decide. */
const streams: readonly [name: string, detected: DetectedFormat][] = [
  ['EncryptedPackage', { format: 'encrypted' }],
  ['EncryptionInfo', { format: 'encrypted' }],
  ['WordDocument', { format: 'old', kind: 'doc', target: 'docx' }],
  ['Workbook', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['Book', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['PowerPoint Document', { format: 'unreadable', what: '是演示文稿' }],
  ['__properties_version1.0', { format: 'unreadable', what: '是邮件（.msg）' }],
]

/** The program that wrote the file, as the root of the directory names it. */
const classes: readonly [identifier: string, detected: DetectedFormat][] = [
  ['0609020000000000c000000000000046', { format: 'old', kind: 'doc', target: 'docx' }],
  ['2008020000000000c000000000000046', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['1008020000000000c000000000000046', { format: 'old', kind: 'xls', target: 'xlsx' }],
]

const ENTRY = 128
/** A directory of a real file has some dozens of entries. */
const MOST_ENTRIES = 4096

/**
 * What a compound file holds (MS-CFB): .doc and .xls, those of WPS (.wps, .et), an encrypted new-style file.
 * A workbook embedded in a letter has its streams in the same directory, so the root's class is asked first.
 */
export const compoundKind = (bytes: Buffer, name: string): DetectedFormat => {
  const entries = directory(bytes)
  const names = new Set(entries.map(entry => entry.name))
  const encrypted = streams.find(([stream, detected]) => detected.format === 'encrypted' && names.has(stream))
  if (encrypted !== undefined) return encrypted[1]
  const root = entries.find(entry => entry.type === 5)
  const byClass = classes.find(([identifier]) => identifier === root?.identifier)?.[1]
  const byStream = streams.find(([stream]) => names.has(stream))?.[1]
  if (byClass !== undefined || byStream !== undefined)
    return byClass ?? byStream ?? { format: 'unreadable', what: '是不认识的旧格式文件' }
  if (/\.(et|xls)$/i.test(name)) return { format: 'old', kind: 'xls', target: 'xlsx' }
  if (/\.(wps|doc)$/i.test(name)) return { format: 'old', kind: 'doc', target: 'docx' }
  return { format: 'unreadable', what: '是不认识的旧格式文件' }
}

interface DirectoryEntry {
  name: string
  type: number
  identifier: string
}

/** Follows the chain of directory sectors through the allocation table; stops at anything that does not fit. */
const directory = (bytes: Buffer): DirectoryEntry[] => {
  if (bytes.length < 512) return []
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512
  const entries: DirectoryEntry[] = []
  let sector = bytes.readUInt32LE(48)
  while (sector < 0xfffffffa && entries.length < MOST_ENTRIES) {
    const start = (sector + 1) * sectorSize
    if (start + sectorSize > bytes.length) break
    for (let at = start; at < start + sectorSize; at += ENTRY) entries.push(entryAt(bytes, at))
    sector = nextSector(bytes, sector, sectorSize)
  }
  return entries
}

const entryAt = (bytes: Buffer, at: number): DirectoryEntry => ({
  name: bytes.toString('utf16le', at, at + Math.max(0, Math.min(bytes.readUInt16LE(at + 64), 64) - 2)),
  type: bytes.readUInt8(at + 66),
  identifier: bytes.toString('hex', at + 80, at + 96),
})

const END = 0xfffffffe

/** The header lists the first 109 sectors of the allocation table, which is enough for the 7 MB they cover. */
const nextSector = (bytes: Buffer, sector: number, sectorSize: number): number => {
  const perSector = sectorSize / 4
  const index = Math.floor(sector / perSector)
  if (index >= 109) return END
  const at = (bytes.readUInt32LE(76 + index * 4) + 1) * sectorSize + (sector % perSector) * 4
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : END
}
