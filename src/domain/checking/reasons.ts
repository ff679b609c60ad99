import type { AdoptionRow } from '../consultation/adoptionTable'
import type { Disposition } from '../consultation/dispositions'
import { foldKey } from '../reading/fold'
import { chineseDigits, readNumeral } from '../reading/numerals'

/**
 * Words of a decision cell that give the verdict, name the item or lead up to a reason without being one.
 * What is left of the cell when they are gone is a reason.
 */
const emptyWords = new RegExp(
  [
    '(?:不|未|没有|部分|原则|全部|已经?|均|予以?|同意|吸收|充分|完全|暂|拟|建议)*(?:采纳|采用|吸收|接受)',
    '解释说明|说明|理由|原因|情况|意见|建议|该条|本条|此条|经研究|经讨论|否|是|不同意|同意|已?修改|如下|其余|其中|其他|或',
    `第?[\\d${chineseDigits}]+(?:条|项|点|款|个|处|方面)?`,
    '(?:not|un|partially|partly|rejected|reject|accepted|accept|agreed|adopted|declined|disagreed|noted|inprinciple|inpart|nochange)',
    '[^\\p{L}\\d]',
  ].join('|'),
  'giu',
)

const shortestReason = 2

/** The words of a text that remain when verdict and leading words are taken out. */
const withoutVerdict = (text: string): string => foldKey(text).replaceAll(emptyWords, '')

/** A remark that explains, not only “电子邮件” or “书面”. */
const explainingWords =
  /因为?|由于|鉴于|根据|依据|按照|已有|已在|已经|不宜|不属|无法|规定|要求|体现|职责|超出|考虑|不符|不一致|冲突|矛盾|不具备|缺乏|不足|必要/

/** How a comment came in, which many a remark says. */
const channelWords =
  /网站|网络|网上|邮件|邮箱|信函|来[函信电文]|复函|回函|函件|电话|微信|公众号|座谈|论证|听证|评审|调研|留言|平台|系统|热线|书面|口头|反馈|收到|公开|公示|附件|\d{4}|[a-z]{4}|@|qq|oa/iu
const shortestRemark = 6

const explains = (remark: string): boolean =>
  explainingWords.test(remark) ||
  pointerOf(remark) !== null ||
  (foldKey(remark).length >= shortestRemark && !channelWords.test(remark)) ||
  remark
    .split(/[；;。，,\n]/)
    .some(part => foldKey(part).length >= shortestRemark && !channelWords.test(part))

const rowNumber = `[\\d${chineseDigits}]+`
/** 同第4条理由, 理由同第4条, 同序号4, 理由同上: the reason stands in another row. 见第4条 alone may mean an article. */
const pointing = new RegExp(
  [
    `(?:同|与|参照|参见|见)第?(?<reasonOf>${rowNumber})(?:条|行|项|号)(?:意见)?的?(?:理由|原因|答复|处理意见|相同|一致)(?:相同|一致)?`,
    `(?:理由|原因)(?:同|与|参照|参见|见)第?(?<reasonIn>${rowNumber})(?:条|行|项|号)(?:意见)?`,
    `(?:同|参见|见)(?:序号|意见)(?<inSeq>${rowNumber})`,
    '同上(?:一?[条行项])?',
  ].join('|'),
  'u',
)

/** The row that a text points to and says nothing else: its number, or 'above'; null where it gives a reason itself, or none. */
export const pointerOf = (text: string): number | 'above' | null => {
  const plain = foldKey(text)
  const found = pointing.exec(plain)
  if (found === null || withoutVerdict(plain.replace(found[0], '')).length >= shortestReason) return null
  const number = Object.values(found.groups ?? {}).find(each => each !== undefined)
  return readNumeral(number ?? '') ?? 'above'
}

/** 已有规定, 已体现 answer by themselves why nothing is changed. */
const explainsItself = /已有|已在|已体现|已包含|已明确|已涵盖|已规定|规定|体现/

/**
 * Why a comment was not (wholly) adopted, wherever it is written: the column of reasons, the decision cell
 * behind the verdict, or a remark that explains. null where it is written nowhere.
 */
export const reasonOf = (row: AdoptionRow): string | null => {
  for (const text of [row.reason, row.decision.text]) {
    if (text !== null && hasReason(text)) return text
  }
  return row.remark !== null && explains(row.remark) ? row.remark : null
}

const hasReason = (text: string): boolean =>
  withoutVerdict(text).length >= shortestReason ||
  explainsItself.test(foldKey(text)) ||
  pointerOf(text) !== null

/** Every disposition a row gives: that of the cell and those of its items. */
export const dispositionsOf = (row: AdoptionRow): readonly Disposition[] => [
  row.decision.disposition,
  ...(row.decision.parts ?? []).map(({ disposition }) => disposition),
]
