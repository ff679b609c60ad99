import type { SavedImport } from '../../actions/imports/saveImport'
import type { ChosenAnswers } from '../../actions/imports/takeImported'
import type { ComparedRow } from '../../domain/checking/importing/importComparison'
import { type ImportedAnswer, importedAnswers } from '../../domain/checking/importing/importedAnswers'
import type { Values } from '../forms'

/** So many are listed to be ticked one by one. */
const mostListed = 500

/** Answers of a file that differ from the record, as the preview lists them. */
export interface ShownAnswers {
  inAll: number
  listed: readonly ImportedAnswer[]
  /** Row numbers of those that are ticked. */
  ticked: ReadonlySet<number>
  /** Those that are not listed: how many are suggested, how many are not, and behind which row they begin. */
  beyond: { behind: number; suggested: number; others: number; ticked: boolean } | null
}

/** `values`: what was ticked before, where the field `answers` says that something could be ticked. */
export const shownAnswers = (compared: readonly ComparedRow[], values: Values): ShownAnswers => {
  const answers = importedAnswers(compared)
  const listed = answers.slice(0, mostListed)
  const rest = answers.slice(mostListed)
  const suggested = rest.filter(each => each.suggested).length
  const typed = 'answers' in values ? chosenAnswers(values) : null
  const isTicked = ({ row, suggested }: ImportedAnswer) =>
    typed === null ? suggested : typed.rows.has(row.row)
  return {
    inAll: answers.length,
    listed,
    ticked: new Set(listed.filter(isTicked).map(({ row }) => row.row)),
    beyond:
      rest.length === 0
        ? null
        : {
            behind: listed.at(-1)?.row.row ?? 0,
            suggested,
            others: rest.length - suggested,
            ticked: typed === null || typed.behind !== null,
          },
  }
}

/** Fields take (a row number and what stood there, several times) and behind (a row number). */
export const chosenAnswers = (values: Values): ChosenAnswers => {
  const rows = [values['take'] ?? []].flat().flatMap((word): [number, string][] => {
    const [, row, seen] = /^(\d{1,7}) ([0-9a-f]{16})$/.exec(word) ?? []
    return row === undefined || seen === undefined ? [] : [[Number(row), seen]]
  })
  const behind = String(values['behind'] ?? '')
  return { rows: new Map(rows), behind: /^\d{1,7}$/.test(behind) ? Number(behind) : null }
}

/** What became of an import, in a sentence or two. */
export const savedWords = (saved: SavedImport, steps: 1 | 2): string => {
  const { added, replaced, left, taken, proposed, unanswered } = saved
  const waits = steps === 2 ? '（作为拟定的处理，由另一人复核）' : ''
  const parts = [
    replaced > 0 ? `已新增 ${added} 行，替换 ${replaced} 处` : added > 0 ? `已导入 ${added} 行` : '已保存',
    ...(taken > 0 ? [`采用文件中的采纳情况 ${taken} 条${waits}`] : []),
    ...(proposed > 0 ? [`其中 ${proposed} 条的采纳情况作为拟定，由另一人复核`] : []),
    ...(unanswered > 0 ? [`${unanswered} 条的采纳情况没有带入，请逐条填写`] : []),
    ...(left > 0 ? [`另有 ${left} 行本轮已有或保留原样`] : []),
  ]
  return `${parts.join('，')}。`
}
