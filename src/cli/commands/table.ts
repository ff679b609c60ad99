import { recogniseTables } from '../../domain/reading/tables'
import type { AddCommand } from '../command'
import { tableDocument } from '../documents'
import { nameOf, readSource } from '../input'
import { CallRefused, printJson, printLines, say } from '../output'

export const tableCommand: AddCommand = program => {
  program
    .command('table <file>')
    .description('识别文件中的意见采纳情况表')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const source = await readSource(file)
      const { tables } = recogniseTables(source)
      const [table, ...others] = tables
      if (table === undefined) {
        throw new CallRefused(
          `${nameOf(file)}：没有找到意见采纳情况表。应有一行表头，写明“单位”“修改意见”“采纳情况”等栏目；请核对文件，或补上表头。`,
        )
      }
      for (const { place, message } of [...source.problems, ...table.problems]) say(`${place}：${message}`)
      for (const other of others) say(`另有一张表：${other.title}（${other.rows.length} 行）`)
      if (options.json) return printJson(tableDocument(table, others))
      printLines([
        table.title,
        table.columns.map(column => `${column.header}（${column.role}）`).join(' | '),
        ...table.rows.map(row =>
          [row.seq ?? row.row, row.unit, row.comment, row.decision.text, row.reason ?? ''].join(' | '),
        ),
        ...(table.footer === null ? [] : [table.footer]),
      ])
    })
}
