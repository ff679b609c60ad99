import { compareDrafts } from '../../domain/checking/compare'
import { comparisonLines } from '../../domain/writing/comparison'
import type { AddCommand } from '../command'
import { readText } from '../input'
import { printJson, printLines } from '../output'

export const compareCommand: AddCommand = program => {
  program
    .command('compare <before> <after>')
    .description('按条款对照两份文稿的差异')
    .option('--json', '输出 JSON')
    .action(async (before: string, after: string, options: { json?: boolean }) => {
      const comparison = compareDrafts(await readText(before), await readText(after))
      if (options.json) return printJson(comparison)
      printLines(comparisonLines(comparison))
    })
}
