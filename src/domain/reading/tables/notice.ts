import { readDecision } from '../decisions/decisionCell'
import type { GridRow } from './grid'
import { type NoticeItem, readItems } from './noticeItems'
import { cutLine, holdsAnswer } from './noticeMarks'
import type { TextForm, TextLines } from './textForm'

const answerWithin = 40
/** By the first items it is told whether this is a notice. */
const itemsTried = 6

/**
 * A notice in prose that gives comments and what became of each (意见1：…采纳情况：不采纳。理由：…), one after another
 * in paragraphs or in one line, as rows: number, unit, comment, answer, reason. The unit stands over its comments,
 * before them, or in brackets.
 */
export const readNotice: TextForm = (texts, at) => {
  if (!mayBegin(texts, at) || !tells(withoutOpenEnd(readItems(texts, at, itemsTried)))) return null
  const items = withoutOpenEnd(readItems(texts, at))
  const numbers = items.map(({ number }) => number)
  const columns: readonly Column[] = [
    { header: '序号', cell: ({ number }) => String(number) },
    { header: '单位', cell: ({ unit }) => unit },
    { header: '意见', cell: ({ comment }) => joined(comment) },
    { header: '采纳情况', cell: ({ answer }) => joined(answer ?? []) },
    { header: '理由', cell: ({ reason }) => joined(reason) },
  ]
  const counts = numbers.every((number, index) => number !== null && number > (numbers[index - 1] ?? 0))
  const shown = columns.filter(({ header, cell }) =>
    header === '序号' ? counts : items.some(item => cell(item) !== ''),
  )
  return [
    { cells: shown.map(({ header }) => header), from: at, to: at },
    ...items.map(
      (item): GridRow => ({ cells: shown.map(({ cell }) => cell(item)), from: item.from, to: item.to }),
    ),
  ]
}

interface Column {
  header: string
  cell: (item: NoticeItem) => string
}

const joined = (lines: readonly string[]): string => lines.filter(line => line !== '').join('\n')

const mayBegin = (texts: TextLines, at: number): boolean => {
  const opens = cutLine(texts.line(at)).some(({ kind }) => !['plain', 'answer', 'reason'].includes(kind))
  if (!opens) return false
  for (let line = at; line < Math.min(at + answerWithin, texts.end); line += 1)
    if (holdsAnswer(texts.line(line))) return true
  return false
}

/** Two answers at least, or one under its name; each to something, and most of them decisions. */
const tells = (items: readonly NoticeItem[]): boolean => {
  const answers = items.flatMap(({ answer }) => (answer === null ? [] : [joined(answer)]))
  return (
    answers.length * 2 >= items.length &&
    (answers.length > 1 || (answers.length === 1 && items[0]?.labelled === true)) &&
    items.every(({ comment }) => joined(comment).length > 1) &&
    answers.filter(isDecision).length * 2 >= answers.length
  )
}

const isDecision = (answer: string): boolean =>
  !/\d+\s*[条项件]/u.test(answer) && !['unrecognised', 'open'].includes(readDecision(answer).disposition)

/** A last item that nobody answered is one only where a label says so. */
const withoutOpenEnd = (items: readonly NoticeItem[]): readonly NoticeItem[] =>
  items.slice(0, 1 + items.findLastIndex(({ answer, labelled }) => answer !== null || labelled))
