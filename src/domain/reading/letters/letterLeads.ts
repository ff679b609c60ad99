import { asksForNothing, saysNoComment } from '../noComment'
import type { LetterLine } from './letterLines'

/** Words before the first request that only lead to it. */
export const leadsIn =
  /收悉|收到|高度重视|组织[^。，]{0,30}(?:研究|学习|讨论|座谈|研讨|审阅)|(?:认真|仔细|专题|集体)(?:学习|研究|研读|讨论|审阅|组织)|征求了?[^。，]{0,20}意见|经(?:认真|我|研究|组织|征求|审核|讨论)|现(?:就|将|函复|反馈|提出)|如下|(?:提出|形成|有)(?:以下|下列|几点)|以下(?:几点|修改)?(?:意见|建议)|[说提谈讲][^，。]{0,4}[几两三四五]点|有[^，。]{0,6}(?:意见|建议)[：:]$|(?:原则|总体|基本)(?:上)?同意|根据(?:贵|你)|为(?:进一步)?/
export const asksFor = /建议|修改为|改为|删[除去]|增加|补充|调整|应当?|请(?!查收|审阅|予以?考虑)|[？?]/

/** The words of a line without those that stand in names (《…管理建议》) and without 建议 as a noun: 提出以下建议. */
export const withoutNamesOf = (words: string): string =>
  words.replaceAll(
    /《[^》]*》|(?:意见(?:和|及|与)?|修改|以下|如下|下列|几点|有关|相关)建议(?=[。，、：:；]|$)|意见建议|修改建议|意见和建议/g,
    '',
  )

const onlyLeads = (words: string): boolean => leadsIn.test(words) && !asksFor.test(withoutNamesOf(words))

/** What lines say, without those that only lead to what follows. */
const withoutLeads = (lines: readonly LetterLine[]): string =>
  lines.flatMap(({ text }) => (/[：:]$/.test(text) && onlyLeads(text) ? [] : [text])).join('')

/** The letter says neither that something be changed nor that there is nothing to say: 我局将认真抓好落实。 */
export const leavesOpen = (lines: readonly LetterLine[]): boolean =>
  lines.length > 0 && asksForNothing(withoutLeads(lines))

/** The letter answers that there is nothing to say. */
export const saysNothing = (lines: readonly LetterLine[]): boolean => {
  const whole = withoutLeads(lines)
  if (saysNoComment(whole)) return true
  const plain = whole.replaceAll(/(?<=^|。)(?:关于|对于|针对|就|对)《[^》]*》[^，。]{0,12}[，,]/g, '')
  const sentences = plain.split('。').filter(sentence => sentence.trim() !== '')
  return (
    sentences.some(saysNoComment) &&
    sentences.every(sentence => saysNoComment(sentence) || onlyLeads(sentence))
  )
}

const ticked = /^(?:[☑√✓✔■☒🗹]|[（(]\s*[√✓✔]\s*[）)])\s*/u
const unticked = /^(?:[□☐○]|[（(]\s*[）)])\s*[有无没同不][^。]{0,20}$/u
const tickBehind = /\s*(?:[☑√✓✔■☒🗹]|[（(]\s*[√✓✔]\s*[）)])$/u

/** ☑ 无意见 and, on a line of its own, □ 有意见，具体为：, as forms offer them: what is ticked, and the lines that are no options. */
export const readTicks = (lines: readonly LetterLine[]): { noComment: boolean; lines: LetterLine[] } => {
  let noComment = false
  const rest = lines.filter(({ text }) => {
    if (unticked.test(text)) return false
    const option = text.replace(ticked, '').replace(tickBehind, '')
    if (option === text) return true
    if (/^(?:无|没有|同意)/.test(option) && saysNoComment(option)) noComment = true
    else if (!/^有[^，。：:]{0,8}(?:意见|建议)[^。]{0,14}[：:]?$/.test(option)) return true
    return false
  })
  return {
    noComment:
      noComment && !rest.some(({ text }) => asksFor.test(withoutNamesOf(text)) && !/[：:]$/.test(text)),
    lines: rest,
  }
}

/** 来函收悉， before the request in the same sentence. */
const receipt = /^[^，。]{0,80}(?:收悉|收到)，(?=.{4})/u

/** Length of what only leads to the first request: 来函收悉。我局已组织研究。 */
export const leadLength = (line: string): number => {
  let length = 0
  for (const sentence of line.split(/(?<=。|如下[：:])/)) {
    if (length + sentence.length >= line.length || !onlyLeads(sentence)) break
    length += sentence.length
  }
  return length + (receipt.exec(line.slice(length))?.[0].length ?? 0)
}
