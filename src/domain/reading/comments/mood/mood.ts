import type { Element } from '../elements/chains'
import { unquoted } from '../elements/wording'
import { isAgainst, notAsked } from '../elements/words'
import { hasAlready, isObjected } from './objections'
import { type Spoken, spokenAt } from './spoken'

/** Tells that a verb asks for nothing, for one reason. */
type Objection = (spoken: Spoken) => boolean

/** 参考《…》第四条规定“…”: words of another document. */
const cites = /(?:参考|参照|依据|根据|按照|对照|《[^》《]{2,40}》)[^，。；“”]{0,20}$/
const isLastOfRow = /(?:添加|增加|新增|补充|修改|更新|完善|调整)、$/
const headsRequest = /^[：:]\s*在?第[^。；;：\n“”]{1,24}(?:增加|新增|补充|删[除去])/
/** 不宜在第八条增加…, 不应将“甲”改为“乙”. */
const isDeclined =
  /(?:不(?:宜|应当?|得|必|要|能|可|需要?|该)?(?:再|直接|轻易|随意)*|没有?必要|无需|无须|切勿|请勿|[不并]是)(?:在|将|把|对)[^，。；]*$/
/** 如删除第八条，…: what would follow. */
const isSupposed = /^\s*(?:如果?|若|倘若|假如|一旦)(?![下图表前上式第需有])/

const aspect: Objection = ({ verb, before, after, isUrged }) =>
  verb.kind !== 'restructure' && /^(?:[了过]|的(?!表述))/.test(after) && !isUrged && !/望$/.test(before)

const objections: readonly Objection[] = [
  // 添加、更新、删除都算修改: words of a row.
  ({ text, verb, after }) =>
    verb.kind !== 'replace' &&
    (after.startsWith('、') ||
      isLastOfRow.test(text.slice(Math.max(0, verb.span.start - 4), verb.span.start))),
  ({ text, verb }) =>
    isAgainst.test(unquoted(text.slice(Math.max(0, verb.span.start - 120), verb.span.start))),
  ({ before }) => isDeclined.test(before),
  ({ before, after, isUrged }) => isSupposed.test(before) && !isUrged && /[，,]/.test(after),
  // 二审稿删去了“甲”, 第十条增加的罚款过高 tell.
  aspect,
  // 将被取消资格
  ({ before }) => /被(?:依法|直接|全部|强制)?$/.test(before),
  // 关于增加频次的规定
  ({ before, after }) =>
    /(?:关于|针对)$/.test(before) && /^[^，。；“”]{1,16}的(?:规定|要求|内容|条款)/.test(after),
  // 对重复条款进行删减
  ({ verb, before }) => verb.kind !== 'replace' && /对[^，。；“”第]{1,8}(?:进行|作)$/.test(before),
  // 新增：第十三条后增加一款: a heading over the request.
  ({ verb, after }) => (verb.kind === 'delete' || verb.kind === 'insert') && headsRequest.test(after),
  isObjected,
  hasAlready,
]

/** Whether the verb of edit at an index asks for the edit. It may as well tell what a draft does, did or should not do. */
export const isAsked = (text: string, elements: readonly Element[], index: number): boolean => {
  const verb = elements[index]
  if (verb === undefined) return false
  const spoken = spokenAt(text, elements, index, verb)
  if (objections.some(objection => objection(spoken))) return false
  const { before, after } = spoken
  const words = text.slice(verb.span.start, verb.span.end)
  // 第八条规定“甲”: what it says now.
  if (words === '规定' && !spoken.isSentenceUrged) return false
  if (verb.kind === 'insert' && /规定|明确/.test(words))
    return (
      !cites.test(text.slice(Math.max(0, verb.span.start - 60), verb.span.start)) && !notAsked.test(before)
    )
  // 第六条的补充材料
  if (verb.kind === 'insert' && before.endsWith('的')) return false
  // 进一步明确为“甲”: with the words, it is asked; 希望删去第五条.
  const isMeant =
    (/进一步$/.test(before) && /^[：:\s]*[“"「]/.test(after)) ||
    (verb.kind === 'delete' && /希望$/.test(before))
  return isMeant || !notAsked.test(before)
}
