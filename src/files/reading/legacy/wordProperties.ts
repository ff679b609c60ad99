/** What the binary format says about a paragraph, as far as text and tables need it. */
export interface ParagraphProperties {
  inTable: boolean
  /** The mark that ends a table row. */
  endsRow: boolean
  /** How many tables the paragraph stands in. */
  depth: number
  /** The mark that ends a cell, or a row, of a table inside of a cell. */
  endsInnerCell: boolean
  endsInnerRow: boolean
  numbered: boolean
  row: RowDefinition | null
}

/** The cells of a row: where their edges are, in twentieths of a point, and whether they go on with those above. */
export interface RowDefinition {
  edges: readonly number[]
  vertical: readonly ('none' | 'begins' | 'continues')[]
}

/** A stretch of the file, by byte offsets, and the modifiers that hold for it. */
interface Run {
  from: number
  to: number
  modifiers: Buffer
}

const PAGE = 512

/** The stretches that pages of formatted runs (FKP) describe, by their table (MS-DOC 2.8.25, 2.8.6). */
const runsOf = (
  document: Buffer,
  bins: Buffer,
  modifiersAt: (page: Buffer, index: number, count: number) => Buffer,
): Run[] => {
  const runs: Run[] = []
  const count = Math.floor((bins.length - 4) / 8)
  for (let bin = 0; bin < count; bin += 1) {
    const start = (bins.readUInt32LE((count + 1 + bin) * 4) & 0x3fffff) * PAGE
    const page = document.subarray(start, start + PAGE)
    if (page.length < PAGE) continue
    const entries = page.readUInt8(PAGE - 1)
    if ((entries + 1) * 4 > PAGE) continue
    for (let index = 0; index < entries; index += 1)
      runs.push({
        from: page.readUInt32LE(index * 4),
        to: page.readUInt32LE((index + 1) * 4),
        modifiers: modifiersAt(page, index, entries),
      })
  }
  return runs.sort((a, b) => a.from - b.from)
}

const paragraphModifiers = (page: Buffer, index: number, count: number): Buffer => {
  const at = (page[4 * (count + 1) + 13 * index] ?? 0) * 2
  const words = page[at] ?? 0
  // The first two bytes are the paragraph's style.
  if (at === 0) return Buffer.alloc(0)
  return words === 0
    ? page.subarray(at + 4, at + 2 + (page[at + 1] ?? 0) * 2)
    : page.subarray(at + 3, at + words * 2)
}

const characterModifiers = (page: Buffer, index: number, count: number): Buffer => {
  const at = (page[4 * (count + 1) + index] ?? 0) * 2
  return at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0))
}

/** Bytes after a modifier's code, by the three highest bits of the code; 6 states its own length. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3]
const TABLE_DEFINITION = 0xd608

const eachModifier = (modifiers: Buffer, take: (code: number, operand: Buffer) => void): void => {
  let at = 0
  while (at + 2 < modifiers.length) {
    const code = modifiers.readUInt16LE(at)
    at += 2
    let size = operandSizes[code >> 13] ?? 0
    if (code === TABLE_DEFINITION) {
      size = at + 2 <= modifiers.length ? modifiers.readUInt16LE(at) - 1 : 0
      at += 2
    } else if (size === 0) {
      size = modifiers[at] ?? 0
      at += 1
    }
    take(code, modifiers.subarray(at, at + size))
    at += Math.max(size, 0)
  }
}

/** Finds the stretch at a byte offset; the asker goes forward, mostly. */
class Finder {
  private last = 0

  constructor(private readonly runs: readonly Run[]) {}

  at(offset: number): Buffer | null {
    if ((this.runs[this.last]?.from ?? 0) > offset) this.last = 0
    while (this.last < this.runs.length && (this.runs[this.last]?.to ?? 0) <= offset) this.last += 1
    const run = this.runs[this.last]
    return run !== undefined && run.from <= offset ? run.modifiers : null
  }
}

/** Answers what holds for the paragraph that ends, or the character that stands, at a byte offset. */
export class WordProperties {
  private readonly paragraphs: Finder
  private readonly characters: Finder

  constructor(document: Buffer, paragraphBins: Buffer, characterBins: Buffer) {
    this.paragraphs = new Finder(runsOf(document, paragraphBins, paragraphModifiers))
    this.characters = new Finder(runsOf(document, characterBins, characterModifiers))
  }

  /** Struck out by a tracked change. */
  isDeleted(offset: number): boolean {
    let deleted = false
    eachModifier(this.characters.at(offset) ?? Buffer.alloc(0), (code, operand) => {
      if (code === 0x0800) deleted = operand[0] === 1
    })
    return deleted
  }

  paragraph(offset: number): ParagraphProperties {
    const found: ParagraphProperties = {
      inTable: false,
      endsRow: false,
      depth: 0,
      endsInnerCell: false,
      endsInnerRow: false,
      numbered: false,
      row: null,
    }
    eachModifier(this.paragraphs.at(offset) ?? Buffer.alloc(0), (code, operand) => {
      if (code === 0x2416) found.inTable = operand[0] === 1
      else if (code === 0x2417) found.endsRow = operand[0] === 1
      else if (code === 0x6649 && operand.length === 4) found.depth = operand.readInt32LE(0)
      else if (code === 0x244b) found.endsInnerCell = operand[0] === 1
      else if (code === 0x244c) found.endsInnerRow = operand[0] === 1
      else if (code === 0x460b && operand.length === 2) found.numbered = operand.readInt16LE(0) > 0
      else if (code === TABLE_DEFINITION) found.row = rowDefinition(operand)
    })
    return found
  }
}

const CELL_BYTES = 20

/** MS-DOC 2.9.321: a count, the edges, then twenty bytes for each cell. */
const rowDefinition = (operand: Buffer): RowDefinition | null => {
  const count = operand[0] ?? 0
  const cellsAt = 1 + 2 * (count + 1)
  if (count === 0 || operand.length < cellsAt) return null
  return {
    edges: Array.from({ length: count + 1 }, (_, index) => operand.readInt16LE(1 + 2 * index)),
    vertical: Array.from({ length: count }, (_, index) => {
      const flags = operand[cellsAt + CELL_BYTES * index] ?? 0
      return flags & 0x40 ? 'begins' : flags & 0x20 ? 'continues' : 'none'
    }),
  }
}
