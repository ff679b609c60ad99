import { matchAt } from '../comments/scanning'
import { readNumeral, writeNumeral } from '../numerals'
import { ranks } from './clauseRanks'
import { chineseShapes } from './clauseShapes'
import { englishShapes } from './englishShapes'

/** One numbered unit of a place as written: 第三条, （四）, 4., 第5页, 第二段. */
export interface ClauseUnit {
  /** Null for what has no part in the reference: pages, paragraphs, lines. */
  rank: number | null
  /** Its part of the canonical reference: 3条, （四）, 4. Null where rank is null. */
  label: string | null
  page: number | null
  /** Written as a bare heading number (三、 （四） 4.), not as 第…: only believed where a place may begin. */
  bare: boolean
  start: number
  end: number
}

/** Characters a unit can begin with: the others are passed over without trying. */
const mayBegin = new Set(
  '第倒首末尾后最任范脚注附表图式公文标办条方规细法草指名题页总前引目落术参全通（(§ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghilnpst①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳0123456789０１２３４５６７８９〇零一二三四五六七八九十百两',
)

// English first: the (2) of Article 10(2) is no （2） of a plan.
const shapes = [...englishShapes, ...chineseShapes]

/** The unit that begins exactly at an offset, null where none does. */
export const readUnit = (text: string, at: number): ClauseUnit | null => {
  if (!mayBegin.has(text[at] ?? '')) return null
  for (const { pattern, bare, believed, read } of shapes) {
    const found = matchAt(pattern, text, at)
    if (found === null) continue
    const behind = at + found[0].trimEnd().length
    if (
      believed?.(found[0].trim(), text.slice(Math.max(0, at - 16), at), text.slice(behind, behind + 8)) ===
      false
    )
      continue
    const { rank, label, page } = read(found[1] ?? '', found[2] ?? '')
    return {
      rank,
      label,
      page: page ?? null,
      bare: bare ?? false,
      start: at,
      end: at + found[0].trimEnd().length,
    }
  }
  return null
}

/**
 * What a unit is after another: in a plan, 第2条, 第2款 and 第2项 are the third level and 第（二）项 is the second.
 * Null for pages and paragraphs, which are no step.
 */
export const stepAfter = (
  { rank, label, bare }: ClauseUnit,
  last: number,
): { rank: number; label: string } | null => {
  if (rank === null || label === null) return null
  // 第五条（二） in a statute is the second 项.
  if (rank === ranks['（一）'] && (last === ranks.条 || last === ranks.款))
    return { rank: ranks.项, label: `${readNumeral(label.slice(1, -1)) ?? label}项` }
  // 表A.1第4项
  if (last === ranks.目 + 1 && rank === ranks.项) return { rank: ranks.目 + 2, label }
  // 第3.0.2条第4款 of a building standard.
  if (last >= ranks.decimal && (rank === ranks.款 || rank === ranks.项))
    return { rank: ranks.decimal + rank, label }
  // 第五条第2点: 1. 2. under an article are its 项.
  if (rank === ranks['1.'] && (last === ranks.条 || last === ranks.款))
    return { rank: ranks.项, label: `${label}项` }
  // 第一条第2点, 第2点第1小点: the second number stands under the first.
  if (rank === ranks['1.'] && last === rank && !bare) return { rank: ranks['（1）'], label }
  // 第（九）项第2条: the points of a plan.
  if (rank === ranks.条 && last === ranks.项)
    return { rank: ranks['1.'], label: String(Number.parseInt(label, 10)) }
  const isPlan = last >= ranks['一、'] && last < ranks.decimal
  if (!isPlan || (rank !== ranks.条 && rank !== ranks.款 && rank !== ranks.项)) return { rank, label }
  const number = Number.parseInt(label, 10)
  // 第三部分第二条第4款
  if (last === ranks['1.'] && rank !== ranks.条) return { rank: ranks['（1）'], label: String(number) }
  return rank === ranks.项 && last < ranks['（一）']
    ? { rank: ranks['（一）'], label: `（${writeNumeral(number)}）` }
    : { rank: ranks['1.'], label: String(number) }
}
