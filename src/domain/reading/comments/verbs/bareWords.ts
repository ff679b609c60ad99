import type { Span } from '../../../consultation/statement'
import type { Element } from '../elements/chains'
import { namesNoWording } from './noWording'

const leadingKinds = new Set<Element['kind']>([
  'opener',
  'ask',
  'whole',
  'colon',
  'stop',
  'each',
  'within',
  'about',
])
const trailingKinds = new Set<Element['kind']>(['ask', 'whole', 'about', 'each', 'stop', 'colon', 'beside'])

/**
 * The unquoted words that a verb takes: what remains of a segment without its place, openers and words such as 表述.
 * Null where nothing remains.
 */
export const readBareWords = (text: string, elements: readonly Element[]): Span | null => {
  let first = elements.findLastIndex(({ kind }) => kind === 'chain' || kind === 'opener') + 1
  let last = elements.length
  while (first < last && leadingKinds.has(elements[first]?.kind ?? 'text')) first += 1
  while (last > first && trailingKinds.has(elements[last - 1]?.kind ?? 'text')) last -= 1
  const start = elements[first]?.span.start
  const end = elements[last - 1]?.span.end
  if (start === undefined || end === undefined || first >= last) return null
  // 在正式稿中删除, 从立法技术上调整: where and how, not what.
  const lead = elements.slice(0, first).findLast(({ kind }) => kind === 'opener' || kind === 'chain')
  const saysWhere =
    lead?.kind === 'opener' && /^在|^从.*(?:上|角度|方面|层面)$/.test(text.slice(lead.span.start, end))
  if (saysWhere) return null
  const plain = text.slice(start, end)
  const head =
    /^[\s的）)】]*(?:所有的?(?!权|制|者)|(?:之?[后前][面边]?|[末尾]|最后)的?(?=[句逗顿分冒引书括]号|标点|空格)|[一那这]个(?=[句逗顿分冒]号|标点)|[两三四五\d]处的?|各处的?)?\s*(?:(?:修改|调整|更改|变更)(?=标题|名称|题目|[章节条款]名|[^，。；完]{2,6}$)|规定的?|其中的?|(?:主管|监管|指导|成员|完成)(?:单位|部门)(?=[^，。]{2})|[^，。“”]{0,6}(?:文件|清单|目录|附件|正文|标题|名单|表)中的?)?/.exec(
      plain,
    )?.[0].length ?? 0
  const words = plain
    .slice(head)
    .replace(/(?:(?<!目)的|现?已经?|应?予以?|(?<![申聘邀提])请(?:予以?)?)?[\s”’"]*$/, '')
  // 第三十五条（施行日期）: the article's own heading.
  const isHeading =
    elements[first - 1]?.kind === 'chain' && /^[（(【〔][^（）()【】〔〕]{1,16}[）)】〕]$/.test(words)
  return words === '' || isHeading || namesNoWording(words)
    ? null
    : fromItsBracket(text, { start: start + head, end: start + head + words.length })
}

/** Longest list in brackets, in characters. */
const longestBracket = 300
/** （牵头单位：甲局）改为…: words that end with a bracket which opens before them are all that it holds. */
const fromItsBracket = (text: string, { start, end }: Span): Span => {
  const isCut = /[）)〕]$/.test(text.slice(start, end)) && !/[（(〔]/.test(text.slice(start, end))
  const held = isCut
    ? /[（(〔][^（(〔）)〕\n]*$/.exec(text.slice(Math.max(0, start - longestBracket), start))
    : null
  return held === null ? { start, end } : { start: start - held[0].length, end }
}
