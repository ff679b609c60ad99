import type { Span } from '../../consultation/statement'

/** Words that only lead to what is asked: 来函收悉。 经研究， 现将意见反馈如下： 总体同意。 */
const openings: readonly RegExp[] = [
  /^\s*(?:贵[^，,。；;“”\n]{0,12})?(?:来函|来文|来件|征求意见稿)?已?(?:收悉|收到|知悉)[，,。；;\s]/,
  /^\s*经(?:认真|仔细|充分|深入)*(?:研究|研读|研阅|审阅|讨论|梳理|审核)后?[，,：:]/,
  /^\s*现?将?[我本]?[^，,。；;：:“”《》第\d\n]{0,10}(?:提出|提)?(?:如下|以下)?(?:修改)?(?:意见|建议)(?:和建议)?(?:反馈|函复|回复|报告|汇总|提出)?如下[：:。]/,
  /^\s*(?:现)?提出?(?:如下|以下)(?:几[点条])?(?:修改)?(?:意见|建议)(?:和建议)?[：:。]/,
  /^\s*建议(?:将|对)?(?:该|本)?(?:文稿|文件|文本|稿件|征求意见稿|方案|办法|条例|规定)?[作做](?:如下|以下)(?:修改|调整|完善)[：:]/,
  /^\s*对《[^《》]{2,50}》的?(?:修改|反馈)?(?:意见|建议)(?:和建议)?(?:如下)?[：:]/,
  /^\s*(?:总体|整体|原则|基本|完全)上?(?:表示)?(?:同意|赞同|支持|认可)[^，,。；;：:“”第\n]{0,8}[。；;]/,
  /^\s*(?:无|没有)(?:其他|原则性|重大|总体)?(?:不同)?(?:意见|异议)[。；;]/,
  /^\s*(?:非常|坚决|完全|积极)?(?:支持|赞成|拥护)[^，,。；;：:“”第\n]{0,12}[。；;！!]/,
]

/** A sentence that ends a comment and asks for nothing: 请予采纳。 以上意见供参考。 其他无意见。 特此函复。 */
const courtesy =
  /(?<=^|[。；;！!？?.\n”"」』）)])\s*(?:(?:以上|上述)[^，,。；;\n]{0,10}[，,]?\s*)?(?:(?:敬请|恳请|请|望|盼)(?:贵[\u4e00-\u9fa5]{1,4}|予以?|酌情|充分)*(?:采纳|考虑|参考|参阅|审定|斟酌|酌定|酌处)|[仅谨]?供(?:贵[\u4e00-\u9fa5]{1,4})?参考|(?:特此|专此|此)(?:函复|回复|复函|反馈|报告|致函|复)|妥否[，,]?\s*请[^，,。；;\n]{1,8}|不妥之处[，,]?\s*敬?请[^。\n]{1,10}|(?:非常)?(?:感谢|谢谢)[^。；;\n]{0,12}|(?:其[他它余]|另外|此外)(?:条款|内容|部分|方面)?(?:均|都|暂)?(?:无|没有|同意)(?:其他|修改|不同)?(?:意见|异议|建议)?)[。.！!]?\s*$/
/** Who signs, and the day: 市商务局⏎2025年6月3日. */
const seal =
  /(?<=[^：:\s])\s*\n(?:\s*[^\n，,。；;：:“”]{2,30}[局厅委办院部会司处站所室队府行校团心社][^\n，,。；;：:“”]{0,6}\n)?\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/

/** Longest words at either end, in characters, that are looked at. */
const reach = 70
/** More of them than any comment has. */
const most = 4

/** What a comment says without the words that lead to it and the courtesies that end it; all of it where it is nothing else. */
export const frameOf = (text: string): Span => {
  let start = 0
  for (let times = 0; times < most; times += 1) {
    const head = text.slice(start, start + reach)
    const found = openings.map(opening => opening.exec(head)?.[0].length ?? 0).find(length => length > 0)
    if (found === undefined) break
    start += found
  }
  let end = text.length
  for (let times = 0; times < most; times += 1) {
    const from = Math.max(start, end - reach)
    const tail = text.slice(from, end)
    const found = courtesy.exec(tail) ?? seal.exec(tail)
    if (found === null) break
    end = from + found.index
  }
  return text.slice(start, end).trim() === '' ? { start: 0, end: text.length } : { start, end }
}
