import type { ColumnRole } from '../../consultation/adoptionTable'
import { matchHeader, tidyHeader } from './assignRoles'
import { filled, type GridView, textUnderMerge } from './grid'
import { sectionUnit } from './title'

/** A heading in which what each row should say stands over columns of its own: 市公安局 | 市城管局, 第三条 | 第五条. */
export interface SpreadHeading {
  /** What the labels over the columns are, as the header of a column that holds them. */
  labels: '单位' | '条款' | '意见序列'
  /** For each column the label it stands under, null for a column that belongs to all. */
  owners: readonly (string | null)[]
  /** What is in a column: its header without the label, 意见 where the label says it all. */
  headers: readonly string[]
}

/** Null where rows `top` … `bottom` are no such heading. */
export const spreadHeadingAt = (view: GridView, top: number, bottom: number): SpreadHeading | null => {
  if (filled(view.grid.rows[top]?.cells ?? []).length < 2) return null
  if (bottom > top && !filled(view.grid.rows[bottom]?.cells ?? []).every(headsColumn)) return null
  const stacks = Array.from({ length: view.width }, (_, column) => headerTexts(view, top, bottom, column))
  for (const kind of kinds) {
    const heading = headingOf(stacks, kind)
    if (heading !== null) return heading
  }
  return null
}

/** The role that a header has by its words alone. */
export const roleOfHeader = (header: string): ColumnRole | null => matchHeader(header)?.role ?? null

const headerTexts = (view: GridView, top: number, bottom: number, column: number): string[] => {
  const texts: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const text = tidyHeader(textUnderMerge(view, row, column))
    if (text !== '' && !texts.includes(text)) texts.push(text)
  }
  return texts
}

interface Label {
  label: string
  /** What else the header says. */
  rest: string
}

interface Kind {
  labels: SpreadHeading['labels']
  labelIn: (text: string) => Label | null
  /** Of the columns that belong to all, one has such a role, and none such. */
  needs: readonly (ColumnRole | null)[]
  excludes: readonly (ColumnRole | null)[]
}

const saidOfUnit = /的?(?:修改|反馈|提出的?)?(?:意见|建议)(?:和建议|建议|内容|情况)?$|(?:反馈|回复)$/u

/** 市公安局意见: the unit whose comments stand in the column. */
const unitIn = (text: string): Label | null => {
  const name = text.replace(/[（(][^（）()]{0,12}[)）]$/u, '').replace(saidOfUnit, '')
  const unit =
    (name.length > 2 || /^.[市县区镇乡州]$/u.test(name)) && name.length <= 30 ? sectionUnit(name) : null
  const isGeneric = matchHeader(name) !== null && !/.{2}政府$/u.test(name)
  return unit === null || isGeneric ? null : { label: unit, rest: '' }
}

const place =
  /^(?:第[\d一二三四五六七八九十百]{1,5}[编章节条款部分]{1,2}|附[件表录]\s*[\d一二三四五六七八九十A-Z]{0,2}|(?:其[他它]|总体|整体|综合)(?:方面)?的?(?:修改)?(?:意见|建议|意见建议)?)$/u
const placeIn = (text: string): Label | null => (place.test(text) ? { label: text, rest: '' } : null)

/** 意见1 | 意见1采纳情况 | 意见2 | … */
const numberIn = (text: string): Label | null => {
  const [, label, rest = ''] =
    /^((?:意见|建议)[\d一二三四五六七八九十]{1,2})(?:的|[:：])?(.{0,12})$/u.exec(text) ?? []
  return label === undefined ? null : { label, rest }
}

const kinds: readonly Kind[] = [
  {
    labels: '单位',
    labelIn: unitIn,
    needs: ['clause', 'original', 'seq', 'decision', 'decisionAndReason'],
    excludes: ['unit', 'comment'],
  },
  { labels: '条款', labelIn: placeIn, needs: ['unit'], excludes: ['clause', 'comment'] },
  { labels: '意见序列', labelIn: numberIn, needs: ['unit'], excludes: ['comment'] },
]

const headingOf = (stacks: readonly (readonly string[])[], kind: Kind): SpreadHeading | null => {
  const found = stacks.map(texts => texts.map(kind.labelIn).find(label => label !== null) ?? null)
  const names = new Set(found.flatMap(each => (each === null ? [] : [each.label])))
  if (names.size < 2) return null
  const headers = stacks.map((texts, column) => {
    const label = found[column] ?? null
    const others = texts.filter(text => kind.labelIn(text) === null)
    return label === null ? lowest(others) : (others.findLast(isKnown) ?? (label.rest || '意见'))
  })
  const owners = ownersOf(
    found.map(each => each?.label ?? null),
    headers,
    names.size,
  )
  const common = headers.filter((_, column) => owners[column] === null).map(roleOfHeader)
  const fits =
    common.some(role => kind.needs.includes(role)) && !common.some(role => kind.excludes.includes(role))
  return fits ? { labels: kind.labels, owners, headers } : null
}

const isKnown = (text: string): boolean => matchHeader(text) !== null
const headsColumn = (text: string): boolean =>
  isKnown(text) || kinds.some(({ labelIn }) => labelIn(tidyHeader(text)) !== null)
const lowest = (texts: readonly string[]): string => texts.findLast(isKnown) ?? texts.join('')

/** 市公安局意见 | 采纳情况 | 市城管局意见 | 采纳情况: what follows each label alike is the label's own. */
const ownersOf = (
  labels: readonly (string | null)[],
  headers: readonly string[],
  names: number,
): (string | null)[] => {
  const owners = [...labels]
  headers.forEach((header, column) => {
    const alike = headers.filter((other, at) => other === header && labels[at] === null).length
    if (labels[column] === null && header !== '' && alike === names)
      owners[column] = owners[column - 1] ?? null
  })
  return owners
}
