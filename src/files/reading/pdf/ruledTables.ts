import type { Merge } from '../../../domain/reading/source'
import { clusters, intervalOf, NEAR, type Rule, type TextPiece } from './geometry'
import { flow, textLines } from './textLines'

/** A table as it is drawn: where its lines run, and what stands between them. */
export interface DrawnTable {
  top: number
  bottom: number
  /** Positions of the upright lines. */
  columns: readonly number[]
  rows: string[][]
  merges: Merge[]
  taken: ReadonlySet<TextPiece>
}

const touches = (a: Rule, b: Rule): boolean =>
  a.horizontal !== b.horizontal &&
  a.at >= b.from - NEAR &&
  a.at <= b.to + NEAR &&
  b.at >= a.from - NEAR &&
  b.at <= a.to + NEAR

/** Lines that touch one another, directly or by way of others. */
const connected = (rules: readonly Rule[]): Rule[][] => {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const start of rules) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const rule of group)
      for (const other of left)
        if (touches(rule, other)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

/** Pieces of one line, drawn cell by cell, put together: fewer lines to compare. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const result: Rule[] = []
  const sorted = [...rules].sort(
    (a, b) =>
      Number(a.horizontal) - Number(b.horizontal) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  )
  for (const rule of sorted) {
    const last = result.at(-1)
    if (
      last?.horizontal === rule.horizontal &&
      Math.abs(last.at - rule.at) <= 1 &&
      rule.from <= last.to + NEAR
    )
      last.to = Math.max(last.to, rule.to)
    else result.push({ ...rule })
  }
  return result
}

/**
 * Closes what a page end leaves open: where a row fills a whole page, only the upright lines of the table are drawn
 * there, and they end at one height.
 */
const closed = (rules: readonly Rule[]): Rule[] => {
  const upright = rules.filter(rule => !rule.horizontal)
  const ends = clusters(upright.flatMap(rule => [rule.from, rule.to]))
  return ends.flatMap(end => {
    const meeting = upright.filter(
      rule => Math.abs(rule.from - end) <= NEAR || Math.abs(rule.to - end) <= NEAR,
    )
    const places = meeting.map(rule => rule.at)
    return clusters(places).length < 3
      ? []
      : [{ horizontal: true, at: end, from: Math.min(...places), to: Math.max(...places) }]
  })
}

/** The tables of a page whose cells are ruled; a box around one text is no table. */
export const ruledTables = (pieces: readonly TextPiece[], rules: readonly Rule[]): DrawnTable[] =>
  connected(joined([...joined(rules), ...closed(joined(rules))]))
    .map(group => drawnTable(pieces, group))
    .filter(table => table !== null)
    .sort((a, b) => b.top - a.top)

const drawnTable = (pieces: readonly TextPiece[], rules: readonly Rule[]): DrawnTable | null => {
  const columns = clusters(rules.filter(rule => !rule.horizontal).map(rule => rule.at))
  const lines = clusters(rules.filter(rule => rule.horizontal).map(rule => rule.at))
  const width = columns.length - 1
  const height = lines.length - 1
  if (width < 2 || height < 1 || width * height > 20_000) return null
  const inside = new Map<number, TextPiece[]>()
  const taken = new Set<TextPiece>()
  const regions = regionsOf(rules, columns, lines)
  for (const piece of pieces) {
    const column = intervalOf(columns, piece.x + Math.min(piece.width / 2, piece.height))
    const line = intervalOf(lines, piece.y + piece.height / 3)
    if (column < 0 || line < 0) continue
    taken.add(piece)
    const region = regions[(height - 1 - line) * width + column] ?? 0
    inside.set(region, [...(inside.get(region) ?? []), piece])
  }
  if (inside.size < 2) return null
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  const merges: Merge[] = []
  for (const [region, merge] of boundsOf(regions, width)) {
    const row = rows[merge.top]
    if (row !== undefined)
      row[merge.left] = flow(
        textLines(inside.get(region) ?? []),
        columns[merge.right + 1] ?? Number.POSITIVE_INFINITY,
      )
    if (merge.top < merge.bottom || merge.left < merge.right) merges.push(merge)
  }
  return { top: lines.at(-1) ?? 0, bottom: lines[0] ?? 0, columns, rows, merges, taken }
}

/** For each field of the grid, from the top left, the first field of the cell that it belongs to. */
const regionsOf = (
  rules: readonly Rule[],
  columns: readonly number[],
  lines: readonly number[],
): number[] => {
  const width = columns.length - 1
  const height = lines.length - 1
  const covers = (horizontal: boolean, at: number, middle: number): boolean =>
    rules.some(
      rule =>
        rule.horizontal === horizontal &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from <= middle &&
        rule.to >= middle,
    )
  const middle = (bounds: readonly number[], index: number): number =>
    ((bounds[index] ?? 0) + (bounds[index + 1] ?? 0)) / 2
  const regions = Array.from({ length: width * height }, (_, index) => index)
  const joinFields = (field: number, other: number): void => {
    const keep = Math.min(regions[field] ?? 0, regions[other] ?? 0)
    const drop = Math.max(regions[field] ?? 0, regions[other] ?? 0)
    if (keep === drop) return
    for (let index = 0; index < regions.length; index += 1) if (regions[index] === drop) regions[index] = keep
  }
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const line = height - 1 - row
      const field = row * width + column
      if (column + 1 < width && !covers(false, columns[column + 1] ?? 0, middle(lines, line)))
        joinFields(field, field + 1)
      if (row + 1 < height && !covers(true, lines[line] ?? 0, middle(columns, column)))
        joinFields(field, field + width)
    }
  return regions
}

const boundsOf = (regions: readonly number[], width: number): Map<number, Merge> => {
  const bounds = new Map<number, Merge>()
  regions.forEach((region, field) => {
    const row = Math.floor(field / width)
    const column = field % width
    const merge = bounds.get(region) ?? { top: row, left: column, bottom: row, right: column }
    merge.bottom = Math.max(merge.bottom, row)
    merge.left = Math.min(merge.left, column)
    merge.right = Math.max(merge.right, column)
    bounds.set(region, merge)
  })
  return bounds
}
