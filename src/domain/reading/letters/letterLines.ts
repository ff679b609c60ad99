import type { Span } from '../../consultation/statement'
import { saysNoComment } from '../noComment'
import { readNumeral } from '../numerals'

/** One line of a letter that is not blank; the span leaves out white space at its ends. */
export interface LetterLine {
  text: string
  span: Span
}

export const readLines = (text: string): LetterLine[] => {
  const lines: LetterLine[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    const start = at + line.length - line.trimStart().length
    if (words !== '') lines.push({ text: words, span: { start, end: start + words.length } })
    at += line.length + 1
  }
  return lines
}

/** A person who signs, or several: 陈律师, 市民李某, 村民代表：陶某某、陶某. */
export const isPerson = (line: string): boolean =>
  line.length <= 20 &&
  /^(?:[\u4e00-\u9fa5]{2,8}(?:居民|村民|市民|业主|职工)[：:])?[\u4e00-\u9fa5某·]*(?:律师|先生|女士|教授|老师|市民|网民|村民|居民|业主|群众|同志|代表|委员|专家|会员|职工|家长)(?:\s{0,4}[\u4e00-\u9fa5某·]{0,4}|[：:]\s{0,4}[\u4e00-\u9fa5某·]{2,4})(?:、[\u4e00-\u9fa5某·]{2,4}){0,5}$/.test(
    line,
  )

/** What a unit's name ends with. */
const unitEnd =
  '(?:局|厅|委|办|办公室|委员会|政府|公司|集团|中心|银行|分行|支行|院|法院|检察院|海关|大学|学院|协会|学会|商会|联合会|工会|妇联|团委|总队|支队|大队|管理处|部|处|室|所|站|社|馆|园|署|台|校|厂|场|队|校|庭|会|科|股|镇|乡|街道)'
const seal = '(?:\\s*[（(](?:盖章|公章|章|代章|印章)[）)])?'
/** 市妇联: two signs that end a name may have one before them. */
const people = '(?:妇联|工会|团委|工商联|残联|侨联|文联|科协|作协|红十字会)'
const wholeUnit = new RegExp(
  `^(?:[^，。；：:！？《》“”]{2,40}?${unitEnd}|[^，。；：:！？《》“”]${people})(?:[（(][^（）()]{1,12}[）)])?${seal}$`,
)
const letterHead = new RegExp(
  `^([^，。；：:《》]{2,60}?${unitEnd})\\s*(?:文件|[（(](?:函|文件)[）)]|便?函|公函)$`,
)

const englishUnit =
  /^[A-Z][\w&.,'’ -]{2,60}\b(?:Ltd|Inc|LLC|GmbH|Corp|Co|Company|University|Institute|Association|Society|Agency|Ministry|Authority|Committee|Council|Commission|Department|Bureau|Board|Office|Foundation|Federation|Union|Trust|Group|Cent(?:re|er)|College|School|Hospital|Bank|Laborator(?:y|ies))\.?(?: (?:in|of|for) [A-Z][\w ,’'-]{2,40})?$/

/** 某市商务局意见 over what it asks. */
const spokenHead = /^([^，。；：:《》]{3,40}?)的?(?:反馈|修改|书面|会签)?意见(?:书|函)?$/

/** A name as one writes it: no spaces inside, no （盖章）. */
const plainName = (words: string): string => words.replace(new RegExp(`${seal}$`), '').replaceAll(/\s+/g, '')

/** The unit that a letterhead names (某市水利局文件), null where the line is none. */
export const readLetterHead = (line: string): string | null => {
  const name = letterHead.exec(line)?.[1]
  if (name !== undefined) return plainName(name)
  const speaker = spokenHead.exec(line)?.[1] ?? ''
  if (wholeUnit.test(speaker) && !/^关于|^对|征求/.test(speaker)) return plainName(speaker)
  // （市大数据集团有限公司） under the title.
  const inside = /^[（(]([^（）()]{4,40})[）)]$/.exec(line)?.[1] ?? ''
  return wholeUnit.test(inside) ? plainName(inside) : null
}

/** The units that a line of the seal names: 市林业局　　市水利局. Empty where it is none. */
export const readSealUnits = (line: string): string[] => {
  const parts = line.split(/\s{2,}|\u3000+|、/u).filter(part => part !== '')
  if (parts.length > 1 && parts.every(part => part.length > 2 && wholeUnit.test(part)))
    return parts.map(plainName)
  const unit = readSealUnit(line)
  return unit === null ? [] : [unit]
}

/** A unit's or an office's name and nothing else: 市水利局, 规划财务处. */
export const isUnitName = (words: string): boolean => wholeUnit.test(words) || englishUnit.test(words)

/** 某某公司 陈经理 13800000000: a person's name or telephone behind the unit's. */
const unitAndPerson = /^(\S{3,30})\s+([\u4e00-\u9fa5]{2,4}(?:\s*[\d-]{7,13})?|[\d-]{7,13})$/u
const withoutPerson = (line: string): string => {
  const [, unit = line, person = ''] = unitAndPerson.exec(line) ?? []
  return wholeUnit.test(person) ? line : unit
}

/** 信息化科 under the unit's name is a part of it, and signs nothing by itself. */
export const isWholeUnit = (name: string): boolean => !/^.{1,7}(?:科|股|室|处)$/u.test(name)

/** The unit that a line of the seal names, null where the line is none. */
export const readSealUnit = (line: string): string | null => {
  const signed = line.replace(/^(?:[—–-]{1,4}\s*|(?:单位|反馈单位|落款|署名)[：:]\s*)/, '')
  const words = withoutPerson(signed)
  if (englishUnit.test(words)) return words
  return wholeUnit.test(words) && !/^(?:特此|此致|附件|联系)/.test(words) ? plainName(words) : null
}

const numeral = '[\\d０-９〇○零一二三四五六七八九十]'
const dateWords = new RegExp(
  `(${numeral}{4})\\s*(?:年|[-./])\\s*(${numeral}{1,3})\\s*(?:月|[-./])\\s*(${numeral}{1,3})\\s*日?`,
)

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
/** 12 March 2024, March 12, 2024 */
const englishDate = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(${months})[a-z]*\\.?|(${months})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?),?\\s+(\\d{4})$`,
  'i',
)

/** 3月14日 on a note inside the house. */
const dayWords = new RegExp(`^${numeral}{1,3}\\s*月\\s*${numeral}{1,3}\\s*日$`)

/**
 * A date at the end of a line and the words before it: 某市水利局　2024年5月6日; `date` is null where it names no year.
 * Null where the line ends in none.
 */
export const readDateLine = (line: string): { date: string | null; before: string } | null => {
  if (dayWords.test(line)) return { date: null, before: '' }
  const [, day1, month1, month2, day2, inYear] = englishDate.exec(line) ?? []
  if (inYear !== undefined) {
    const at = months.split('|').indexOf((month1 ?? month2 ?? '').slice(0, 3).toLowerCase()) + 1
    return { date: isoDate(Number(inYear), at, Number(day1 ?? day2)), before: '' }
  }
  const found = dateWords.exec(line)
  if (found === null || line.slice(found.index + found[0].length).trim() !== '') return null
  const [year = 0, month = 0, day = 0] = found.slice(1, 4).map(words => readNumeral(words) ?? 0)
  const date = isoDate(year, month, day)
  return date === null ? null : { date, before: line.slice(0, found.index).trim() }
}

const isoDate = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return [year, month, day].map(value => String(value).padStart(2, '0')).join('-')
}

/** 某水函〔2024〕15号, with or without 签发人. */
export const isDocumentNumber = (line: string): boolean =>
  /[〔[［（(]\s*\d{4}\s*[〕\]］）)]\s*第?\s*\d{1,5}\s*号/.test(line) &&
  line.length <= 50 &&
  !/[《。，]/.test(line)

/** 某某厅： the unit written to. */
export const isAddressee = (line: string): boolean =>
  /^[^，。；《》“”]{2,60}[：:]$/.test(line) && !/如下|意见|建议|附件|理由|联系/.test(line)

export const isNumbered = (line: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/.test(line)

export const isContact = (line: string): boolean =>
  /^[（(【]?\s*(?:联\s*系\s*人|联系(?:方式|电话|单位)|经办人|承办人|填报人|反馈人|电\s*话|手\s*机|传\s*真|电子邮箱|邮\s*箱|地\s*址|邮\s*编)(?:及[^：:]{1,10})?\s*[：:]/.test(
    line,
  )

export const isAnnex = (line: string): boolean => /^附\s*件\s*\d{0,2}\s*(?:[：:]|$)/.test(line)

/** What the office that got the call or the letter did with it. */
export const isHandling = (line: string): boolean =>
  /^(?:处理(?:情况|意见|结果)|办理(?:情况|结果)|拟办意见|承办意见|领导批示|批示|转办(?:情况|意见)?)[：:]/.test(
    line,
  )

export const isCopyLine = (line: string): boolean =>
  /^[（(]?(?:抄送|抄报|主送|公开方式|公开属性|此件|签发人|校对)/.test(line)

/** Closing words that ask for nothing. */
export const isClosing = (line: string): boolean =>
  /^(?:特此|专此|谨此|此)(?:函|函复|复函|回函|回复|函告|反馈|致函|致|复|说明|函达|报告)(?:[，,]\s*请[^，。]{1,8})?[。！!]?$/.test(
    line,
  ) ||
  /^(?:(?:kind |best |with )?regards|(?:yours )?(?:sincerely|faithfully|truly)|thank you[^.]{0,40}),?$/i.test(
    line,
  ) ||
  /^如有(?:疑问|疑义|问题|不明)[^。]{0,12}(?:联系|致电|沟通)[^。]{0,40}[。！]?$/.test(line) ||
  /^(?:以上|上述)?[^，。；：]{0,8}(?:浅见|拙见|管见|看法|想法|愚见|之见)[，,]?(?:不当之处[，,]?)?(?:[仅谨敬]?[供请][^，。]{0,10})[。！!]?$/.test(
    line,
  ) ||
  /^[（(]?(?:以下|此页)无正文[）)]?$/.test(line) ||
  /^(?:此致|敬礼|以上(?:意见|建议|报告|情况)[^。]{0,12}(?:参考|参阅|考虑|研究|采纳|吸纳|酌|妥否|当否|审定|审议|审阅|指正)[^。]{0,8}|[妥当]否[^。]{0,12}|(?:以上|上述)[^。“”《》第改删增补]{0,16}(?:汇总|知悉|查收|收悉|参考|参阅|采纳|考虑|研究)[^。]{0,6}|如有不[妥当][^。]{0,16}|感谢[^。]{0,30}|顺(?:颂|祝)[^。]{1,8}|祝[^。]{1,8}|其[他余]内?容?(?:均)?无(?:修改)?意见|谢谢[^。]{0,12}|多谢|请予[^。]{0,10})[。！!]?$/.test(
    line,
  )

/** 除上述意见外，我局无其他意见。 after the requests. */
export const saysRest = (line: string): boolean =>
  /^(?:除(?:此|上述|以上)[^，。]{0,10}(?:外|之外)|除外)[，,]|^(?:其他|其余|余)/.test(line) &&
  saysNoComment(line.replace(/^除[^，。]{0,12}[，,]/, ''))

/** What a mail program puts over the message that is answered. */
export const opensOriginalMail = (line: string): boolean =>
  /^[-—_=*>\s]{0,40}(?:原始(?:邮件|信息|消息)|转发(?:的)?(?:邮件|信息)|original message|forwarded message)[-—_=*\s：:]{0,40}$/i.test(
    line,
  ) || /^(?:在|于)?.{0,40}(?:写道|wrote)[：:]$/i.test(line)

/** The lines that a mail program puts over a message, and the greeting under them. */
export const isMailLine = (line: string): boolean =>
  /^(?:发\s*件\s*人|收\s*件\s*人|发送时间|发送日期|抄\s*送|密\s*送|附\s*件\s*名|from|to|cc|sent|date)\s*[：:]/i.test(
    line,
  ) ||
  /^(?:您好|你好|各位好|尊敬的[^，。]{0,20}|[^，。]{1,8}(?:您|你)好)[！!，,。：:]?$|^dear [a-z ]{2,40}[,:]?$/i.test(
    line,
  )

/** 主题：回复：关于征求…意见 */
export const mailSubject = (line: string): string | null =>
  /^(?:(?:留言|来信|来电|邮件|诉求|工单)?主\s*题|(?:留言|来信|来电|诉求|工单|意见)?标\s*题|事\s*由|subject)\s*[：:]\s*(?:(?:回复|答复|转发|re|fw)\s*[：:]\s*)*(.+)$/i.exec(
    line,
  )?.[1] ?? null
