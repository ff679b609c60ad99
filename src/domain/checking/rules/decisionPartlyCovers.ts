import type { AdoptionRow } from '../../consultation/adoptionTable'
import { foldKey } from '../../reading/fold'
import { writeNumeral } from '../../reading/numerals'
import type { Rule } from '../context'
import { excerpt, nameRow, tell } from '../wording'

const answeredItems = ({ decision }: AdoptionRow): readonly number[] =>
  decision.parts?.map(({ item }) => item) ?? []

const unansweredItems = (row: AdoptionRow): readonly number[] => {
  const answered = new Set(answeredItems(row))
  // 第三条采纳，第五条不采纳 in answer to one request about 第三条、第五条.
  if ([...answered].every(item => item > row.items)) return []
  return Array.from({ length: row.items }, (_, index) => index + 1).filter(item => !answered.has(item))
}

/** The comment has something of that number: an item of another kind of numbering, or an article that is meant. */
const speaksOf = (comment: string, item: number): boolean => {
  const numeral = `(?:${item}|${writeNumeral(item)})`
  return new RegExp(`第${numeral}(?!\\d)|(?:^|[^\\d第])${numeral}(?:[、.:)]|是|,)|其${numeral}`, 'u').test(
    comment,
  )
}

const circled = /[①-⑳⑴-⒇]/u

/** Requests in one sentence, without number or separation, may still be several. */
const isOneRequest = (comment: string): boolean => !/[;。\n].|及|和|并|同时|、/su.test(comment)

/** Answered items that the cell does not have. */
const missingItems = (row: AdoptionRow): readonly number[] => {
  const comment = foldKey([row.comment, row.proposed, row.clause].filter(text => text !== null).join('\n'))
  return row.items > 1 || (isOneRequest(comment) && !circled.test(row.comment))
    ? answeredItems(row).filter(item => item > row.items && !speaksOf(comment, item))
    : []
}

const describe = (row: AdoptionRow): string => {
  const silent = unansweredItems(row)
  const missing = missingItems(row)
  return [
    silent.length === 0 ? '' : `没有答复其中第 ${silent.join('、')} 项`,
    missing.length === 0 ? '' : `答复的第 ${missing.join('、')} 项，意见里没有`,
  ]
    .filter(text => text !== '')
    .join('，')
}

/** The cell answers some of its numbered items and is silent about the others, or answers items that are not there. */
export const findDecisionPartlyCovers: Rule = ({ tables }) =>
  tables.flatMap(({ index, comments }) =>
    comments.flatMap(row => {
      const told = describe(row)
      return told === ''
        ? []
        : [
            tell(
              'decision-partly-covers',
              `${nameRow(row)}一格里有 ${row.items} 项意见，采纳情况“${excerpt(row.decision.text)}”${told}。` +
                '请逐项写明，或者拆成几行。',
              { table: index, rows: [row] },
            ),
          ]
    }),
  )
