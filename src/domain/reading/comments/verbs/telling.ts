import type { Element } from '../elements/chains'
import { chainsOf, hasQuote } from '../request/targets'

/** Stretches before a verb that say why, or point back, and hold no wording that it takes. */

const differs = /^[^，。；“”]{0,6}(?:不符|不一致|不相符|不匹配|不衔接|不协调|相悖|冲突|矛盾|抵触)/

/** 不符合“放管服”要求, 与“放管服”要求不符: what the draft is measured by, no words of it. */
export const isMeasure = (text: string, segment: readonly Element[]): boolean => {
  const at = segment.findIndex(({ kind }) => kind === 'chain')
  const words = text.slice(segment[0]?.span.start ?? 0, segment[at]?.span.start ?? 0)
  const behind = text.slice(segment[at]?.span.end ?? 0, (segment[at]?.span.end ?? 0) + 12)
  if (/^\s*(?:但|也|且|明显)?[与和同跟][^，。；“”第]{0,12}$/.test(words) && differs.test(behind)) return true
  return /(?:符合|落实|体现|响应|贯彻|围绕|违背|违反|属于|适应|对接|衔接|(?:依|根)据|[按依]照|遵照|对照|结合|考虑到?|利于|鉴于|基于|不再?(?:承担|负责|履行|具[有备])|为了|推进|推动|加快)[^，。；]{0,6}$/.test(
    words,
  )
}

/** “前两款”不准确，第三款只涉及第二款，应为…: places that only say why. */
export const isRemarkOn = (text: string, segment: readonly Element[]): boolean =>
  !chainsOf(segment).some(hasQuote) &&
  /[款条项章节](?:只|仅|已经?|均|都|并未|没有|未)/.test(
    text.slice(segment[0]?.span.start ?? 0, segment.at(-1)?.span.end ?? 0).slice(0, 60),
  )

/** 从“甲”到“乙”，删去这一段: the quotations only say where it begins and ends. */
export const isRange = (text: string, segment: readonly Element[]): boolean =>
  /从[^，。“”]*[“"「][^”"」]*[”"」][^，。“]{0,4}[到至]\s*[“"「]/.test(
    text.slice(segment[0]?.span.start ?? 0, segment.at(-1)?.span.end ?? 0),
  )

/** 对“甲”政策的兑现时间，建议明确为…: what the quotation belongs to is spoken of. */
export const isAbout = (text: string, segment: readonly Element[]): boolean =>
  /^\s*(?:关于|针对|对于?)[^“"「]*[“"「][^”"」]*[”"」][^，。“]{0,12}的[^，。“]{2,10}$/.test(
    text.slice(
      segment[0]?.span.start ?? 0,
      Math.min(segment.at(-1)?.span.end ?? 0, (segment[0]?.span.start ?? 0) + 200),
    ),
  )

/** “甲”不妥，建议将其改为“乙”: the words are those quoted before. */
export const pointsBack = (
  text: string,
  disposed: readonly Element[],
  before: readonly (readonly Element[])[],
): boolean =>
  /^\s*(?:[其它]|(?:[该此]|上述|前述|这一)(?:内容|表述|规定|说法|提法|句话?|用语|字样|措辞)?)(?:统一|一并|均|都|直接|相应|应|[予以])*\s*$/.test(
    wordsOf(text, disposed),
  ) && before.some(segment => chainsOf(segment).some(hasQuote))

/** 把甲写成了乙，应改为…: tells of a slip, and is no wording. */
export const tellsSlip = /[写印录列]成了|误[写为]/

/** 不应将甲纳入…, 将甲作为…，建议删除: 将 leads a statement, no object of the verb behind. */
export const leadsStatement = (text: string, elements: readonly Element[], opener: number): boolean => {
  const start = elements[opener]?.span.start ?? 0
  if (/(?:不[应宜得能要可再]?|未|无[法需须]|是否|已经?)$/.test(text.slice(Math.max(0, start - 4), start)))
    return true
  return elements.slice(opener).some(({ kind }, at, rest) => kind === 'stop' && rest[at + 1]?.kind === 'ask')
}

const wordsOf = (text: string, elements: readonly Element[]): string =>
  text.slice(elements[0]?.span.start ?? 0, elements.at(-1)?.span.end ?? 0)
