import type { Statement } from '../../consultation/statement'
import type { Rule } from '../context'
import { roundsTold } from '../counting/belonging'
import { type CountKey, countWords, decidedKeys, nameCount } from '../counting/countWords'
import { placeOfStatement } from '../counting/places'
import type { Finding } from '../finding'
import { excerpt, tell } from '../wording'

const kinds = (whole: CountKey, needed: readonly CountKey[], more: readonly CountKey[] = []) => ({
  whole,
  parts: [...needed, ...more],
  needed,
  measure: '个',
})

/** Wholes with their parts: each whole is stated whole or not at all. */
const wholes: readonly {
  whole: CountKey
  parts: readonly CountKey[]
  /** Parts without which the others are not meant to make the whole. */
  needed: readonly CountKey[]
  measure: string
}[] = [
  { whole: 'merged', parts: decidedKeys, needed: [], measure: '条' },
  { whole: 'comments', parts: decidedKeys, needed: [], measure: '条' },
  kinds('replied', ['withComments', 'withoutComments']),
  kinds('consulted', ['withComments', 'withoutComments'], ['silent']),
  kinds('consulted', ['replied', 'silent']),
]

const describeParts = ({ counts, consultedParts }: Statement): string | null => {
  const sum = consultedParts.reduce((before, { count }) => before + count, 0)
  if (consultedParts.length < 2 || counts.consulted === null || counts.consulted === sum) return null
  const terms = consultedParts.map(({ label, count }) => `${label} ${count}`).join(' + ')
  return `${terms} = ${sum} 个，而征求单位写 ${counts.consulted} 个，相差 ${Math.abs(counts.consulted - sum)}`
}

const describeSums = ({ sums = [] }: Statement): string | null => {
  for (const { name, total, parts } of sums) {
    const sum = parts.reduce((before, { count }) => before + count, 0)
    const terms = parts.map(({ label, count }) => `${label} ${count}`).join(' + ')
    if (sum !== total) return `${terms} = ${sum} 条，而${name}写 ${total} 条，相差 ${Math.abs(total - sum)}`
  }
  return null
}

const describeSum = ({ counts, holdsPartial }: Statement): string | null => {
  for (const { whole, parts, needed, measure } of wholes) {
    const stated = parts.filter(part => counts[part] !== null && !(holdsPartial && part === 'partial'))
    const total = counts[whole]
    const sum = stated.reduce((before, part) => before + (counts[part] ?? 0), 0)
    const isWhole = stated.length > 0 && needed.every(part => counts[part] !== null)
    if (total === null || !isWhole || sum === total) continue
    const terms = stated.map(part => `${nameCount(part, holdsPartial)} ${counts[part]}`).join(' + ')
    return `${terms} = ${sum} ${measure}，而${countWords[whole]}写 ${total} ${measure}，相差 ${Math.abs(total - sum)}`
  }
  return null
}

const tellSum = (place: string, table: number | null, statement: Statement): readonly Finding[] =>
  statement.addsUp === false
    ? [
        tell(
          'sum-mismatch',
          `${place}“${excerpt(statement.sentence, 40)}”分项之和与总数不符：${describeParts(statement) ?? describeSums(statement) ?? describeSum(statement) ?? '各项相加不等于总数'}。` +
            '请核对原始记录，改正写错的一项。',
          { table },
        ),
      ]
    : []

/** A round is named where there are several. */
const placeOf = (statement: Statement, all: readonly Statement[], noteText: string): string => {
  const place = placeOfStatement(statement, noteText)
  const isOneOfSeveral = statement.round !== null && roundsTold(all).length > 1
  return place === '编制说明' && isOneOfSeveral ? `编制说明第 ${statement.round} 轮` : place
}

/** The parts that a sentence or a 合计 line states do not make the whole that it states itself. */
export const findSumMismatch: Rule = ({ statements, tables, noteText }) => [
  ...statements.flatMap(statement => tellSum(placeOf(statement, statements, noteText), null, statement)),
  ...tables.flatMap(({ index, footer }) =>
    footer.flatMap(statement => tellSum('表末合计', index, statement)),
  ),
]
