import type { AdoptionRow } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import { foldKey } from '../../reading/fold'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { likeness } from '../likeness'
import { dispositionsOf, reasonOf } from '../reasons'
import { excerpt, groupRows, nameRow, nameRows, requestOf, tell } from '../wording'

/** Short reasons (已有规定, 不属本办法范围) fit many comments; in folded characters. */
const shortestTellingReason = 14
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
  const needed = dispositionsOf(row).some(disposition => dispositions[disposition].needsReason)
  const reason = needed && !row.decision.inherited ? foldKey(reasonOf(row) ?? '') : ''
  return reason.length < shortestTellingReason ? '' : reason
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
