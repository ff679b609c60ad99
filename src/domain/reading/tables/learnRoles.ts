import type { ColumnRole } from '../../consultation/adoptionTable'
import { matchDecision } from '../decisions/decisionMatch'
import { fold, foldKey } from '../fold'
import { saysNoComment } from '../noComment'
import type { HeaderRule } from './headerWords'

/** 原文 | 建议修改为: the wanted wording beside the present one is all that is said. */
export const asksByWording = (headers: readonly string[], roles: readonly ColumnRole[]): boolean => {
  const wanted = headers[roles.indexOf('proposed')] ?? ''
  return (
    roles.includes('original') &&
    !roles.includes('comment') &&
    /^(?:建议|拟).*(?:[为成]|条文|条款|文本|表述|文字|稿)$/u.test(foldKey(wanted.slice(0, 80)))
  )
}

/** 内容 over cells that say 意见：…答复：…. */
export const learnComment = (
  rules: readonly (HeaderRule | null)[],
  roles: ColumnRole[],
  rows: readonly (readonly string[])[],
): void => {
  const index = rules.findIndex(rule => rule?.role === 'other' && rule.otherwise === 'comment')
  const cells = rows.slice(0, 50).flatMap(row => row[index]?.trim() || [])
  const labelled = cells.filter(cell => /^(?:修改)?(?:意见|建议)[：:]/u.test(cell))
  if (labelled.length > 0 && labelled.length * 2 >= cells.filter(cell => !saysNoComment(cell)).length)
    roles[index] = 'comment'
}

/** 条文 over whole sentences of the draft, not over the numbers of its articles. */
export const learnOriginal = (
  roles: ColumnRole[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  if (roles.includes('original')) return
  const index = headers.findIndex((header, at) => roles[at] === 'clause' && /条文$/u.test(foldKey(header)))
  const cells = rows.slice(0, 50).flatMap(row => row[index]?.trim() || [])
  const sentences = cells.filter(cell => /[。；]$/u.test(cell))
  if (sentences.length > 0 && sentences.length * 2 > cells.length) roles[index] = 'original'
}

export const learnDecision = (
  roles: ColumnRole[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  if (roles.some(role => role === 'decision' || role === 'decisionAndReason')) return
  const sample = rows.slice(0, 50)
  headers.forEach((_, index) => {
    const role = roles[index]
    if (role !== 'other' && role !== 'remark' && role !== 'reason') return
    // 采纳说明 over 采纳 and 未采纳，…: reasons have the answer before them.
    const longest = role === 'reason' ? 400 : 40
    const cells = sample.map(row => row[index] ?? '').filter(cell => cell.trim() !== '')
    const decided = cells.filter(
      cell => cell.length < longest && /采纳|吸收/u.test(cell) && saysDecision(cell),
    )
    if (cells.length > 0 && decided.length * 2 > cells.length)
      roles[index] = role === 'reason' ? 'decisionAndReason' : 'decision'
  })
}

export const saysDecision = (cell: string): boolean => matchDecision(cell, fold(cell).text) !== null
