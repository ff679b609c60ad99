import { changeActions } from '../../domain/consultation/change'
import { parseComment } from '../../domain/reading/comments/parseComment'
import type { AddCommand } from '../command'
import { nameOf, readBytes } from '../input'
import { printJson, printLines } from '../output'
import { parseJson } from '../parseJson'

export const parseCommand: AddCommand = program => {
  program
    .command('parse [file]')
    .description('把意见读成修改建议；输入为 JSON 字符串数组，或一行一条意见')
    .option('--json', '输出 JSON')
    .action(async (file: string | undefined, options: { json?: boolean }) => {
      const path = file ?? '-'
      const text = new TextDecoder().decode(await readBytes(path))
      const comments = (await readComments(text, nameOf(path))).map(parseComment)
      if (options.json) return printJson(comments)
      printLines(
        comments.flatMap(({ text: comment, changes }) => [
          comment,
          ...changes.map(change =>
            [
              `  ${changeActions[change.action]}`,
              change.places.map(place => place.text).join('、'),
              change.original,
              change.proposed,
            ]
              .filter(Boolean)
              .join(' | '),
          ),
        ]),
      )
    })
}

const readComments = async (text: string, name: string): Promise<readonly string[]> => {
  if (!text.trimStart().startsWith('[')) return text.split(/\r?\n/).filter(line => line.trim() !== '')
  const { commentTexts } = await import('../givenShapes.js')
  return parseJson(text, commentTexts, name)
}
