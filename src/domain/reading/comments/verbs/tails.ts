import type { Request } from '../request/request'
import type { Target } from '../request/targets'

const plain = /^[\u4e00-\u9fa5]{1,6}$/
/** Words behind a quotation that are said of it. */
const saidOf =
  /^(?:[的等中里内后前处之这不过较更也已未与和及或并且时是为应须在由]|一[词段句处项]|[两二三四]?个?字|表述|部分|内容|字样|分别|均|都|有|下同|即可|就|吧|统一|同步|两处|全文|同时|宜|描述|提法|说法|写法|用语|术语|概念|标题|名称|条款|规定|指标|单位)/
const asks = /(?:建议|应当?|[拟宜请可需均都]|统一|全部|一律|直接|相应)+$/

/**
 * “十四五”末改为“十五五”期间: words right behind both quotations, which differ, belong to the wordings; these keep their
 * marks then. Null where the quotations are all of them.
 */
export const withTails = (
  { text, elements }: Request,
  index: number,
  target: Target,
  next: number,
): { original: string; proposed: string } | null => {
  const wanted = elements[next - 1]
  const verb = elements[index]
  const quote = wanted?.kind === 'chain' ? wanted.parts.at(-1) : undefined
  if (target.quoted === undefined || verb === undefined || quote?.kind !== 'quote') return null
  const { start, end } = { start: target.quoted.start - 1, end: target.quoted.end + 1 }
  const before = text.slice(end, verb.span.start).trim().replace(asks, '')
  const behind = /^[^\s，。；;,、！？）)]{1,7}(?=[\s，。；;,]|$)/.exec(
    text.slice(quote.span.end, quote.span.end + 8),
  )?.[0]
  if (behind === undefined || before === behind || [before, behind].some(words => !isTail(words))) return null
  return {
    original: text.slice(start, end) + before,
    proposed: text.slice(quote.span.start, quote.span.end) + behind,
  }
}

const isTail = (words: string): boolean => plain.test(words) && !saidOf.test(words)
