import type { Place } from '../../consultation/change'
import { asks } from './elements/words'
import { namesByNumber, readContext } from './request/context'
import { addChange, beginning, type Request } from './request/request'
import { chainsOf, readPlaces } from './request/targets'

/** A sentence that asks for something that is no edit: 建议进一步明确资金来源. */
const isRemark =
  /^\s*(?:同时|另外|此外|另|其次|并)?[，,]?\s*[^。；;]{0,60}?(?:建议|请|希望)(?:[再予适]|以|当|对[^，,。；;]{1,30})*(?:进一步|明确|细化|核[实定对]|研究|考虑|加强|完善|论证|说明|斟酌|做好|充分|慎重|优化|加大|统筹|(?:予以|继续)?保留|(?:按照?|参照|对照|结合|依据)[^，。；“”]{1,20}(?:修改|调整|完善|规范))/
const isCourtesy = /采纳|如下|审[阅定]|贵/
/** What the sentence behind begins with where it stands by itself. */
const standsAlone =
  /^\s*(?:建议|请|希望|同时|另|此外|其次|如|若|对此|因此|[应可宜]|第[一二三四五六七八九十百\d（(]|附[件录表]|[Pp]\d|\d|$)/
/** 第八条缺句号: a fault that is only named. */
const isFault =
  /不一致|不统一|不相符|不对应|有误|错误|矛盾|看不清|不清[晰楚]|不完整|(?:缺|漏)[^，。；]{0,10}$|多了?一个|应核[实对]|未(?:定义|说明|注明|标注)/
/** What the next request begins with. */
const beginsOther = /^\s*(?:第[一二三四五六七八九十百\d（(]|附[件录表]|[图表]\s?[A-Z\d]|[Pp]\d|\d|$)/
/** Longest sentence, in characters, that is taken for a remark. */
const longest = 120

/**
 * Adds the remark or the question that stands, beside edits, in a sentence of its own. The sentence goes from the element
 * `start` up to `end`, and holds no edit.
 */
export const readRemark = (request: Request, start: number, end: number): void => {
  const { text, elements, memory } = request
  if (request.cursor > start || start >= end || start >= elements.length) return
  const own = elements.slice(start, end)
  const from = own[0]?.span.start ?? 0
  const to = elements[end]?.span.end ?? text.length
  if (to - from > longest) return
  const words = text.slice(from, to)
  const isQuestion = asks.test(words)
  const behind = text.slice(to, to + 8)
  const isReport = !isQuestion && !isRemark.test(words)
  if (isReport && !(isFault.test(words.replace(/[。；;\s]+$/, '')) && beginsOther.test(behind))) return
  if (isCourtesy.test(words) || (!/[；;\n]$/.test(words) && !standsAlone.test(behind))) return
  const places = readPlaces(
    text,
    chainsOf(own).filter(chain => namesByNumber(text, chain)),
    memory,
  )
  if (isReport && !isElsewhere(request, places)) return
  const around =
    isQuestion && places.length === 0 ? readContext(request, beginning(request), start, null).places : []
  addChange(request, start, end, {
    action: isQuestion ? 'question' : 'general',
    target: { places: [...places, ...around], original: null },
  })
  request.cursor = end
}

/** Whether a fault is reported of a place that nothing else is asked of: else it is why that is asked. */
const isElsewhere = ({ changes }: Request, places: readonly Place[]): boolean =>
  places.some(({ ref }) => ref !== null) &&
  !places.some(
    ({ ref }) => ref !== null && changes.some(change => change.places.some(each => each.ref === ref)),
  )
