export { type Answer, answerOf, blankAnswer, cellText, sameAnswer, sameText } from './answer'
export { type Choice, type Chosen, choose, nothingChosen } from './choose'
export {
  type AnswerColumn,
  answerColumns,
  columnNames,
  type ExchangeColumn,
  exchangeColumns,
} from './columns'
export { type ExportedRow, exportedRows } from './exported'
export type { KnownExport } from './matchRows'
export type { AddedRow, MissingRow, PlanItem, RefusedChange, ReturnPlan, RowTrouble } from './plan'
export { planReturn, type ReturnInput } from './planReturn'
export { choosableLabels } from './readAnswer'
export { exportKeyFrom, exportKeysIn, writeFileKey, writeRowKey } from './rowKey'
