import { readDecision } from '../decisions/decisionCell'
import type { DecisionReading } from '../decisions/decisionReading'
import { matchHeader } from './assignRoles'
import type { Heading } from './headings'

/** What a table without a decision column says of its decisions by its headers: 未采纳意见 | 未采纳原因. */
export interface ImpliedAnswer {
  /** As in the header: 未采纳. */
  text: string
  /** Only of rows that give a reason: the header of the reasons says it, not that of the comments. */
  needsReason: boolean
}

/** Whether the answers have a column. */
export const hasAnswers = ({ columns }: Heading): boolean =>
  columns.some(({ role }) => role === 'decision' || role === 'decisionAndReason')

const rejects = /^(?:未|不)(?:予以?)?采纳/u

/** 二、未采纳的意见 over a table: what became of all comments in it. Null where the line says no such thing. */
export const answerOfLine = (line: string): string | null =>
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*((?:已|予以|均)?(?:部分|吸收)?采纳|(?:未|不)(?:予以?)?采纳)的?(?:意见|建议)(?:和建议|建议)?(?:情况)?(?:[（(]?共?\d+[条项个]?[）)]?)?[：:。]?$/u.exec(
    line.trim(),
  )?.[1] ?? null

/** The heading of a table under such a line. Whoever did not adopt the comments wrote 理由 behind them. */
export const answeredBy = (heading: Heading, implied: string): Heading => {
  const said = heading.columns.findIndex(({ role }) => role === 'comment')
  const isTheirs = (header: string, at: number): boolean =>
    at > said && /[不未部]/u.test(implied) && matchHeader(header)?.behind === 'reason'
  const columns = heading.columns.map(({ header, role }, at) =>
    role === 'rationale' && isTheirs(header, at) ? { header, role: 'reason' as const } : { header, role },
  )
  return { ...heading, columns, implied }
}

/** Null where a column tells the decisions, or no header does. Found once for each heading. */
export const impliedAnswer = (heading: Heading): ImpliedAnswer | null => {
  const before = known.get(heading)
  if (before !== undefined) return before
  const implied = findImplied(heading)
  known.set(heading, implied)
  return implied
}

const known = new WeakMap<Heading, ImpliedAnswer | null>()

const findImplied = (heading: Heading): ImpliedAnswer | null => {
  if (hasAnswers(heading)) return null
  if (heading.implied !== undefined) return { text: heading.implied, needsReason: false }
  for (const { header, role } of heading.columns) {
    const text = rejects.exec(header)?.[0]
    if (text !== undefined && (role === 'comment' || role === 'reason'))
      return { text, needsReason: role === 'reason' }
  }
  return null
}

const answerLabel = /\s*(?:答复|回复|回应|采纳情况|处理(?:意见|情况|结果))[：:]\s*/u

/** 意见：…。答复：采纳。 in one cell, which one column is for; null where the cell holds no answer. */
export const answerInside = (
  comment: string,
): { comment: string; text: string; read: DecisionReading } | null => {
  const [said, ...rest] = comment.split(answerLabel)
  const text = rest.join('').trim()
  if (said === undefined || rest.length !== 1 || said.trim() === '' || text === '') return null
  return {
    comment: said.replace(/^(?:修改)?(?:意见|建议)[：:]\s*/u, '').trim(),
    text,
    read: readDecision(text),
  }
}
