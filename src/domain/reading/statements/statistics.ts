import { readDecision } from '../decisions/decisionCell'
import { foldKey } from '../fold'

/** What a small table of numbers can count of comments. */
export type StatisticsField = 'comments' | 'accepted' | 'partial' | 'rejected' | 'explained'

/** A line of such a table: of one unit, or of all (`unit` null). */
export interface StatisticsLine {
  unit: string | null
  counts: Partial<Record<StatisticsField, number>>
}

const wholeLabel = /^(?:合计|总计|共计|总数)$/
const raisedLabel =
  /^(?:提出|反馈|收到)?(?:的)?(?:修改)?(?:意见|建议)+(?:总|合计)?(?:条|件)?(?:总)?数量?(?:\(条\))?$/
const unitLabel = /^(?:提出|反馈|回复|征求)?(?:意见)?(?:单位|部门)(?:名称)?$/
const measure = /(?:意见|建议)?(?:条|件)?(?:总)?数?量?(?:\((?:条|件)\))?$/
const whole = /^(\d{1,6})(?:条|件)?$/

/** 采纳数, 不采纳（条）, 意见条数; null for a label of anything else. */
const fieldOf = (label: string): StatisticsField | null => {
  const plain = foldKey(label)
  if (raisedLabel.test(plain)) return 'comments'
  const word = plain.replace(measure, '')
  if (!/采纳|解释说明/.test(word) || /率|情况|理由/.test(plain)) return null
  const { disposition, reason } = readDecision(word)
  const isField =
    disposition === 'accepted' ||
    disposition === 'partial' ||
    disposition === 'rejected' ||
    disposition === 'explained'
  return isField && reason === null ? disposition : null
}

const numberIn = (cell: string): number | null => {
  const found = whole.exec(foldKey(cell))?.[1]
  return found === undefined ? null : Number(found)
}

/** 采纳 | 3: one kind a line, of all comments. Two kinds at least, one of them adopted, make such a table. */
const readKinds = (rows: readonly (readonly string[])[]): StatisticsLine[] => {
  const counts: StatisticsLine['counts'] = {}
  for (const [label = '', cell = ''] of rows.filter(row => row.length === 2)) {
    const field = wholeLabel.test(foldKey(label)) ? 'comments' : fieldOf(label)
    const number = numberIn(cell)
    if (field !== null && number !== null) counts[field] = number
  }
  return Object.keys(counts).length > 1 && counts.accepted !== undefined ? [{ unit: null, counts }] : []
}

/** 单位 | 意见数 | 采纳 | 不采纳: a unit a line, and all of them in the last. */
const readUnits = ([head = [], ...rows]: readonly (readonly string[])[]): StatisticsLine[] => {
  const at = head.findIndex(label => unitLabel.test(foldKey(label)))
  const fields = head.map(fieldOf)
  if (at < 0 || fields.filter(field => field !== null).length < 2) return []
  return rows.flatMap(row => {
    const name = row[at]?.trim() ?? ''
    const counts: StatisticsLine['counts'] = {}
    for (const [column, field] of fields.entries()) {
      const number = numberIn(row[column] ?? '')
      if (field !== null && number !== null) counts[field] = number
    }
    const isOfAll = row.some(cell => wholeLabel.test(foldKey(cell)))
    return (name === '' && !isOfAll) || Object.keys(counts).length === 0
      ? []
      : [{ unit: isOfAll ? null : name, counts }]
  })
}

/**
 * The small tables of numbers in a text (lines of tab-separated cells): comments by kind (采纳 | 3), or by unit and kind.
 * Tables of rounds, of percentages, of anything else give nothing.
 */
export const readStatistics = (text: string): StatisticsLine[] => {
  const grids: string[][][] = [[]]
  for (const line of text.split('\n')) {
    if (line.includes('\t')) grids.at(-1)?.push(line.split('\t').map(cell => cell.trim()))
    else if ((grids.at(-1)?.length ?? 0) > 0) grids.push([])
  }
  return grids.flatMap(grid => {
    const head = grid.findIndex(row => row.some(label => unitLabel.test(foldKey(label))))
    return head < 0 ? readKinds(grid) : readUnits(grid.slice(head))
  })
}
