export { type CountClaim, readCountClaims } from './countClaims'
export { type Heading, type RepeatedHeading, readHeadings, repeatedHeadings } from './headings'
export {
  readSharesClosely,
  readStatements,
  readStatementsClosely,
  type StatementReading,
} from './readStatements'
export { readStatistics, type StatisticsField, type StatisticsLine } from './statistics'
