import fc from 'fast-check'
import {
  type Answer,
  type ExportedRow,
  exchangeColumns,
  exportedRows,
  type KnownExport,
} from '../../../../src/domain/checking/exchange'
import { dispositions } from '../../../../src/domain/consultation/dispositions'
import type { Comment } from '../../../../src/domain/consultation/record'
import type { SourceDocument, TableBlock } from '../../../../src/domain/reading/source'
import { exchangeGrids, layOutExchange } from '../../../../src/domain/writing/exchangeSheet'
import { plainDecision, plainTexts } from '../../../records'

export const key = 'K3M7Q2X9ABCD'
export const otherKey = 'ZZ22YY33XX44'

export const about = {
  key,
  documentTitle: '《江州市节约用水办法》',
  projectName: '节约用水办法',
  roundName: '第二次征求意见',
  by: '李娜',
  at: '2024年2月20日 10:00',
}

const answers: readonly Answer[] = [
  { disposition: 'accepted', reason: '', revisedText: '' },
  { disposition: 'accepted', reason: '', revisedText: '按事权分担' },
  { disposition: 'partial', reason: '前半句与上位法一致，后半句不再重复。', revisedText: '依法分担' },
  { disposition: 'rejected', reason: '与《预算法》第十条不一致。', revisedText: '' },
  { disposition: 'rejected', reason: '属于工作安排，\n不宜写入规章。', revisedText: '' },
  { disposition: 'explained', reason: '条文已有“等”字，可以涵盖。', revisedText: '' },
  { disposition: 'withdrawn', reason: '', revisedText: '' },
  { disposition: 'open', reason: '', revisedText: '' },
]

export const anyAnswer = fc.constantFrom(...answers)

export const commentOf = (id: number, body: string, answer: Answer | null, unit = '市财政局'): Comment => ({
  id,
  replyId: 1,
  consulteeId: 1,
  unit,
  body,
  ...plainTexts,
  createdAt: '2024-01-10T01:00:00.000Z',
  origin: null,
  decision:
    answer === null
      ? null
      : {
          ...plainDecision,
          id: id * 10,
          ...answer,
          at: '2024-01-12T01:00:00.000Z',
        },
})

const units = ['市财政局', '市水利局', '江州市发展和改革委员会', '合溪县人民政府']
const texts = [
  '建议将第三条“足额保障”修改为“按事权分担”。',
  '建议删去第五条第二款。',
  '同意。\n另建议增加节水奖励的内容。',
  '第（四）项中“12%”偏高，建议改为“10%”。',
  '建议明确再生水的定义',
]

/** Comments of a round; some say the same, some units say the same as others. */
export const anyComments: fc.Arbitrary<Comment[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...units),
      text: fc.constantFrom(...texts),
      own: fc.boolean(),
      answer: fc.option(anyAnswer),
      remark: fc.constantFrom('', '', '电话核实过'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(list =>
    list.map(({ unit, text, own, answer, remark }, at) => ({
      ...commentOf(100 + at, own ? `${text}（第 ${at} 处）` : text, answer, unit),
      remark,
    })),
  )

export const known = (comments: readonly Comment[], from: KnownExport['from'] = 'here'): KnownExport => ({
  key,
  from,
  round: '第二次征求意见',
  rows: exportedRows(comments),
})

const tableOf = (name: string, rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  name,
  rows,
  merges: [],
  hiddenRows: [],
  firstRow: 1,
})

/** The first sheet as it can be worked on: header and rows. */
export interface Sheet {
  above: string[][]
  header: string[]
  rows: string[][]
}

export const sheetOf = (
  comments: readonly Comment[],
  exported: ExportedRow[] = exportedRows(comments),
): Sheet => {
  const [grid = []] = exchangeGrids(layOutExchange(about, exported))
  const [title = [], hint = [], header = [], ...rows] = grid
  return { above: [[...title], [...hint]], header: [...header], rows: rows.map(row => [...row]) }
}

/** A document of these sheets, with the instructions and the hidden identity beside them. */
export const documentOf = (...sheets: readonly Sheet[]): SourceDocument => {
  const [, instructions = [], identity = []] = exchangeGrids(layOutExchange(about, []))
  return {
    name: '填好.xlsx',
    format: 'xlsx',
    problems: [],
    blocks: [
      ...sheets.map(({ above, header, rows }, at) =>
        tableOf(at === 0 ? '意见处理表' : `意见处理表 (${at + 1})`, [...above, header, ...rows]),
      ),
      tableOf('填写说明', instructions),
      tableOf('导出信息', identity),
    ],
  }
}

/** A document of one sheet that has lost everything else. */
export const alone = ({ above, header, rows }: Sheet): SourceDocument => ({
  name: '另存.xlsx',
  format: 'xlsx',
  problems: [],
  blocks: [tableOf('Sheet1', [...above, header, ...rows])],
})

const place = (sheet: Sheet, column: keyof typeof exchangeColumns): number =>
  sheet.header.indexOf(exchangeColumns[column])

export const setCell = (
  sheet: Sheet,
  row: number,
  column: keyof typeof exchangeColumns,
  text: string,
): void => {
  const cells = sheet.rows[row]
  if (cells) cells[place(sheet, column)] = text
}

export const getCell = (sheet: Sheet, row: number, column: keyof typeof exchangeColumns): string =>
  sheet.rows[row]?.[place(sheet, column)] ?? ''

/** Fills an answer in, as a person does. */
export const fillIn = (sheet: Sheet, row: number, answer: Answer): void => {
  setCell(sheet, row, 'decision', answer.disposition === 'open' ? '' : dispositions[answer.disposition].label)
  setCell(sheet, row, 'reason', answer.reason)
  setCell(sheet, row, 'revisedText', answer.revisedText)
}
