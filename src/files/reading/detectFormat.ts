import { looksLikeCsv } from './csv'
import { decodeText } from './decodeText'
import type { DetectedFormat } from './detectedFormat'
import { compoundKind } from './legacy/compoundKind'
import { Archive } from './package/archive'

export type { DetectedFormat } from './detectedFormat'

const signatures: readonly [signature: string, kind: string][] = [
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['424d', 'BMP'],
]

/** A zip archive with entries, and one without any. */
const zipMarks = new Set(['504b0304', '504b0506'])

const imageKind = (bytes: Buffer): string | null => {
  const head = bytes.toString('hex', 0, 8)
  const kind = signatures.find(([signature]) => head.startsWith(signature))?.[1]
  // “BM” alone may begin a text; the size that a bitmap states about itself tells them apart.
  if (kind === 'BMP') return bytes.length > 14 && bytes.readUInt32LE(6) === 0 ? kind : null
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'WebP'
  if (/^ftyp(heic|heix|mif1|avif)/.test(bytes.toString('latin1', 4, 12))) return 'HEIC'
  return kind ?? null
}

const packages: readonly [part: RegExp, detected: DetectedFormat][] = [
  [/^xl\/workbook\.bin$/, { format: 'unreadable', what: '是二进制工作簿（.xlsb）' }],
  [/^encryptedpackage$/, { format: 'encrypted' }],
  [/^word\//, { format: 'docx' }],
  [/^xl\//, { format: 'xlsx' }],
  [/^ppt\//, { format: 'unreadable', what: '是演示文稿' }],
  [/^ofd\.xml$/, { format: 'unreadable', what: '是 OFD 版式文件' }],
]

/** Formats of OpenDocument go the way of old formats: LibreOffice, their home, converts them. */
const openDocument = (names: readonly string[], bytes: Buffer): DetectedFormat | null => {
  if (!names.includes('mimetype') || !names.includes('content.xml')) return null
  const isSheet = bytes.subarray(0, 200).includes('opendocument.spreadsheet')
  return { format: 'old', kind: isSheet ? 'ods' : 'odt', target: isSheet ? 'xlsx' : 'docx' }
}

const zipKind = async (bytes: Buffer): Promise<DetectedFormat> => {
  const names = (await Archive.open(bytes)).names()
  const known = packages.find(([part]) => names.some(name => part.test(name)))?.[1]
  return known ?? openDocument(names, bytes) ?? { format: 'unreadable', what: '是压缩包，不是文档' }
}

const textKinds: readonly [pattern: RegExp, detected: DetectedFormat][] = [
  [/^\{\\rtf/, { format: 'old', kind: 'rtf', target: 'docx' }],
  [
    /^<\?xml[\s\S]{0,400}(progid="Excel\.Sheet"|office:spreadsheet)/,
    { format: 'old', kind: 'xml', target: 'xlsx' },
  ],
  [/^<\?xml[\s\S]{0,400}(progid="Word\.Document"|wordml)/, { format: 'old', kind: 'xml', target: 'docx' }],
  [/^mime-version:/i, { format: 'unreadable', what: '是单个网页文件（.mht）' }],
  [/^version:[\d.]+\s+starthtml:/i, { format: 'html' }],
  [
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|table|div|p|span|h[1-6]|ul|ol|style)\b/i,
    { format: 'html' },
  ],
]

const textKind = (bytes: Buffer, name: string): DetectedFormat => {
  const { text, lossy, encoding } = decodeText(bytes)
  const head = text.slice(0, 2000).trimStart()
  if (hasControls(text) || (lossy && encoding === 'gb18030' && mostlyLost(text)))
    return { format: 'unreadable', what: '不是文档，也不是文本' }
  const known = textKinds.find(([pattern]) => pattern.test(head))?.[1]
  return known ?? { format: isCsv(text, name) ? 'csv' : 'text' }
}

/** Standard input, pastes and .txt have no name that tells. */
const isCsv = (text: string, name: string): boolean =>
  /\.(csv|tsv)$/i.test(name) || ((!/\.\w{1,5}$/.test(name) || /\.txt$/i.test(name)) && looksLikeCsv(text))

/** Control characters that stand in texts: tabs, line and page ends, the escape of terminals. */
const layoutSigns = new Set('\t\n\v\f\r\u001b')

const hasControls = (text: string): boolean => {
  let controls = 0
  for (const sign of text.slice(0, 8192)) if (sign < ' ' && !layoutSigns.has(sign)) controls += 1
  return controls > Math.max(2, Math.min(text.length, 8192) / 50)
}

const mostlyLost = (text: string): boolean => {
  const head = text.slice(0, 8192)
  return head.split('\ufffd').length > head.length / 20
}

/**
 * Tells a file by its content; the name decides only between a table and a running text.
 * @throws UnreadableFile where a zip archive is truncated or over the limits.
 */
export const detectFormat = async (bytes: Buffer, name: string): Promise<DetectedFormat> => {
  if (bytes.length === 0) return { format: 'empty' }
  if (zipMarks.has(bytes.toString('hex', 0, 4))) return zipKind(bytes)
  if (bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1') return compoundKind(bytes, name)
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  const image = imageKind(bytes)
  return image === null ? textKind(bytes, name) : { format: 'image', kind: image }
}
