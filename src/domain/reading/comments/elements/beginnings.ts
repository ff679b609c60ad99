import { ranks } from '../../clauses/clauseRanks'
import { type Token, type UnitToken, wordsOf } from './tokens'

/** A bare number (三、 （四） 4.) begins a place only after these; elsewhere it numbers a sentence. */
const beforeBare = new Set<Token['kind']>([
  'stop',
  'end',
  'opener',
  'ask',
  'colon',
  'join',
  'delete',
  'restructure',
  'title',
  'whole',
])

const leadsOn = new Set<Token['kind']>(['ask', 'opener', 'join', 'restructure'])

/** Whether the unit at an index is a place in another document. */
export const isOfOther = (text: string, tokens: readonly Token[], index: number): boolean =>
  isCited(text, tokens, index) || isOfOtherLaw(text, tokens, index)

/** 与省条例第十一条, 符合安全生产法第四十九条: another document that is named without marks. */
const otherLaw =
  /(?:原|现行|旧)(?:条例|办法|规定|细则|标准|法)的?\s*$|(?:与|同|和|跟|及|对照|符合|违反|衔接|抵触|依照?)[^，。；“”《》]{0,14}?(?:上位法|法典|(?:[省市部]|国家|国务院)[级的]?[^，。；“”与和本]{0,10}(?:条例|办法|规定|规章|细则|法|标准|规范)|(?<![办方做看想依说写执司立无违合非守])法)的?\s*$/

const isOfOtherLaw = (text: string, tokens: readonly Token[], index: number): boolean => {
  const at = tokens[index]?.span.start ?? 0
  return otherLaw.test(text.slice(Math.max(0, at - 30), at))
}

const mayHead = new Set<Token['kind']>(['quote', 'colon', 'ask', 'stop'])
/** 一、关于第五条: what the request is about, no heading of the draft. */
const announces = /^\s*(?:关于|针对|对于)$/
/** （二）“甲”改为“乙”: a number above one at the head of a comment counts no requests, unless 第二十条 is named behind it. */
const isLater = ({ rank, label }: UnitToken['unit']): boolean =>
  (rank === ranks['（一）'] || rank === ranks['一、']) && label !== '（一）' && label !== '一'

/** 1.三、（二）…: the number of a request before a number of the draft that stands higher. */
const standsAbove = (one: UnitToken['unit'], other: UnitToken['unit']): boolean =>
  one.rank !== null && other.rank !== null && one.rank < other.rank

/** 第三条, 附则: a place by itself, where a bare number may also count requests. */
const isNamed = ({ bare, rank }: UnitToken['unit']): boolean => !bare || rank === ranks.章

/** More tokens than a heading has. */
const headed = 8

/** Whether the unit at an index may begin a place of a draft, and does not number a request. */
export const beginsPlace = (text: string, tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  if (token?.kind !== 'unit' || !token.unit.bare) return token?.kind === 'unit'
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  // （二）（三）两部分: places in a row.
  if (before?.kind === 'unit' && before.unit.bare && before.unit.rank === token.unit.rank) return true
  const isFirst = before === undefined || !tokens.slice(0, index).some(({ kind }) => kind === 'unit')
  if (isFirst && isLater(token.unit) && mayHead.has(after?.kind ?? 'end'))
    return !tokens.some(each => each.kind === 'unit' && isNamed(each.unit))
  // 右下角的⑧: a sign in a drawing.
  if (
    token.unit.rank === ranks['①'] &&
    before?.kind === 'text' &&
    /[的侧角边号]$/.test(wordsOf(text, before))
  )
    return false
  // 1. 违约金过高（第5.1条）: a clause of a standard stands under no such number.
  const under = tokens.slice(index + 1, index + headed).find(({ kind }) => kind === 'unit' || kind === 'end')
  if (under?.kind === 'unit' && under.unit.rank === ranks.decimal && token.unit.rank !== ranks.章)
    return false
  // 写进标题
  if (token.unit.rank === ranks.章 && before?.kind === 'insert') return /[进入]$/.test(wordsOf(text, before))
  // （二）第3点
  if (after?.kind === 'unit' && after.unit.rank === ranks['1.'] && !after.unit.bare) return true
  // 1.将…, 2.第三条…: the number of a request, not of a place; 建议（三）“…” is a place.
  const numbersRequest =
    token.unit.rank !== null &&
    token.unit.rank >= ranks['一、'] &&
    !leadsOn.has(before?.kind ?? 'end') &&
    !(before?.kind === 'stop' && token.unit.rank === ranks['（一）']) &&
    (after === undefined ||
      ['opener', 'ask', 'insert', 'delete', 'quote', 'colon'].includes(after.kind) ||
      (after.kind === 'text' && announces.test(wordsOf(text, after))) ||
      (after.kind === 'unit' && (!after.unit.bare || (isFirst && standsAbove(after.unit, token.unit)))))
  const isFree =
    before === undefined ||
    beforeBare.has(before.kind) ||
    before.kind === 'text' ||
    (before.kind === 'unit' && before.unit.bare && standsAbove(token.unit, before.unit))
  return !numbersRequest && isFree
}

/** 第十条 right after the title of another document is a place in that document, not in the draft. */
const isCited = (text: string, tokens: readonly Token[], index: number): boolean => {
  const title = tokens.slice(Math.max(0, index - 4), index).findLastIndex(({ kind }) => kind === 'title')
  const at = title < 0 ? -1 : Math.max(0, index - 4) + title
  const named = tokens[at]
  if (named === undefined) return false
  const between = text.slice(named.span.end, tokens[index]?.span.start ?? 0)
  if (namesDraft.test(wordsOf(text, named)) || isDraft.test(between)) return false
  if (!/^\s*(?:[（(〔][^（）()]{0,40}[）)])?(?:中|的)?\s*$/.test(between)) return false
  const before = tokens[at - 1]
  const opensRequest =
    before === undefined ||
    ['opener', 'ask', 'colon', 'delete'].includes(before.kind) ||
    (before.kind === 'text' && /(?:关于|针对|修改|完善|调整|修订)$/.test(wordsOf(text, before)))
  const after = tokens[index + 1]
  const isQuoted = after?.kind === 'text' && /^(?:规定|明确|要求|使用|的规定)/.test(wordsOf(text, after))
  if (!opensRequest || isQuoted) return true
  return /^《中华人民共和国/.test(wordsOf(text, named)) && !leadsToWords(tokens, index)
}
/** 删去《中华人民共和国…实施细则》第十六条中的“甲”: its words are changed, so it is the draft. */
const leadsToWords = (tokens: readonly Token[], index: number): boolean => {
  const behind = tokens.slice(index).findIndex(({ kind }) => kind !== 'unit')
  return (
    behind > 0 && tokens[index + behind]?.kind === 'within' && tokens[index + behind + 1]?.kind === 'quote'
  )
}
const namesDraft = /稿[）)〕\]]?》|草案|方案》|规划|计划》/
/** 《甲》（送审稿）, 《甲》修订草案 */
const isDraft = /^\s*[（(〔]?[^（）()]{0,20}(?:稿|草案)[）)〕]?/
