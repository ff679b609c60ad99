import type { TextPiece } from './geometry'
import type { DrawnTable } from './ruledTables'
import { flow, type TextLine, textLines } from './textLines'

/** A stretch across the page that the texts of one column take up. */
interface Band {
  left: number
  right: number
}

interface Segment extends Band {
  pieces: TextPiece[]
}

/** Parts of a line with room between them that no writer leaves between words: one and a half signs. */
const segmentsOf = (line: TextLine): Segment[] => {
  const segments: Segment[] = []
  for (const piece of [...line.pieces].filter(each => each.text.trim() !== '').sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const right = piece.x + piece.width
    if (last !== undefined && piece.x - last.right < line.height * 1.5) {
      last.pieces.push(piece)
      last.right = Math.max(last.right, right)
    } else segments.push({ left: piece.x, right, pieces: [piece] })
  }
  return segments
}

const meets = (band: Band, segment: Band): boolean => segment.left < band.right && segment.right > band.left

/** The bands widened by a line's segments; null where a segment would join two columns or stands in none. */
const widened = (bands: readonly Band[], segments: readonly Segment[]): Band[] | null => {
  const result = bands.map(band => ({ ...band }))
  for (const segment of segments) {
    const met = result.filter(band => meets(band, segment))
    const [band] = met
    if (met.length !== 1 || band === undefined) return null
    band.left = Math.min(band.left, segment.left)
    band.right = Math.max(band.right, segment.right)
  }
  const apart = result.every((band, index) => index === 0 || band.left > (result[index - 1]?.right ?? 0))
  return apart ? result : null
}

const FEWEST_COLUMNS = 3
/** Lines below the titles that must have more than one column, before it is called a table. */
const FEWEST_ROWS = 2

/**
 * Finds tables that are not ruled: a line of at least three texts with room between, and lines below it whose texts
 * keep to the same columns. A row begins where its first column has text.
 */
export const alignedTables = (lines: readonly TextLine[]): DrawnTable[] => {
  const tables: DrawnTable[] = []
  for (let at = 0; at < lines.length; ) {
    const found = tableAt(lines, at)
    if (found !== null) tables.push(found.table)
    at = found?.next ?? at + 1
  }
  return tables
}

const tableAt = (lines: readonly TextLine[], start: number): { table: DrawnTable; next: number } | null => {
  const first = lines[start]
  const titles = first === undefined ? [] : segmentsOf(first)
  if (first === undefined || titles.length < FEWEST_COLUMNS) return null
  let bands: Band[] = titles.map(({ left, right }) => ({ left, right }))
  const taken: { line: TextLine; segments: Segment[] }[] = [{ line: first, segments: titles }]
  let next = start + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    const above = lines[next - 1]
    if (line === undefined || above === undefined || above.y - line.y > line.height * 4) break
    const segments = segmentsOf(line)
    const wider = widened(bands, segments)
    if (wider === null) break
    bands = wider
    taken.push({ line, segments })
  }
  if (taken.slice(1).filter(({ segments }) => segments.length > 1).length < FEWEST_ROWS) return null
  return { table: tableOf(taken, bands), next }
}

const tableOf = (
  taken: readonly { line: TextLine; segments: readonly Segment[] }[],
  bands: readonly Band[],
): DrawnTable => {
  const rows: TextPiece[][][] = []
  for (const { segments } of taken) {
    const beginsRow = segments.some(segment => bands[0] !== undefined && meets(bands[0], segment))
    if (beginsRow || rows.length === 0) rows.push(bands.map(() => []))
    for (const segment of segments)
      rows.at(-1)?.[bands.findIndex(band => meets(band, segment))]?.push(...segment.pieces)
  }
  return {
    top: taken[0]?.line.y ?? 0,
    bottom: taken.at(-1)?.line.y ?? 0,
    columns: [...bands.map(band => band.left), bands.at(-1)?.right ?? 0],
    rows: rows.map(row => row.map((pieces, index) => flow(textLines(pieces), bands[index]?.right ?? 0))),
    merges: [],
    taken: new Set(taken.flatMap(({ line }) => line.pieces)),
  }
}
