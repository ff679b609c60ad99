import type { Merge, SourceDocument, SourceFormat, TableBlock } from '../../../../src/domain/reading/source'

/** A document of running text. */
export const textSource = (text: string, format: SourceFormat = 'text'): SourceDocument => ({
  name: '粘贴的内容',
  format,
  blocks: [{ kind: 'text', text }],
  problems: [],
})

export const block = (
  rows: readonly (readonly string[])[],
  merges: readonly Merge[] = [],
  name: string | null = null,
  hiddenRows: readonly number[] = [],
): TableBlock => ({ kind: 'table', name, rows, merges, hiddenRows, firstRow: 1 })

/** A document of blocks: strings are paragraphs. */
export const blockSource = (
  format: SourceFormat,
  ...blocks: readonly (TableBlock | string)[]
): SourceDocument => ({
  name: `表.${format}`,
  format,
  blocks: blocks.map(each => (typeof each === 'string' ? { kind: 'paragraph', text: each } : each)),
  problems: [],
})

/** A merge written as its corners. */
export const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
})
