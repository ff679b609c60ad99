import { readStatements } from '../../domain/reading/statements'
import { recogniseTables } from '../../domain/reading/tables'
import { statedWords } from '../../domain/writing/statedWords'
import type { AddCommand } from '../command'
import { readSource } from '../input'
import { printJson, printLines } from '../output'

export const noteCommand: AddCommand = program => {
  program
    .command('note <file>')
    .description('找出文字中写明的数字，以及每个数字所在的句子')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const statements = readStatements(recogniseTables(await readSource(file)).prose)
      if (options.json) return printJson({ statements })
      printLines(statements.flatMap(statement => [statement.sentence, `  ${statedWords(statement)}`]))
    })
}
