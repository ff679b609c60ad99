import type { Span } from '../../consultation/statement'
import { findQuotations } from './elements/quotations'
import { insideOf, trimSpan } from './scanning'

/** The word before a unit's own reason, at the head of a sentence or in brackets: 理由：, 【依据】, 理由是. */
const label =
  /[（(【[]?\s*其?(?:修改|调整|主要|具体|提出|反馈|法律|政策|删除|增加|相关)?(?:的)?(?:理由|依据|原因|考虑)(?:(?:和|及|与|或|、|\/)?(?:理由|依据|原因|说明))?(?:如下|是|为|】|\])?\s*(?:[：:,，】\])）]|——)?\s*|主要是(?:出于|基于)?考虑到?|(?:修改|调整|情况)?说明\s*[：:]\s*|\b(?:rationale|justification|reasons?)\s*[:：]\s*/gi
const complete = /(?:[：:】\]）)]|[是为]|——|是(?:出于|基于)?考虑到?)\s*$/
const inBracket = /^\s*[（(][^）)]*$/
const opensSentence = /(?:^|[。；;！!？?\n\t，,、”」』"’'）)】.])\s*$/
/** After a reason, a sentence that asks for another edit ends it. */
const asksAgain =
  /[。；;\n]\s*(?:(?:同时|另外|此外|另|还|并|其次)[，,]?\s*)?建议[：:]?\s*(?:将|把|在|对第|第|删|增|修改|补充)|[。；;\n]\s*(?:同时|另外|此外|另)[，,]\s*(?:将|把|第|删除|删去|在第|增加)|[。；;\n]\s*(?:同时|另外|此外|另)[，,](?=[^。；;\n“”]{0,60}建议)|[。；;\n]\s*建议[：:]|[。；;\n]\s*第[\d一二三四五六七八九十百（）()]{1,6}[条章款项][^。；;：\n“”]{0,12}(?:[：:]\s*(?:建议|将|把|删|增加|在|[“"「])|(?:中的?)?[“"「][^”"」\n]{1,80}[”"」](?:建议|应|宜)?(?:修?改|调整|替换)为\s*[“"「])/g

export interface SplitReason {
  /** The stretches of the text that ask; labels and reasons are left out. In order. */
  asked: readonly Span[]
  /** Reasons without their labels. */
  reasons: readonly Span[]
}

/**
 * Parts what a request asks from why it asks it. Without a label only a document cited at the end, or a last clause with
 * 因, is told apart.
 */
export const splitReason = (text: string, within: Span): SplitReason => {
  const asked: Span[] = []
  const reasons: Span[] = []
  const body = text.slice(within.start, within.end)
  const quotations = findQuotations(body).map(({ span }) => span)
  const quotedLabel = insideOf(quotations)
  const labels = [...body.matchAll(label)].filter(
    found =>
      complete.test(found[0]) &&
      !quotedLabel(found.index + found[0].search(/\S/)) &&
      (inBracket.test(found[0]) || opensSentence.test(before(body, found))),
  )
  const quotedAsk = insideOf(quotations)
  const asks = [...body.matchAll(asksAgain)].map(({ index }) => index).filter(index => !quotedAsk(index))
  let at = 0
  let nextAsk = 0
  for (const [order, found] of labels.entries()) {
    const from = found.index + found[0].length
    if (found.index < at) continue
    const nextLabel = labels[order + 1]?.index ?? body.length
    asked.push({ start: at, end: found.index })
    while ((asks[nextAsk] ?? Number.POSITIVE_INFINITY) < from) nextAsk += 1
    const bracketed = inBracket.test(found[0])
    const close = bracketed ? body.indexOf(found[0].includes('(') ? ')' : '）', from) : -1
    const end = close >= 0 ? close : Math.min((asks[nextAsk] ?? body.length - 1) + 1, nextLabel)
    reasons.push({ start: from, end: /[；;]/.test(body[end - 1] ?? '') && end < body.length ? end - 1 : end })
    at = close >= 0 ? close + 1 : end
  }
  const last = reasons.length > 0 ? null : saidAtEnd(body)
  asked.push({ start: at, end: last?.before ?? body.length })
  if (last !== null) reasons.push({ start: last.start, end: body.length })
  const moved = ({ start, end }: Span): Span =>
    trimSpan(text, { start: start + within.start, end: end + within.start })
  return { asked: asked.map(moved).filter(hasText), reasons: reasons.map(moved).filter(hasText) }
}

/** Longest clause, in characters, that stands for a reason. */
const longestClause = 120
/** The last clause that says why: ，因与第五条重复。 */
const because =
  /[，,。；;]\s*((?:(?:主要)?(?:因为?|由于|鉴于)|主要(?:是)?考虑到?|考虑到)(?![此故]|公[出负受死]|地制宜|材施教)[^。；;！？\n“”]{4,}[。；;]?\s*)$/
const citation =
  /[，,。；;]\s*((?:依据|根据)(?:(?:《[^》]*|[^，。；;！？\n“”《])*(?:》|文件|会议|部署|精神|规定|要求|标准|职责|职能|通知|批复|决定|任务书|纪要|方案|规划|公告|来函|GB|DB|[A-Z]{2})[^，。；;！？\n“”]{0,20})[。；;]?\s*)$/
/** …, because this is a safety requirement. */
const becauseInEnglish = /[,;.\s]\s*((?:because|due to|since (?:the|it|this|that))\s[^;\n“”"]{4,})$/i
/** A clause with 因 that asks, or belongs to the wanted wording: 因治疗需要的，可以延长. */
const isWording = /建议|[将把请]|的[，,]|可以|应当|不得|牵头|删|增加|[改列]为/
const asksInCitation = /修改|调整|明确|确定|执行|实施|办理|处理|负责|制定|删|增|建议|应当?(?!急)/

/**
 * “…”改为“…”，依据GB 50016。 A document cited at the end, or a clause with 因, behind what is asked, is the reason; its words
 * stay whole.
 */
const saidAtEnd = (body: string): { before: number; start: number } | null => {
  const from = Math.max(0, body.length - longestClause)
  const tail = body.slice(from)
  const cited = citation.exec(tail)
  const found = cited ?? because.exec(tail) ?? becauseInEnglish.exec(tail)
  const words = found?.[1]
  const goesOn = cited === null ? isWording : asksInCitation
  if (found === null || words === undefined || goesOn.test(words.replaceAll(/《[^》]*》/g, ''))) return null
  const before = from + found.index
  const isEdit =
    /[改删增补移换调]|[应列]为|合并|拆|牵头|配合|负责|[列纳]入|\b(?:replac|delet|remov|insert|add|chang)/i.test(
      body.slice(0, before),
    )
  return isEdit ? { before, start: body.length - words.length } : null
}

/** The few characters before the label and its white space, with that white space. */
const before = (body: string, found: RegExpExecArray): string => {
  const at = found.index + found[0].search(/\S/)
  return body.slice(Math.max(0, at - 4), at)
}

const hasText = ({ start, end }: Span): boolean => end > start
