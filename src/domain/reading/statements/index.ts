export { type CountClaim, readCountClaims } from './countClaims'
export { type Heading, type RepeatedHeading, readHeadings, repeatedHeadings } from './headings'
export {
  readSharesClosely,
  readStatements,
  readStatementsClosely,
  type StatementReading,
} from './readStatements'
