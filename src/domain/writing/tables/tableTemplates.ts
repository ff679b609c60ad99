import type { Language } from '../documentWords'
import type { ColumnKey } from './cellTexts'

export interface TemplateColumn {
  key: ColumnKey
  header: string
  /** In half-width characters, relative to the other columns: the table is stretched to the page's width. */
  width: number
  align: 'left' | 'centre'
}

/** The form of an adoption table. A plain value: offices make their own and carry them in a file. */
export interface TableTemplate {
  id: string
  /** What the page calls it. */
  name: string
  /** Name of the sheet. */
  sheet: string
  language: Language
  columns: readonly TemplateColumn[]
  /** Whether the 合计 line closes the table. */
  tallyLine: boolean
  /** Lines under the table; the numbers in braces that they may name are `countNames`. */
  linesBelow: readonly string[]
  /** Names of persons, telephone and identity numbers are hidden: for tables that are made public. */
  maskPersons: boolean
  /** The comments of one unit that follow each other share one merged unit cell. */
  mergeUnits?: boolean
}

const chinese = {
  language: 'zh',
  tallyLine: true,
  linesBelow: [],
  maskPersons: false,
  mergeUnits: true,
} as const

/**
 * The forms in use. A further column is one line here and, if it shows something new, one in `cellTexts`.
 * Sources: tables published by provincial and national offices; the standards form is the
 * 征求意见汇总处理表 of national standards work; the international one follows ISO's commenting template.
 */
export const tableTemplates = {
  government: {
    ...chinese,
    id: 'government',
    name: '政府通用表',
    sheet: '意见采纳情况表',
    columns: [
      { key: 'seq', header: '序号', width: 8, align: 'centre' },
      { key: 'unit', header: '单位', width: 21, align: 'centre' },
      { key: 'comment', header: '修改意见', width: 67, align: 'left' },
      { key: 'decision', header: '采纳情况', width: 13, align: 'centre' },
      { key: 'reason', header: '不采纳理由', width: 31, align: 'left' },
    ],
  },
  governmentWithClause: {
    ...chinese,
    id: 'governmentWithClause',
    name: '政府通用表（含条款和原文）',
    sheet: '意见采纳情况表',
    columns: [
      { key: 'seq', header: '序号', width: 8, align: 'centre' },
      { key: 'unit', header: '单位', width: 18, align: 'centre' },
      { key: 'clause', header: '条款', width: 14, align: 'centre' },
      { key: 'original', header: '原文', width: 30, align: 'left' },
      { key: 'comment', header: '修改意见', width: 38, align: 'left' },
      { key: 'decision', header: '采纳情况', width: 12, align: 'centre' },
      { key: 'reason', header: '理由', width: 21, align: 'left' },
    ],
  },
  standards: {
    ...chinese,
    id: 'standards',
    name: '标准意见汇总处理表',
    sheet: '意见汇总处理表',
    mergeUnits: false,
    linesBelow: [
      '征求意见的单位数：{征求单位数}个',
      '回函的单位数：{反馈单位数}个',
      '回函并有意见或建议的单位数：{提出意见单位数}个',
      '回函无意见的单位数：{无意见单位数}个',
      '没有回函的单位数：{逾期未反馈单位数}个',
    ],
    columns: [
      { key: 'seq', header: '序号', width: 8, align: 'centre' },
      { key: 'clause', header: '标准章条编号', width: 19, align: 'centre' },
      { key: 'comment', header: '意见内容', width: 55, align: 'left' },
      { key: 'unit', header: '提出单位', width: 21, align: 'centre' },
      { key: 'decisionAndReason', header: '处理意见', width: 26, align: 'left' },
      { key: 'remark', header: '备注', width: 12, align: 'left' },
    ],
  },
  international: {
    id: 'international',
    name: '国际标准意见表（英文）',
    sheet: 'Comments',
    language: 'en',
    tallyLine: true,
    linesBelow: [],
    maskPersons: false,
    columns: [
      { key: 'seq', header: 'No.', width: 9, align: 'centre' },
      { key: 'unit', header: 'Organization', width: 19, align: 'centre' },
      { key: 'clause', header: 'Clause', width: 13, align: 'centre' },
      { key: 'comment', header: 'Comment', width: 33, align: 'left' },
      { key: 'proposed', header: 'Proposed change', width: 30, align: 'left' },
      { key: 'decision', header: 'Disposition', width: 18, align: 'centre' },
      { key: 'reason', header: 'Observations', width: 20, align: 'left' },
    ],
  },
  public: {
    ...chinese,
    id: 'public',
    name: '公开征求意见采纳情况表（隐去个人信息）',
    sheet: '公开征求意见采纳情况',
    maskPersons: true,
    columns: [
      { key: 'seq', header: '序号', width: 8, align: 'centre' },
      { key: 'unit', header: '提出单位/个人', width: 20, align: 'centre' },
      { key: 'comment', header: '意见建议', width: 67, align: 'left' },
      { key: 'decision', header: '采纳情况', width: 13, align: 'centre' },
      { key: 'reason', header: '理由', width: 32, align: 'left' },
    ],
  },
  combined: {
    ...chinese,
    id: 'combined',
    name: '采纳情况与理由合为一栏',
    sheet: '意见采纳情况表',
    columns: [
      { key: 'seq', header: '序号', width: 8, align: 'centre' },
      { key: 'unit', header: '单位', width: 21, align: 'centre' },
      { key: 'comment', header: '修改意见', width: 70, align: 'left' },
      { key: 'decisionAndReason', header: '采纳情况及不予采纳理由', width: 42, align: 'left' },
    ],
  },
} as const satisfies Record<string, TableTemplate>

export type TemplateId = keyof typeof tableTemplates

/** The form that is used where none is chosen. */
export const usualTemplate: TableTemplate = tableTemplates.government

export const isTemplateId = (word: string): word is TemplateId => Object.hasOwn(tableTemplates, word)
