import { foldKey } from '../fold'
import { cleanUnitName } from '../units/unitNames'
import type { Heading } from './headings'

/** A line that may belong to a title, with its index in the document's lines. */
export interface TitleLine {
  text: string
  line: number
}

export interface FoundTitle {
  title: string
  lines: readonly number[]
}

const endsTitle =
  /(?:表|一览|汇总|台账|清单|情况|汇编|目录|统计|意见采纳|处理情况说明|(?:采纳|意见|处理|修改|落实|办理|吸收|吸纳)情况的?(?:说明|反馈|公告|公示|通报|报告)|(?:采纳|处理|反馈|汇总)[^,。;]{0,6}(?:意见|建议|结果)|form|table|template|comments?|observations|matrix)(?:\([^()]{0,24}\))?(?:[一二三四五六七八九十\d]{1,3})?$/iu
const notTitle =
  /[。；;！？!?]|^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])|^附(?:表|件|录)?[\d一二三四五六七八九十]{0,3}[:：]?$|^\(?续|年\d{1,2}月\d{1,2}日$|[:：]$|^(?:填报|填表|单位|联系|日期|制表|报送|电话)/u
const carriesName =
  /[《〈]|^关于|(?:稿|方案|办法|规定|条例|标准|规划|计划|细则|指南|规范|规程|意见|征求|措施|清单|要点|通知|决定|制度|准则|导则|法|案)[)）》]?$/u
const longestTitle = 120

/**
 * The title of a table from the lines above it, nearest last. A title ends in 表, 情况 and the like; one broken over
 * two or three lines is put together again. A few sentences may stand between a title that speaks of comments and the
 * table (《…》意见采纳情况 / 共征求9家单位意见……). Empty where the line above is a numbered heading, or nothing like a title.
 */
export const findTitle = (above: readonly TitleLine[]): FoundTitle => {
  const lines = above
    .filter(({ text }) => text.trim() !== '')
    .slice(-6)
    .reverse()
    .filter(({ text }, index) => index > 0 || !isNumberedUnit(text))
  const direct = titleAt(lines.slice(firstOf(lines, ({ text }) => !isAside(text))))
  if (direct.title !== '') return direct
  const beyond = titleAt(lines.slice(firstOf(lines, ({ text }) => !isSentence(text))))
  return speaksOfComments.test(foldKey(beyond.title)) ? beyond : direct
}

const firstOf = (lines: readonly TitleLine[], isIt: (line: TitleLine) => boolean): number =>
  Math.max(0, lines.findIndex(isIt))

/** The title of a paper about the draft (编制说明) is none of its table. */
const speaksOfComments = /(?:意见|采纳)(?!.*(?:编制|起草|修订)说明)/u

/** Between a title and its table: prose without a number before it, or a line of a form (起草单位：…). */
const isSentence = (text: string): boolean =>
  isAside(text) || (/[。；;：:！!]/u.test(text) && !numberedLine.test(foldKey(text)))

const numberedLine = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u

const isTitle = (text: string): boolean => mayBeTitle(text) && endsTitle.test(foldKey(text))

/** The title that ends with the first of some lines, nearest first. */
const titleAt = (lines: readonly TitleLine[]): FoundTitle => {
  const [nearest, ...further] = withTail(lines)
  if (nearest === undefined || !isTitle(nearest.text)) return { title: '', lines: [] }
  const parts = [nearest]
  for (const line of further.slice(0, 2)) {
    const key = foldKey(line.text)
    if (!mayBeTitle(line.text) || endsTitle.test(key) || !carriesName.test(key)) break
    parts.unshift(line)
    if (/^(?:《|关于)/u.test(key)) break
  }
  return {
    title: joinTitle(parts.map(({ text }) => text)),
    lines: [...parts.map(({ line }) => line), ...tailOf(lines)],
  }
}

/** A last 表 on a line of its own, as narrow pages break it. */
const hasTail = ([last, before]: readonly TitleLine[]): boolean =>
  last !== undefined && before !== undefined && foldKey(last.text) === '表' && mayBeTitle(`${before.text}表`)

const withTail = (lines: readonly TitleLine[]): readonly TitleLine[] => {
  const [, before, ...others] = lines
  return hasTail(lines) && before !== undefined
    ? [{ ...before, text: `${before.text.trim()}表` }, ...others]
    : lines
}

const tailOf = (lines: readonly TitleLine[]): readonly number[] =>
  hasTail(lines) ? lines.slice(0, 1).map(({ line }) => line) : []

const isNumberedUnit = (text: string): boolean =>
  /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/u.test(text.trim()) && sectionUnit(text) !== null

/** 单位：（盖章）, 填报日期… between the title and the table. */
const isAside = (text: string): boolean =>
  !numberedLine.test(foldKey(text)) &&
  /^(?:截至|截止|填报|填表|报送|单位|制表|日期|时间|联系|起草单位|编制单位|主编单位|标准名称|项目名称|承办|\()/u.test(
    foldKey(text),
  )

const mayBeTitle = (text: string): boolean => {
  const key = foldKey(text)
  return key.length > 1 && key.length <= longestTitle && !notTitle.test(key)
}

const joinTitle = (parts: readonly string[]): string =>
  parts
    // ## 意见汇总: the mark of a heading in Markdown.
    .map(part =>
      part
        .trim()
        .replace(/^#{1,6}\s+/, '')
        .replaceAll(/\s+/g, ' '),
    )
    .reduce(
      (title, part) => (/[ -~]$/.test(title) && /^[ -~]/.test(part) ? `${title} ${part}` : title + part),
      '',
    )

/** A heading in or over a table that names the unit of the rows below it: 一、自治区林业局（共3条）. Null where it is none. */
export const sectionUnit = (text: string): string | null => {
  const name = text
    .trim()
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s{0,3}/u, '')
    .replace(/[（(][^()（）]{0,20}[)）]$/u, '')
    .replace(/[：:]$/u, '')
  return name.length <= 30 &&
    !/[，。；：:]|(?:座谈|听证|论证|评审|研讨|专题|讨论)会$/u.test(name) &&
    namesUnit.test(name)
    ? cleanUnitName(name)
    : null
}

const unitLine =
  /^(?:(?:反馈|填报|填表|报送|提出|回复|来文|回函|征求意见)?(?:单位|部门)(?:名称)?(?:[（(](?:盖章|公章|签章)[)）])?)(?:\s*[:：]\s*|\s+)([^\s:：]{2,40})/u

const namesUnit =
  /(?:厅|局|委|办|部|院|会|市|县|区|省|州|盟|旗|镇|乡|街道|政府|公司|集团|银行|中心|学|校|处|室|所|站|队|社|厂|馆|协|联)$/u

/** A sheet for each unit, which has no column of units: its name is theirs. */
export const unitOfSheet = (name: string | null, heading: Heading): string | null =>
  name !== null && namesUnit.test(name) && !heading.columns.some(({ role }) => role === 'unit')
    ? cleanUnitName(name)
    : null

/** The unit named above a form that has no column of units: 单位：市水利局（盖章）. Null where there is such a column, or no such line. */
export const unitAbove = (above: readonly TitleLine[], heading: Heading): string | null => {
  if (heading.columns.some(({ role }) => role === 'unit')) return null
  for (const { text } of above.slice(-6).reverse()) {
    const name = unitLine.exec(text.trim())?.[1]?.replace(/[（(](?:盖章|公章|签章)[)）]?。?$/u, '')
    // 单位：万元 says what the figures are in.
    if (name !== undefined && namesUnit.test(name)) return cleanUnitName(name)
  }
  // 一、市商务局 over a table of its own.
  const nearest = above.findLast(({ text }) => text.trim() !== '')?.text ?? ''
  return sectionUnit(nearest)
}
