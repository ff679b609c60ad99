import type { Span } from '../../../consultation/statement'
import type { Element } from '../elements/chains'
import { tailTwin } from '../elements/twins'

/**
 * 建设期限由2024年调整为2025年: what changes stands behind 由, unless the wanted words begin with 由 too;
 * 限值0.15改为0.12: a number takes the place of a number; 按5:5分担改为6:4: a share that of a share.
 */
export const withoutSubject = (text: string, bare: Span | null, verb: Element | undefined): Span | null => {
  if (bare === null || verb?.kind !== 'replace') return bare
  const words = text.slice(bare.start, bare.end)
  const wanted = text.slice(verb.span.end, verb.span.end + 24)
  // 引用标准GB 12523-2011应更新为GB 12523-2025: a standard takes the place of a standard.
  const standard = /^\s*[A-Z]{2}/.test(wanted) ? words.search(/[A-Z]{2}[A-Z/]*\s?\d/) : -1
  if (standard > 0) return { start: bare.start + standard, end: bare.end }
  // 行尾标点的can改为SHALL: a word in Latin letters takes the place of one.
  const latin = /^\s*[a-zα-ω]/i.test(wanted)
    ? (/[\u4e00-\u9fa5]\s*([a-zα-ω][a-zα-ω\d .-]*)$/i.exec(words)?.[1] ?? null)
    : null
  if (latin !== null) return { start: bare.end - latin.length, end: bare.end }
  // 应当报告改为应当立即报告: the first word of both.
  const modal = /(?:应当|可以|不得|必须|应|可|须)$/.exec(
    text.slice(Math.max(0, bare.start - 2), bare.start),
  )?.[0]
  if (modal !== undefined && wanted.trimStart().startsWith(modal))
    return { start: bare.start - modal.length, end: bare.end }
  // 右下侧编号⑧应为⑨
  const circled = /^\s*[“"「]?[①-⑳]/.test(wanted) ? words.search(/[①-⑳]$/) : -1
  if (circled > 0) return { start: bare.start + circled, end: bare.end }
  // 取值范围[0,1]应改为[0,100]: a range takes the place of a range.
  const range = /^\s*[[［(（]\s*-?\d/.test(wanted) ? words.search(/[[［(（]\s*-?\d[^[［]*$/) : -1
  if (range > 0) return { start: bare.start + range, end: bare.end }
  const isNumber = /^\s*\d/.test(text.slice(verb.span.end, verb.span.end + 4))
  const share = shareIn(words, wanted)
  if (share !== null) return { start: bare.start + share.start, end: bare.start + share.end }
  const found =
    /^[^由]{0,30}由(?:原(?!则)来?的?|现行的?|目前的?)?/.exec(words) ??
    (isNumber ? /^[^\d]{1,16}(?<![A-Za-z/.-]\s?)(?=\d)/.exec(words) : null)
  const twin = found === null ? tailTwin(words, /^\s*([^，。；“”\n]*)/.exec(wanted)?.[1] ?? '') : 0
  if (twin > 0) return { start: bare.start + twin, end: bare.end }
  const isSame = found !== null && /^\s*[“"]?由/.test(text.slice(verb.span.end, verb.span.end + 4))
  return found === null || isSame ? bare : { start: bare.start + found[0].length, end: bare.end }
}

const numeral = /[\d〇零一二三四五六七八九十百千两半几]/
/** 补贴标准提高到500元, 罚款改为5万元: what a number is said of is no wording of the draft. */
export const namesWhatRises = (text: string, bare: Span | null, verb: Element | undefined): boolean =>
  bare !== null && verb?.kind === 'replace' && (widens(text, bare, verb) || nearsNumber(text, bare, verb))

/** 禁放区域扩大到三环以内 */
const widens = (text: string, bare: Span, verb: Element): boolean =>
  /^(?:扩[大展]|延[长伸]|提[高升]|放宽|缩[短小]|推迟|降低)/.test(
    text.slice(verb.span.start, verb.span.end),
  ) &&
  !/[由从“"]/.test(text.slice(bare.start, bare.end)) &&
  !numeral.test(text.slice(bare.start, bare.end))

const nearsNumber = (text: string, bare: Span, verb: Element): boolean =>
  /^\s*(?:[≤≥＜＞<>]|不[低少高多]于|不超过|每[^，。\d]{1,3})?\s*(?:\d+(?![)）\d])|[一二两三四五六七八九十百千万]+(?:[元日天年月名次倍]|个(?:月|工作日)|小时|工作日|分钟))/.test(
    text.slice(verb.span.end, verb.span.end + 12),
  ) && !numeral.test(text.slice(bare.start, bare.end).replaceAll(/\d{4}年(?:\d{1,2}月)?/g, ''))

/** 5:5 in the words before 改为6:4, 5:5分担 before 改为6:4分担. */
const shareIn = (words: string, wanted: string): Span | null => {
  const found = /\d+(?:[:：]\d+)+/.exec(words)
  const tail = /^\s*\d+(?:[:：]\d+)+([^，。；\s]*)/.exec(wanted)?.[1]
  if (found === null || tail === undefined) return null
  const end = found.index + found[0].length
  return { start: found.index, end: words.startsWith(tail, end) ? end + tail.length : end }
}
