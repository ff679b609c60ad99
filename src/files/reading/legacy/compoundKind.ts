import type { DetectedFormat } from '../detectedFormat'
import { CompoundFile } from './compoundFile'

/** Streams by which a compound file is known, in the order in which they decide. */
const streams: readonly [name: string, detected: DetectedFormat][] = [
  ['WordDocument', { format: 'old', kind: 'doc', target: 'docx' }],
  ['Workbook', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['Book', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['PowerPoint Document', { format: 'unreadable', what: '是演示文稿' }],
  ['__properties_version1.0', { format: 'unreadable', what: '是邮件（.msg）' }],
]

/** The program that wrote the file, as the root of the directory names it: Word, and Excel 97 and 95. */
const classes: readonly [identifier: string, detected: DetectedFormat][] = [
  ['0609020000000000c000000000000046', { format: 'old', kind: 'doc', target: 'docx' }],
  ['2008020000000000c000000000000046', { format: 'old', kind: 'xls', target: 'xlsx' }],
  ['1008020000000000c000000000000046', { format: 'old', kind: 'xls', target: 'xlsx' }],
]

/**
 * What a compound file holds: .doc and .xls, those of WPS (.wps, .et), an encrypted new-style file. A workbook
 * embedded in a letter has its streams in the same directory, so the root's class is asked first.
 */
export const compoundKind = (bytes: Buffer, name: string): DetectedFormat => {
  const { entries } = new CompoundFile(bytes)
  const names = new Set(entries.map(entry => entry.name))
  if (names.has('EncryptedPackage')) return { format: 'encrypted' }
  const root = entries.find(entry => entry.type === 5)
  const byClass = classes.find(([identifier]) => identifier === root?.identifier)?.[1]
  const byStream = streams.find(([stream]) => names.has(stream))?.[1]
  if (byClass !== undefined) return byClass
  if (byStream !== undefined) return byStream
  if (/\.(et|xls)$/i.test(name)) return { format: 'old', kind: 'xls', target: 'xlsx' }
  if (/\.(wps|doc)$/i.test(name)) return { format: 'old', kind: 'doc', target: 'docx' }
  return { format: 'unreadable', what: '是不认识的旧格式文件' }
}
