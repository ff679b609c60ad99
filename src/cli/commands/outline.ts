import { readOutline } from '../../domain/reading/outline'
import type { AddCommand } from '../command'
import { readText } from '../input'
import { printJson, printLines } from '../output'

export const outlineCommand: AddCommand = program => {
  program
    .command('outline <file>')
    .description('列出文稿的条款、职责分工和表格')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const outline = readOutline(await readText(file))
      if (options.json) return printJson(outline)
      printLines([
        outline.title ?? '',
        ...outline.clauses.map(
          clause =>
            `${'  '.repeat(clause.level)}${clause.number} ${clause.heading ?? clause.text.slice(0, 40)}`,
        ),
      ])
    })
}
