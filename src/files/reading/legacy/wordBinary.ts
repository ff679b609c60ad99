import type { Block, SourceDocument, SourceProblem } from '../../../domain/reading/source'
import { Budget } from '../blockSink'
import { limits } from '../limits'
import { trouble, UnreadableFile } from '../unreadable'
import { CompoundFile } from './compoundFile'
import { OldTable } from './oldTable'
import { WordProperties } from './wordProperties'

/** A stretch of text in the file: characters of one or two bytes from a byte offset on. */
interface Piece {
  from: number
  to: number
  offset: number
  wide: boolean
}

/** The story of a character: what stands after the main text, in the order of the file (MS-DOC 2.3). */
const stories = ['正文', '脚注', '页眉', '宏', '批注', '尾注', '文本框', '页眉文本框']
const read = new Set(['正文', '脚注', '尾注', '文本框'])

/**
 * Reads a .doc of Word 97 and later, and of WPS, without another program: text, tables, footnotes, text boxes.
 * Automatic numbers are not in the text and are reported as missing.
 * Source: [MS-DOC], published by Microsoft.
 * @throws UnreadableFile where it is encrypted, damaged, or older.
 */
export const readWordBinary = (bytes: Buffer, name: string): SourceDocument => {
  const file = new CompoundFile(bytes)
  const document = file.stream('WordDocument')
  if (document === null || document.length < 500 || document.readUInt16LE(0) !== 0xa5ec) return refuse()
  const flags = document.readUInt16LE(10)
  if (flags & 0x100) throw new UnreadableFile(trouble.encrypted())
  const table = file.stream(flags & 0x200 ? '1Table' : '0Table')
  if (table === null || document.readUInt16LE(2) < 101) return refuse()
  const part = (index: number): Buffer => {
    const offset = document.readUInt32LE(154 + 8 * index)
    return table.subarray(offset, offset + document.readUInt32LE(158 + 8 * index))
  }
  try {
    const reader = new WordReader(document, new WordProperties(document, part(13), part(12)))
    reader.read(piecesOf(part(33)))
    return { name, format: 'docx', blocks: reader.finish(), problems: reader.problems() }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    return refuse()
  }
}

const refuse = (): never => {
  throw new UnreadableFile(trouble.damaged('旧格式 Word 文档的结构读不出'))
}

/** MS-DOC 2.9.38: modifiers first, each begun by 1, then the table of pieces, begun by 2. */
const piecesOf = (part: Buffer): Piece[] => {
  let at = 0
  while (part[at] === 1) at += 3 + part.readUInt16LE(at + 1)
  if (part[at] !== 2) return refuse()
  const size = part.readUInt32LE(at + 1)
  const list = part.subarray(at + 5, at + 5 + size)
  const count = Math.floor((list.length - 4) / 12)
  return Array.from({ length: count }, (_, index) => {
    const place = list.readUInt32LE(4 * (count + 1) + 8 * index + 2)
    const wide = (place & 0x40000000) === 0
    const offset = place & 0x3fffffff
    return {
      from: list.readUInt32LE(4 * index),
      to: list.readUInt32LE(4 * index + 4),
      offset: wide ? offset : offset / 2,
      wide,
    }
  })
}

/** Signs that stand for something else; others below a space are anchors and are left out. */
const signs: Record<string, string> = { '\t': '\t', '\v': '\n', '\u001e': '-' }
const ends = new Set(['\r', '\u0007', '\f'])
const western = new TextDecoder('windows-1252')

class WordReader {
  private readonly blocks: Block[] = []
  private readonly budget = new Budget()
  private readonly bounds: number[] = []
  private table: OldTable | null = null
  private text = ''
  private fieldCodes = 0
  private deleted = 0
  private numbered = 0

  constructor(
    private readonly document: Buffer,
    private readonly properties: WordProperties,
  ) {
    let end = 0
    for (let index = 0; index < stories.length; index += 1) {
      end += document.readUInt32LE(76 + 4 * index)
      this.bounds.push(end)
    }
  }

  read(pieces: readonly Piece[]): void {
    for (const { from, to, offset, wide } of pieces) {
      const width = wide ? 2 : 1
      const bytes = this.document.subarray(offset, offset + (to - from) * width)
      const text = wide ? bytes.toString('utf16le') : western.decode(bytes)
      for (let index = 0; index < text.length; index += 1)
        this.sign(text.charAt(index), offset + index * width, from + index)
      if (this.text.length > limits.textCharacters)
        throw new UnreadableFile(trouble.tooMuch('有一个段落超过一百万字'))
    }
  }

  finish(): Block[] {
    if (this.text !== '') this.endParagraph('\r', this.document.length, 0)
    this.closeTable()
    return this.blocks
  }

  problems(): SourceProblem[] {
    const found: SourceProblem[] = []
    if (this.deleted > 0)
      found.push({
        place: '正文',
        message: `文档含修订痕迹，删去的 ${this.deleted} 个字没有读入。请确认是否为定稿。`,
      })
    if (this.numbered > 0)
      found.push({
        place: '正文',
        message: `有 ${this.numbered} 段用了自动编号，编号没有读入。请另存为 .docx 后再上传，以免缺少序号。`,
      })
    return found
  }

  private sign(sign: string, offset: number, position: number): void {
    const story = stories[this.bounds.findIndex(end => position < end)]
    if (story === undefined || !read.has(story)) return
    if (sign === '\u0013') this.fieldCodes += 1
    else if (sign === '\u0014' || sign === '\u0015') this.fieldCodes = Math.max(0, this.fieldCodes - 1)
    else if (ends.has(sign)) this.endParagraph(sign, offset, stories.indexOf(story))
    else if (this.fieldCodes === 0) {
      if (this.properties.isDeleted(offset)) this.deleted += 1
      else this.text += sign < ' ' ? (signs[sign] ?? '') : sign
    }
  }

  private endParagraph(sign: string, offset: number, story: number): void {
    const text = this.text
    this.text = ''
    const properties = this.properties.paragraph(offset)
    if (properties.numbered) this.numbered += 1
    this.budget.text(text)
    if (properties.inTable) {
      this.table ??= new OldTable(this.budget)
      this.table.paragraph(text, sign, properties)
      return
    }
    this.closeTable()
    if (text.trim() === '') return
    this.blocks.push({
      kind: 'paragraph',
      text: story === 0 || story === 6 ? text : `［${stories[story]}］${text.trim()}`,
    })
  }

  private closeTable(): void {
    const block = this.table?.block() ?? null
    if (block !== null) this.blocks.push(block)
    this.table = null
  }
}
