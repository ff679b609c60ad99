import type { Span } from '../../../consultation/statement'

/** Where a quotation of the present wording must have ended although its closing mark is missing. */
const endsOriginal =
  /(?:建议)?(?:应)?(?:修改|更改|变更|调整|替换|改|修订|完善)(?:为|成)|(?:理由|依据)[：:]|\n|中的(?=[“"「『‘])|之?[后前](?:增加|加上|补充|插入|加入|添加)|[，,]?建议|删除|删去|移[出至]/g
/** The same for a quotation of the wanted wording, which may itself hold any word of an edit. */
const endsProposed = /(?:修改)?(?:理由|依据)[：:]|\n|[，。；,;](?:同时|另外|此外)?[，,]?建议/g
/** 作为第二款：“…, 增加一条“…; not 第十五条“…, which stands in the draft. */
const beforeProposed =
  /(?:为|成|增加|补充|表述|如下|内容|(?:作为第[^第]{1,6}|(?<!第[〇零一二三四五六七八九十百千两\d（(）)]{1,6}))[款项条句段])[：:]?\s*$/

/**
 * Where quotations end whose closing mark is missing: at the first telling word outside the whole quotations, or at the
 * end of the line. `opened` are the offsets of their opening marks.
 */
export const endOpenQuotations = (
  text: string,
  opened: readonly number[],
  whole: readonly Span[],
): Span[] => {
  const originalEnds = endsOutside(text, endsOriginal, whole)
  const proposedEnds = endsOutside(text, endsProposed, whole)
  return opened.map(start => {
    const isProposed = beforeProposed.test(text.slice(Math.max(0, start - 12), start))
    const end = firstAfter(isProposed ? proposedEnds : originalEnds, start + 1) ?? text.length
    return { start, end }
  })
}

const endsOutside = (text: string, ends: RegExp, whole: readonly Span[]): number[] => {
  const found: number[] = []
  let next = 0
  for (const { index } of text.matchAll(ends)) {
    while ((whole[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1
    if (index < (whole[next]?.start ?? Number.POSITIVE_INFINITY)) found.push(index)
  }
  return found
}

/** The smallest of the sorted numbers that is not under `from`, by halving. */
const firstAfter = (sorted: readonly number[], from: number): number | undefined => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
