export { readStatements, readStatementsClosely, type StatementReading } from './readStatements'
