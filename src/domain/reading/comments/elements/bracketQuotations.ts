import type { Span } from '../../../consultation/statement'

/** Signs that some use for quotation marks: 【甲】改为【乙】, [甲]改为[乙], `甲`改为`乙`. */
const shapes: readonly RegExp[] = [
  /【([^【】\n]+)】/g,
  /[[［]([^[\]［］\n]+)[\]］]/g,
  /`([^`\n]+)`/g,
  /[〈＜]([^〈〉＜＞\n]+)[〉＞]/g,
]
/** （甲）改为（乙）: round brackets, which stand in any draft, are marks only on both sides of the verb. */
const roundPair =
  /([（(](?![一二三四五六七八九十]{1,3}[）)]|以下)[\u4e00-\u9fa5][^（()）：:“\n]{1,80}[）)])\s*(?:建议|应当?|宜)?(?:修?改|更改|变更|调整|替换)[为成]\s*([（(](?![一二三四五六七八九十]{1,3}[）)]|以下)[\u4e00-\u9fa5][^（()）：:“\n]{1,80}[）)])(?=\s*(?:[，。；\n]|$))/dg

/** 【理由】, 【第十一条】, [2023], [“甲”]: no words of the draft. */
const isNoWording =
  /^\s*(?:第[一二三四五六七八九十百\d（(]|[\d\s,，.、～~—–-]+$|[“"「『‘]|(?:具体|主要)?(?:修改|调整|完善|提出|反馈|现行|征求)?(?:理由|依据|原因|说明|备注|意见|建议|问题|原(?:条)?文|内容|条款|单位|修改[前后])(?:[和及与、]|建议|意见|稿|表述|内容)*[：:]?\s*$)/
const leadsToWording =
  /(?:[修更变替]?[改换动整订正][为成]|(?:应|调整|表述|替换)[为成]|增加|新增|补充|加[上入]|→|[-=][>＞]|(?:删[除去掉]|去掉)[^，。；\n]{0,24})\s*[：:]?\s*$/
const asksBehind =
  /^\s*(?:建议|应当?|宜|可)?(?:(?:修改|更改|变更|调整|替换|改|换)[为成]|删[除去掉]|去掉|之?[后前](?:增|补|加|插)|→|[-=][>＞])/
/** How far around a bracket, in characters, is looked. */
const reach = 32

/** Brackets of a kind are quotation marks where at least one of them holds the words of an edit. Spans take the marks in. */
export const findBracketQuotations = (text: string): Span[] => [
  ...shapes.flatMap(shape => {
    const found = [...text.matchAll(shape)]
      .filter(({ 1: inner = '' }) => !isNoWording.test(inner))
      .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    const isTold = found.some(
      ({ start, end }) =>
        leadsToWording.test(text.slice(Math.max(0, start - reach), start)) ||
        asksBehind.test(text.slice(end, end + reach)),
    )
    return isTold ? found : []
  }),
  ...[...text.matchAll(roundPair)].flatMap(({ indices }) =>
    [indices?.[1], indices?.[2]].flatMap(span =>
      span === undefined ? [] : { start: span[0], end: span[1] },
    ),
  ),
]
