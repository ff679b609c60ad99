import { unquoted } from '../elements/wording'
import type { Spoken } from './spoken'

/** 第十二条将“审批”改为“备案”，我们认为不妥: the edit is that of the draft, and somebody says what they think of it. */

/** 我局认为, 此举: before a judgement. */
const lead =
  '(?:我们?[^，。；]{0,6}?|本[^，。；]{1,4})?(?:认为|觉得|表示|感到)?(?:这样?|此|此举|该?[修更]改|该?改动|该?调整)?'
const judged = new RegExp(
  `^${lead}(?:明显|似乎?|有些?|值得|均|都|应当?)?(?:予以)?(?:不妥当?|不当|欠妥|不合适|不合理|不科学|值得商榷|有待商榷|没有?必要|不赞[成同]|不同意|反对|不认可|不支持|赞[成同]|支持|同意|肯定)(?:此|该|这一?)?(?:[修更]改|改动|做法|规定|处理)?$`,
)
/** 删除“甲”，没有必要每年检查: why, for a deletion; of anything else it is against it. */
const needless = /(?:没有?必要|意义不大|多余)$/
const weakens = /^[^，。；]{0,30}后[，,]?[^，。；]{0,16}(?:不足|不够|减弱|弱化|难以|无法|缺乏|失去|不明)/
/** 建议恢复, 建议保留原规定, 建议维持审批. */
const keeps =
  /^(?:因此|故|所以)?(?:建议|请|应当?|希望|望|宜)+(?:予以|仍旧?|继续|还是|重新)*(?:恢复|保留|维持|还原|改回)[为成到]?(.*)$/
const asksWhy = /^请(?:予以?)?(?:补充)?说明(?:理由|依据|原因|必要性)$|依据(?:何在|不明)$|理由不(?:充分|足)$/

const withoutMarks = (words: string): string => words.replaceAll(/[“”"「」]/g, '')

/** The segments behind the verb; those in quotation marks are not cut. */
const segmentsOf = (words: string): readonly string[] =>
  (words.match(/(?:[“"「][^“”"「」]*[”"」]|[^，,])+/g) ?? []).map(segment => segment.trim())

/** What is to be kept is what the verb changes: nothing else is named. */
const keepsSame = (segment: string, said: string): boolean => {
  const object = keeps.exec(segment)?.[1]
  if (object === undefined) return false
  const words = withoutMarks(object).replace(/^(?:原来?的?|现行的?|该|此|这一?|上述)/, '')
  return (
    /^(?:条文?|条款|规定|表述|内容|稿|写法|做法|要求)?$/.test(words) || withoutMarks(said).includes(words)
  )
}

/** Whether the sentence goes on to object to, or to approve of, the edit that its verb tells of. */
export const isObjected = ({ verb, whole, after, isSentenceUrged }: Spoken): boolean => {
  if (isSentenceUrged || verb.kind === 'restructure') return false
  const [own = '', ...more] = segmentsOf(after)
  return (
    weakens.test(after) ||
    (verb.kind === 'insert' && needless.test(own)) ||
    more.some(
      segment => judged.test(segment) || asksWhy.test(segment) || keepsSame(segment, `${whole}${own}`),
    )
  )
}

/** 上一稿已将“甲”改为“乙”, 该项已取消. 甲局已更名为乙局 tells what to write. */
export const hasAlready = ({ verb, before, after, isUrged }: Spoken): boolean => {
  if (isUrged) return false
  if (/已(?:经)?(?:将|把)[^，。；]*$|^\s*[我本][^，。；]{1,4}已(?:经)?$/.test(before)) return true
  if (!/已(?:经|被)?(?:[于由在][^，。；]{1,16})?$/.test(before)) return false
  return verb.kind !== 'replace' || (/“”/.test(before) && !/建议|请|应/.test(unquoted(after)))
}
