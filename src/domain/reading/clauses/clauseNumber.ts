/** Whether 4.2 is a clause of a standard; in running words it is mostly a quantity. */
export const isClauseNumber = (number: string, before: string, after: string): boolean => {
  if (/[条款节章]$|^第/.test(number)) return true
  if (/^0/.test(number)) return false
  if (/[（(]\s*$/.test(before) && /^\s*[）)]/.test(after)) return true
  if (/(?:条款|条文|术语|定义|章)\s*$/.test(before)) return !isQuantity.test(after)
  if (opens.test(before))
    return (
      /^\.?\s*(?:[，：:~～]|,\s*(?:para|item|bullet|line|note|(?:first|second|third|last)\s|\d{1,2}\s))|^\.\s+[A-Z]|^\s+(?![\d%]|(?:MPa|kPa|min|[a-z]{1,2})\s)|^[中的“"「、和与及]|^[\u4e00-\u9fa5]/.test(
        after,
      ) && !isQuantity.test(after)
    )
  if (/(?:增加|新增|增设)\s*$/.test(before) && /^\s*[“"「]/.test(after)) return true
  if (
    /[\u4e00-\u9fa5]$/.test(before) &&
    !/[第条款在将对把从和与及见按中节章除留文准语义议于去消页充]$/.test(before)
  )
    return false
  if (
    /^(?:[中的“"「、和与及]|条款|内容|规定|表述|公式|术语|[增删修改建里由末]|进一步|应(?!力)|宜|是否)/.test(
      after,
    )
  )
    return true
  // 将8.5资金保障中“…”: with its heading.
  if (/(?:[将把在对]|建议|页[，,]?)\s*$/.test(before) && isHeading.test(after)) return !isQuantity.test(after)
  if (/\d\.\d{1,2}\s*[、和与及~～]$/.test(before))
    return !/^\s*(?:[%％℃°a-zA-Z]|[万亿元米吨个倍年月日公毫])/.test(after)
  // 将4.1～4.3合并
  if (/[将把]\s*$/.test(before) && /^\s*[～~至]\s*\d{1,2}\.\d{1,2}(?![\d.%％])/.test(after))
    return !isRange.test(after)
  return namesIt.test(before) && /^\s*(?:[，。；、,;.:两三内合拆对互归整]|$)|^\s+[a-z]/i.test(after)
}
/** What a clause may be named behind: the head of a sentence, or words that only lead to it (经研究，7.1 …). */
const opens = /(?:(?:^|[\n；;。“"「])|(?:^[^\d“”"，,：:]{2,12}|意见|建议|如下|认为)[，,：:]但?)\s*$/
/** A unit of measure behind a number: 1.5万元, 2.0小时. */
const isQuantity =
  /^\s*(?:[%％℃°]|公(?!式)|[万亿元米吨个倍年月日毫厘克千百小时分天周家人次处户亩里度升斤折级])/
/** 4.1～4.3万元 */
const isRange = /^\s*[～~至]\s*[\d.]+\s*(?:[%％℃°万亿元米吨个倍年月日])/
/** The words behind a number as far as they are looked at: a heading up to 中, a mark, or farther. */
const isHeading = /^[\u4e00-\u9fa5]{2,7}(?:[中“"「—–（(-]|$)|^[\u4e00-\u9fa5]{8}$/
const namesIt =
  /(?:保留|删除|删去|取消|正文|移[到至]|放[到在]|[将把对从按和与及、~～]|条款|条文|术语|条目)\s?$|\b(?:[Ii]n|of|to|[Ss]ee|[Aa]fter|[Bb]efore|under|from|[Dd]elet(?:e|ing)|[Rr]emov(?:e|ing)|[Mm]ov(?:e|ing)|[Mm]erg(?:e|ing)|[Cc]ombin(?:e|ing)|[Ss]plit|[Rr]eword|[Rr]evise|[Rr]ephrase|[Aa]mend|\d\.\d{1,2} and) $/
