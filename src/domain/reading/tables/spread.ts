import { foldKey } from '../fold'
import { saysNoComment } from '../noComment'
import type { Merge } from '../source'
import { filled, type Grid, type GridRow, type GridView, placeOf, textUnderMerge, viewGrid } from './grid'
import { headingAt } from './headings'
import { footerWords } from './rowWords'
import { roleOfHeader, type SpreadHeading, spreadHeadingAt } from './spreadHeading'

/** Anything longer is read portion by portion and has a row for each comment. */
const mostRows = 2_000
const mostColumns = 60
const headingsTried = 8

/**
 * A grid in which the units stand side by side, each over a column of its own (条款 | 市公安局 | 市城管局 | 采纳情况),
 * or the clauses do (单位 | 第三条 | 第五条), as a grid with a row for each comment. What stands beside the comments of
 * a row (the clause, one decision for all) is inherited by all but the first. A unit that has nothing to say to any
 * clause gets one row at the end. Null where it is no such grid.
 */
export const spreadGrid = (grid: Grid): Grid | null => {
  if (grid.rowPlaces !== undefined || grid.rows.length < 2 || grid.rows.length > mostRows) return null
  const view = viewGrid(grid)
  if (view.width < 3 || view.width > mostColumns) return null
  for (let top = 0; top < Math.min(headingsTried, grid.rows.length - 1); top += 1)
    for (const bottom of [top + 1, top]) {
      const heading = spreadHeadingAt(view, top, bottom)
      const spread = heading === null ? null : layOut(view, columnsOf(heading), top, bottom + 1)
      if (spread !== null && headingAt(spread, top) !== null) return spread
    }
  return null
}

interface Columns {
  names: readonly string[]
  /** For each label the columns of its parts (意见, 采纳情况 …), in the order of `parts`; -1 where it lacks one. */
  own: ReadonlyMap<string, readonly number[]>
  /** Columns that belong to all, left and right of the labels. */
  left: readonly number[]
  right: readonly number[]
  /** Of the rows that come of it. */
  headers: readonly string[]
  /** Where in `headers` the comment stands, and the unit. */
  comment: number
  unit: number
}

const columnsOf = ({ labels, owners, headers }: SpreadHeading): Columns => {
  const common = owners.flatMap((owner, column) => (owner === null && headers[column] !== '' ? [column] : []))
  const first = owners.findIndex(owner => owner !== null)
  const left = common.filter(column => column < first)
  const right = common.filter(column => column > first)
  const names = [...new Set(owners.filter(owner => owner !== null))]
  const parts = [...new Set(headers.filter((_, column) => owners[column] !== null))]
  const ofLabel = (name: string): number[] =>
    parts.map(part => owners.findIndex((owner, column) => owner === name && headers[column] === part))
  const title = (column: number): string => headers[column] ?? ''
  const all = [...left.map(title), labels, ...parts, ...right.map(title)]
  const said = parts.findIndex(part => roleOfHeader(part) === 'comment')
  return {
    names,
    own: new Map(names.map(name => [name, ofLabel(name)])),
    left,
    right,
    headers: all,
    comment: left.length + 1 + Math.max(0, said),
    unit: labels === '单位' ? left.length : all.findIndex(header => roleOfHeader(header) === 'unit'),
  }
}

/** The rows above the heading stay as they are: a title may stand there. */
const layOut = (view: GridView, columns: Columns, above: number, from: number): Grid | null => {
  const { grid } = view
  const rows: GridRow[] = []
  const places: string[] = []
  const merges: Merge[] = []
  const add = (cells: readonly string[], row: number): void => {
    rows.push({ cells, from: grid.rows[row]?.from ?? 0, to: grid.rows[row]?.to ?? 0 })
    places.push(placeOf(grid, row))
  }
  const silent = new Map<string, { cells: readonly string[]; row: number }>()
  const spoke = new Set<string>()
  const said: string[] = []
  for (let row = 0; row < above; row += 1) add(grid.rows[row]?.cells ?? [], row)
  add(columns.headers, from - 1)
  for (let row = from; row < grid.rows.length; row += 1) {
    const texts = filled(grid.rows[row]?.cells ?? [])
    if (texts.length === 0) continue
    if (
      (texts.length === 1 && !namesUnit(view, columns, row)) ||
      footerWords.test(foldKey((texts[0] ?? '').slice(0, 80)))
    ) {
      add([texts.join(' ')], row)
      continue
    }
    const top = rows.length
    for (const cells of rowsOf(view, columns, row)) {
      const unit = cells[columns.unit] ?? ''
      const comment = cells[columns.comment] ?? ''
      said.push(comment)
      if (comment !== '' && !saysNoComment(comment)) {
        spoke.add(unit)
        add(rows.length === top ? cells : withoutCommon(cells, columns), row)
      } else if (unit !== '' && (silent.get(unit)?.cells[columns.comment] ?? '') === '')
        silent.set(unit, { cells: onlyAt(cells, [columns.unit, columns.comment]), row })
    }
    merges.push(...mergesOf(columns, top, rows.length - 1))
  }
  for (const [unit, { cells, row }] of silent) if (!spoke.has(unit)) add(cells, row)
  const isDecided = columns.headers.some(header => roleOfHeader(header) === 'decision')
  if (!areComments(said, isDecided)) return null
  return { ...grid, rows, merges, keepsMerges: true, hiddenRows: [], rowPlaces: places }
}

/** Where each row is a unit's, its name alone says that it left the row blank. */
const namesUnit = (view: GridView, { left, unit }: Columns, row: number): boolean =>
  (view.grid.rows[row]?.cells[left[unit] ?? -1] ?? '').trim() !== ''

/** One row of cells for each label. */
const rowsOf = (view: GridView, { names, own, left, right }: Columns, row: number): string[][] => {
  const shared = (column: number): string => textUnderMerge(view, row, column)
  const cells = view.grid.rows[row]?.cells ?? []
  return names.map(name => [
    ...left.map(shared),
    name,
    ...(own.get(name) ?? []).map(column => (cells[column] ?? '').trim()),
    ...right.map(shared),
  ])
}

const isCommon = ({ left, right, headers }: Columns, column: number): boolean =>
  column < left.length || column >= headers.length - right.length

const withoutCommon = (cells: readonly string[], columns: Columns): string[] =>
  cells.map((cell, column) => (isCommon(columns, column) ? '' : cell))

const onlyAt = (cells: readonly string[], kept: readonly number[]): string[] =>
  cells.map((cell, column) => (kept.includes(column) ? cell : ''))

/** What belongs to all comments of a row stands beside the first of them. */
const mergesOf = (columns: Columns, top: number, bottom: number): Merge[] =>
  bottom <= top
    ? []
    : [...columns.headers.keys()]
        .filter(column => isCommon(columns, column))
        .map(column => ({ top, bottom, left: column, right: column }))

const asks = /建议|意见|改[为成]|删[除去]|增[加设]|补充|明确|完善|调整|应[当为]?|宜/u

/** Whether the cells under the labels are comments: targets and shares of work are set out in the same way. */
const areComments = (cells: readonly string[], isDecided: boolean): boolean => {
  const said = cells.filter(cell => cell !== '')
  const wordy = said.filter(cell => /\p{Script=Han}{2}/u.test(cell)).length
  const telling = said.filter(cell => saysNoComment(cell) || asks.test(cell)).length
  return telling > 0 && wordy * 2 > said.length && telling * (isDecided ? 8 : 3) >= said.length
}
