import type { Row, Style, Worksheet } from 'exceljs'

/** What a cell holds and looks like: a text, a whole number, or '' for nothing. */
export interface WrittenCell {
  value: string | number
  style: Partial<Style>
}

/** The library's numbers for what a cell holds (its ValueType). */
const kinds = { nothing: 0, number: 2, text: 3 } as const

const kindOf = (value: string | number): number => {
  if (value === '') return kinds.nothing
  return typeof value === 'number' ? kinds.number : kinds.text
}

/** Of rows that share this value the library works out the look once, and not again for every row. */
const plainRow = {}

/**
 * Adds a row whose cells are known in full. The library makes an object of every cell, and from these the plain
 * model that it writes; here it is given the model: a long table takes a fifth less time. Such a row is only to
 * be committed, its cells cannot be changed.
 */
export const addKnownRow = (
  sheet: Worksheet,
  letters: readonly string[],
  cells: readonly WrittenCell[],
  height: number,
): Row => {
  const row = sheet.addRow([])
  row.height = height
  const { number } = row
  const models = cells.map(({ value, style }, at) => ({
    address: `${letters[at] ?? ''}${number}`,
    type: kindOf(value),
    value,
    style,
    // Filled in by the library: an object that has it from the beginning is written sooner.
    styleId: 0,
  }))
  const model = { cells: models, number, min: 1, max: cells.length, height, style: plainRow }
  return Object.defineProperty(row, 'model', { value: model })
}
