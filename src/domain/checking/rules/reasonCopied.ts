import type { AdoptionRow } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import { foldKey } from '../../reading/fold'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { likeness } from '../likeness/likeness'
import { dispositionsOf, reasonOf } from '../reasons'
import { excerpt, groupRows, nameRow, nameRows, requestOf, tell } from '../wording'

/** Short reasons (已有规定, 不属本办法范围) fit many comments; in folded characters. */
const shortestTellingReason = 14
/** What such reasons are made of; a short reason with more in it than this is about one matter. */
const anyMatter =
  /不属于?|不在|超出|不涉及|上位法|上级|中央|国家|省|市|法律|法规|政策|文件|标准|现行|有关|相关|已有?|明确|规定|要求|本|该|办法|条例|方案|规划|规范|范围|调整|职责|职能|权限|不一致|一致|不符合?|相符|冲突|抵触|体现|包含|涵盖|另行|统一|无需|不宜|不再|重复|表述|内容|理由|原因|依据|意见|建议|暂|条件|成熟|具备|实际|情况|需要|另有|由|与|和|的|在|为|中|第.{1,4}[条款项章]|[^\p{L}]/gu
const shortestMatter = 5

/** Requests less alike than this are unlike, measured on pairs of characters of what they are about. */
const unlike = 0.12

/** The words that all requests share, whatever they are about. */
const commonWords =
  /(?:理由|依据)[:,].*$|建议|应当|应该|第.{1,4}(?:章|条|款|项|点|页)|修改|调整|改为|变更|增加|新增|删去|删除|补充|完善|明确|表述|内容|其中|意见|征求|稿|部分|规定|进一步|或者|相关|有关|为|将|把|中|的|和|与|及|在|后|前|请|宜/gs

const topicOf = (row: AdoptionRow): string =>
  requestOf(row)
    .replaceAll(commonWords, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const tellingReason = (row: AdoptionRow): string => {
  const needed = dispositionsOf(row).some(
    disposition => dispositions[disposition].needsReason && disposition !== 'forwarded',
  )
  const reason = needed && !row.decision.inherited ? foldKey(reasonOf(row) ?? '') : ''
  return reason.length >= shortestTellingReason || reason.replaceAll(anyMatter, '').length >= shortestMatter
    ? reason
    : ''
}

const findShared = ({ index, comments }: AuditedTable): readonly Finding[] =>
  groupRows(comments, tellingReason).flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const strange = others.filter(row => likeness(topicOf(first), topicOf(row)) < unlike)
    return strange.length === 0
      ? []
      : [
          tell(
            'reason-copied',
            `${nameRows([first, ...strange])}的意见各不相同，理由却一字不差：“${excerpt(reasonOf(first) ?? '')}”。` +
              '请逐条核对，写明针对该条意见的理由。',
            { table: index, rows: [first, ...strange] },
          ),
        ]
  })

const repeatsRequest = (row: AdoptionRow): boolean => {
  const reason = tellingReason(row)
  const comment = foldKey(row.comment)
  return reason !== '' && (comment.includes(reason) ? reason.length * 2 > comment.length : false)
}

const findEchoes = ({ index, comments }: AuditedTable): readonly Finding[] =>
  comments
    .filter(repeatsRequest)
    .map(row =>
      tell(
        'reason-copied',
        `${nameRow(row)}的理由照抄了意见本身：“${excerpt(reasonOf(row) ?? '')}”，没有说明为什么不采纳。请写明理由。`,
        { table: index, rows: [row] },
      ),
    )

/** The same words as reason for unlike comments, or the comment's own words given back as a reason. */
export const findReasonCopied: Rule = ({ tables }) =>
  tables.flatMap(audited => [...findShared(audited), ...findEchoes(audited)])
