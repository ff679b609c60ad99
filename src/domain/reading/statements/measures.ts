import type { Span } from '../../consultation/statement'

const classifier = '(?:条|项|点|处|件|份|封|款|段|句)'
const line = '(?:行|栏|格|列)'
const every = '(?:每|逐|同)(?:一|1)?'
const opening = '(?<=^|[,;:(。]|按照?|以|即|表中|本表|口径为?)'
const counts = '(?:计|算|记|折|视)(?:为|作|成|入|算)?'
const one = `(?:一|1)(?:${classifier}|${line}|个)(?!件)`

/**
 * How an office says what it calls one, which states no total. Over folded text; a new phrasing is a new line.
 * 计一条 alone is left a count: 共计一条 and 提出意见计一条 are totals.
 */
const phrasings: readonly string[] = [
  // 每行计一条；表中每家单位的意见算1条。
  `${every}(?:${classifier}|${line}|家|个)[^,;。]{0,20}?${counts}${one}`,
  // 一件意见中分条列出的，每条算一条。
  `${opening}(?:一|1)(?:${classifier}|个)(?:修改|反馈)?(?:意见|建议)?(?:中|内|里)[^;。]{0,24}?${every}${classifier}${counts}${one}`,
  // 一行意见计一条；一家单位的意见算一条。
  `${opening}(?:一|1)(?:${classifier}|${line}|家|个)[^,;。\\d]{0,16}?${counts}${one}`,
  // 一条意见一行；一行一条；每条意见对应一行；意见一条一行。
  `(?:每|一|1)${classifier}(?:修改|反馈)?(?:意见|建议)?(?:对应|单列|单独|各)?(?:占|为|列|写|填|成|计)?(?:一|1)${line}`,
  `(?:每|一|1)${line}(?:对应|只|仅)?(?:写|填|列|为|计|放)?(?:一|1)${classifier}`,
  // 内容相同的意见算一条；重复意见只计一条。
  `(?:相同|同类|类似|相近|重复|一致|雷同|同一)[^,;。\\d]{0,16}?(?:计|算|记)(?:为|作|成)?${one}`,
  `(?:只|仅|均|各|都)${counts}${one}`,
  `(?:按照?|以)${one}(?:意见)?(?:计算?|统计|计数|算)`,
  // 另按合并同类项后的条数统计为12条: the same comments counted in a second way, beside the total.
  `另按[^,;。\\d]{2,24}?(?:统计|计算|计)(?:为|是|共|:)?\\d+(?:${classifier}|${line})`,
]

const matchers = phrasings.map(phrasing => new RegExp(phrasing, 'g'))

/** Where a folded piece says what is counted as one, or repeats its total by a second rule. */
export const measuresIn = (text: string): Span[] =>
  matchers.flatMap(matcher =>
    [...text.matchAll(matcher)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  )
