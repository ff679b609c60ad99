import type { Reading } from '../../domain/checking/importing/corrections'
import { noCorrections, previewImport } from '../../domain/checking/importing/preview'
import type { AddCommand } from '../command'
import { letterDocument, tableDocument } from '../documents'
import { nameOf, readSource } from '../input'
import { CallRefused, printJson, printLines, say } from '../output'

/** What a unit sent, read as the page of an import reads it. */
export const readCommand: AddCommand = program => {
  program
    .command('read <file>')
    .description('读一份来件：认出是表还是来函，读出单位、日期和各条意见')
    .option('--as <reading>', 'table（表）或 letter（来函）；不填由内容判断')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { as?: string; json?: boolean }) => {
      const corrections = { ...noCorrections, reading: readingOption(options.as) }
      const source = await readSource(file)
      const { reading, table, letter, unitOfLetter, dateOfForm, problems } = previewImport(
        source,
        corrections,
      )
      for (const { place, message } of problems)
        say(message.startsWith(place) ? message : `${place}：${message}`)
      if (reading === 'letter' && letter !== null) {
        for (const { message } of letter.problems) say(message)
        if (options.json) return printJson(letterDocument(letter))
        return printLines([
          [letter.unit, letter.date, letter.documentName].filter(word => word !== '').join(' '),
          ...(letter.noComment ? ['无意见'] : letter.comments.map(({ text }) => text)),
        ])
      }
      if (table === null)
        throw new CallRefused(
          `${nameOf(file)}：没有读出采纳情况表，也没有读出来函的单位和意见。请核对文件；是来函的，可加 --as letter。`,
        )
      if (options.json)
        return printJson({
          reading,
          unit: unitOfLetter || null,
          date: dateOfForm || null,
          ...tableDocument(table),
        })
      printLines([
        table.title,
        ...table.rows.map(row => [row.seq ?? row.row, row.unit, row.comment].join(' | ')),
      ])
    })
}

const readingOption = (word: string | undefined): Reading | null => {
  if (word === undefined || word === 'table' || word === 'letter') return word ?? null
  throw new CallRefused(`--as ${word}：应是 table 或 letter。`)
}
