import { type Disposition, dispositions, isDecided } from '../consultation/dispositions'
import { type Comment, type RoundRecord, standingState } from '../consultation/record'
import { groupBy } from '../groups'
import { writeNumeral } from '../reading/numerals'
import type { NoteParagraph } from './notes/noteLayout'
import { titleLines } from './tables/titleLines'

/** A unit that sent comments, with what became of each. */
export interface UnitAnswer {
  consulteeId: number
  unit: string
  comments: readonly Comment[]
  /** How many are not decided yet: an answer sent now would not be the last word. */
  open: number
}

const kindOf = ({ decision }: Comment): Disposition => {
  const disposition = decision?.disposition ?? 'open'
  return isDecided(disposition) ? disposition : 'open'
}

/** The units of a round that sent comments, in office order. */
export const unitAnswers = (record: RoundRecord): UnitAnswer[] => {
  const commentsOf = groupBy(record.comments, comment => comment.consulteeId)
  return record.consultees
    .map(({ id, unit }) => {
      const comments = commentsOf.get(id) ?? []
      const open = comments.filter(comment => kindOf(comment) === 'open').length
      return { consulteeId: id, unit, comments, open }
    })
    .filter(({ comments }) => comments.length > 0)
}

/** Counts of comments by unit and disposition, one line a unit: how many, and how many are not decided yet. */
export const answersDue = (
  counts: readonly { consulteeId: number; unit: string; disposition: Disposition; comments: number }[],
): { consulteeId: number; unit: string; comments: number; open: number }[] =>
  [...groupBy(counts, count => count.consulteeId)].map(([consulteeId, own]) => ({
    consulteeId,
    unit: own[0]?.unit ?? '',
    comments: own.reduce((sum, each) => sum + each.comments, 0),
    open: own.reduce((sum, each) => sum + (isDecided(each.disposition) ? 0 : each.comments), 0),
  }))

/** Units that answered without comments are thanked in no letter; their number is told on the page. */
export const unitsWithoutComments = (record: Pick<RoundRecord, 'consultees' | 'replies'>): number => {
  const repliesOf = groupBy(record.replies, reply => reply.consulteeId)
  return record.consultees.filter(({ id }) => standingState(repliesOf.get(id) ?? []) === 'no_comment').length
}

/** How a group of comments is headed, and counted in the opening sentence. */
const groupWords: Partial<Record<Disposition, { heading: string; counted: string }>> = {
  accepted: { heading: '予以采纳的意见', counted: '采纳' },
  partial: { heading: '部分采纳的意见', counted: '部分采纳' },
  rejected: { heading: '未采纳的意见及理由', counted: '不采纳' },
  open: { heading: '正在研究的意见', counted: '正在研究' },
}

const wordsOf = (kind: Disposition): { heading: string; counted: string } =>
  groupWords[kind] ?? { heading: `${dispositions[kind].label}的意见`, counted: dispositions[kind].label }

const withStop = (text: string): string =>
  /[。！？；…”）.!?;]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`

/** What the answer is about. `date` is how the day is written at its end. */
export interface AnswerOccasion {
  documentTitle: string
  draftingUnit: string
  roundName: string
  date: string
}

/** 经研究，采纳2条，不采纳1条，另有1条正在研究 */
const becameOf = (groups: readonly (readonly [Disposition, readonly Comment[]])[]): string => {
  const decided = groups.filter(([kind]) => kind !== 'open')
  if (decided.length === 0) return '正在研究'
  const open = groups.find(([kind]) => kind === 'open')?.[1].length ?? 0
  const counts = decided.map(([kind, own]) => `${wordsOf(kind).counted}${own.length}条`)
  return ['经研究', ...counts, ...(open === 0 ? [] : [`另有${open}条正在研究`])].join('，')
}

/**
 * The letter to one unit: which of its comments were adopted, which not and why. 重大行政决策程序暂行条例 第13条:
 * views are studied, and whoever gave them is told where they were not adopted. Every comment is in it once, in the
 * unit's own words.
 */
export const writeUnitAnswer = (answer: UnitAnswer, occasion: AnswerOccasion): NoteParagraph[] => {
  const { documentTitle, draftingUnit, roundName, date } = occasion
  const groups = groupBy(answer.comments, kindOf)
  const order: readonly string[] = Object.keys(dispositions)
  const sorted = [...groups].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return [
    { kind: 'title', text: titleLines(`关于《${documentTitle}》意见采纳情况的反馈`) },
    { kind: 'addressee', text: `${answer.unit.replaceAll(/\s+/g, '')}：` },
    {
      kind: 'text',
      text: `感谢对《${documentTitle}》${roundName}的支持。贵单位提出的${answer.comments.length}条意见收悉，${becameOf(sorted)}。具体情况反馈如下（条数按采纳情况表的行数统计）。`,
    },
    ...sorted.flatMap(([kind, own], at) => [
      { kind: 'heading1', text: `${writeNumeral(at + 1)}、${wordsOf(kind).heading}` } as const,
      ...own.flatMap(commentParagraphs),
    ]),
    { kind: 'signature', text: [draftingUnit, date].filter(line => line !== '').join('\n') },
  ]
}

/** Each line a paragraph of its own, so that it is indented like one. */
const linesOf = (text: string): NoteParagraph[] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'text', text: line.trim() }))

/** Under 一、 comes （一） (GB/T 9704, 7.3.3), which no unit's own 1. runs into. */
const commentParagraphs = (comment: Comment, at: number): NoteParagraph[] => {
  const { decision } = comment
  const place = comment.clause === '' || comment.body.includes(comment.clause) ? '' : `${comment.clause}：`
  const revised = decision?.revisedText.trim() ?? ''
  const reason = decision?.reason.trim() ?? ''
  const told = /^(?:理由|原因)/.test(reason) ? withStop(reason) : `理由：${withStop(reason)}`
  return [
    ...linesOf(`（${writeNumeral(at + 1)}）${place}${comment.body.trim()}`),
    ...(revised === '' ? [] : linesOf(`修改为：${withStop(revised)}`)),
    ...(reason === '' ? [] : linesOf(told)),
  ]
}
