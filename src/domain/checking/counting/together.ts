import type { Statement } from '../../consultation/statement'
import { chineseDigits, readNumeral } from '../../reading/numerals'
import type { AuditedTable } from '../context'
import { ownOf, roundInTitle, roundsTold, statementsOf } from './belonging'

/** Tables that the same sentences tell of, and those sentences. */
export interface TablesTold {
  tables: readonly AuditedTable[]
  prose: readonly Statement[]
}

const groupByRounds = (tables: readonly AuditedTable[]): readonly (readonly AuditedTable[])[] => {
  const groups = new Map<string, AuditedTable[]>()
  for (const table of tables) {
    const key = table.rounds.join(',')
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return [...groups.values()]
}

/** The prose names no round: it tells of all tables together, or of any of them, whatever their titles say. */
const tellsOfNoRound = (statements: readonly Statement[], told: readonly number[]): boolean =>
  told.length === 0 ||
  (told.length === 1 &&
    told[0] === 1 &&
    ownOf(statements, told).every(({ sentence }) => roundInTitle(sentence) === null))

const roundsSaid = new RegExp(
  `([\\d两${chineseDigits}]+)(?:轮|次|批)(?:书面|公开)?(?:征求|共|累计|合计|意见|反馈)`,
  'u',
)

/** 两次共收到意见12条, and only the table of the second: what the sentence adds up is not all here. */
const missesRounds = (tables: readonly AuditedTable[], { round, restates, sentence }: Statement): boolean => {
  const said =
    round === null && restates === undefined ? readNumeral(roundsSaid.exec(sentence)?.[1] ?? '') : null
  const titled = tables.map(({ table }) => roundInTitle(table.title))
  return said !== null && !titled.includes(null) && new Set(titled).size < said
}

/** Tables that answer the same rounds (departments in one, the public in another), with what the prose says about them. */
export const tablesTold = (
  tables: readonly AuditedTable[],
  statements: readonly Statement[],
): readonly TablesTold[] => {
  const told = roundsTold(statements)
  const groups =
    tables.length > 1 && tellsOfNoRound(statements, told)
      ? [{ tables, prose: statementsOf(statements, told, told) }]
      : groupByRounds(tables).map(group => ({ tables: group, prose: group[0]?.prose ?? [] }))
  return groups.map(group => ({
    ...group,
    prose: group.prose.filter(statement => !missesRounds(group.tables, statement)),
  }))
}
