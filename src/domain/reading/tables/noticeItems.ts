import { foldKey } from '../fold'
import { isUnitName } from '../letters/letterLines'
import { cutLine, type NoticePiece } from './noticeMarks'
import { signatureWords } from './rowWords'
import type { TextLines } from './textForm'

/** One comment of a notice in prose, with what became of it. */
export interface NoticeItem {
  number: number | null
  unit: string
  comment: string[]
  /** Null where nobody answered it. */
  answer: string[] | null
  reason: string[]
  /** Opened by a label (意见1：), not by a number or a name alone. */
  labelled: boolean
  /** Lines that certainly belong to it; `to` is exclusive. Empty where its line also holds what stands before all items. */
  from: number
  to: number
}

/** No comment, and nothing that follows an answer, is of more lines. */
const mostLines = 40
/** After so many comments in a row that nobody answered it is over. */
const mostUnanswered = 4

/** The items of a notice from line `at` on, until a line belongs to none; `most` of them. */
export const readItems = (texts: TextLines, at: number, most = Number.POSITIVE_INFINITY): NoticeItem[] => {
  const reader = new ItemReader(most)
  for (let line = at; line < texts.end; line += 1) {
    const text = texts.line(line).trim()
    if (text === '') continue
    if (signatureWords.test(foldKey(text.slice(0, 120)))) break
    const pieces = cutLine(text)
    const leads = line === at && pieces[0]?.kind === 'plain'
    const own = leads ? pieces.slice(1) : pieces
    const lines = { from: line, to: leads ? line : line + 1 }
    if (!own.every(piece => reader.take(headsItems(piece, texts, line) ? heading(piece) : piece, lines)))
      break
  }
  return reader.items
}

const heading = (piece: NoticePiece): NoticePiece => ({ ...piece, kind: 'heading' })

/** 二、公众意见 over numbered comments. */
const headsItems = ({ kind, style, text, unit }: NoticePiece, texts: TextLines, line: number): boolean => {
  if (kind !== 'item' || style === '' || unit !== '' || text.length > 40 || /[。；，！？：]/u.test(text))
    return false
  let next = line + 1
  while (next < texts.end && texts.line(next).trim() === '') next += 1
  const [below] = cutLine(texts.line(next))
  return below !== undefined && ['comment', 'item', 'heading', 'unit'].includes(below.kind)
}

interface Lines {
  from: number
  to: number
}

class ItemReader {
  readonly items: NoticeItem[] = []
  private current: NoticeItem | null = null
  private unit = ''
  /** How the items are numbered: a number written otherwise is part of what is said. */
  private style: string | null = null
  /** Lines without a mark: they belong to what stands above them only if something with a mark follows. */
  private tail: { text: string; to: number }[] = []
  /** A heading has been met; only an item may follow. */
  private headed = false
  /** 来源：市水利局 stands before each comment, not behind it. */
  private unitLeads = false

  constructor(private readonly most: number) {}

  /** False where the notice has ended above this piece. */
  take(piece: NoticePiece, lines: Lines): boolean {
    const { kind } = piece
    if (kind === 'comment' || (kind === 'item' && (this.style ?? piece.style) === piece.style))
      return this.open(piece, lines)
    if (kind === 'heading') return this.head(piece.unit)
    if (kind === 'unit' && (this.current === null || (this.unitLeads && this.current.answer !== null)))
      return this.lead(piece)
    if (this.current === null || this.headed) return false
    return kind === 'plain' || kind === 'item'
      ? this.goOn(piece, lines)
      : this.fill(this.current, piece, lines)
  }

  private open(piece: NoticePiece, { from, to }: Lines): boolean {
    const answered = this.items.findLastIndex(({ answer }) => answer !== null)
    if (this.items.length >= this.most || this.items.length - 1 - answered >= mostUnanswered) return false
    this.settle()
    this.headed = false
    this.style ??= piece.kind === 'comment' ? '意见' : piece.style
    this.current = openItem(piece, this.unit, { from, to })
    this.items.push(this.current)
    return true
  }

  private head(unit: string): boolean {
    this.headed = this.current !== null
    this.unit = unit
    return true
  }

  private lead({ text }: NoticePiece): boolean {
    this.unitLeads = true
    return this.head(nameOf(text))
  }

  private goOn({ text }: NoticePiece, { to }: Lines): boolean {
    this.tail.push({ text, to })
    return this.tail.length <= mostLines
  }

  /** Further fields of the item. */
  private fill(item: NoticeItem, { kind, text }: NoticePiece, { to }: Lines): boolean {
    if (kind === 'answer' && item.answer !== null) return false
    this.settle()
    if (kind === 'unit') item.unit = nameOf(text)
    else if (kind === 'answer') item.answer = [text]
    else if (item.answer === null) item.comment.push(`理由：${text}`)
    else item.reason.push(text)
    item.to = Math.max(item.to, to)
    return true
  }

  private settle(): void {
    const item = this.current
    if (item === null) return
    const open = item.reason.length > 0 ? item.reason : (item.answer ?? item.comment)
    for (const { text, to } of this.tail) {
      open.push(text)
      item.to = to
    }
    this.tail = []
  }
}

const nameOf = (text: string): string => text.replace(/[。；]$/u, '')

/** 建议删去第七条。（市水利局） */
const unitBehind = /\s*[（(]([^（）()]{2,30})[）)]\s*[。；]?$/u

const openItem = (piece: NoticePiece, unit: string, lines: Lines): NoticeItem => {
  const [bracket = '', named = ''] = unitBehind.exec(piece.text) ?? []
  const isBehind = piece.unit === '' && isUnitName(named)
  return {
    number: piece.number,
    unit: isBehind ? named : piece.unit || unit,
    comment: [isBehind ? piece.text.slice(0, -bracket.length) : piece.text],
    answer: null,
    reason: [],
    labelled: piece.kind === 'comment',
    ...lines,
  }
}
