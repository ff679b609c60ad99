import { matchAt } from './comments/scanning'
import { readNumeral, writeNumeral } from './numerals'

/** How deep a numbered unit stands. Statutes run 编 章 节 条 款 项 目, plans run 一、（一）1.（1）①. */
export const ranks = {
  annex: 0,
  编: 1,
  章: 2,
  节: 3,
  条: 4,
  款: 5,
  项: 6,
  目: 7,
  '一、': 10,
  '（一）': 11,
  '1.': 12,
  '（1）': 13,
  '①': 14,
  decimal: 20,
} as const

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

interface UnitShape {
  /** Sticky. The first group is the number, the second (if any) the word that follows it. */
  pattern: RegExp
  bare?: true
  read: (number: string, word: string) => { rank: number | null; label: string | null; page?: number }
}

const chinese = '[〇零一二三四五六七八九十百两]{1,5}'
const digits = '[\\d０-９]{1,4}'
const any = `(${digits}|${chinese})`
const bracketed = `[（(]\\s*(${digits}|${chinese})\\s*[）)]`

const value = (number: string): number => readNumeral(number) ?? 0
const inChinese = (number: string): string => writeNumeral(value(number))
const isArabic = (number: string): boolean => /^[\d０-９]/.test(number)
const nothing = { rank: null, label: null }

const statute = (number: string, word: string) => {
  const [unit = '', insertion] = word.replaceAll(/\s/g, '').split('之')
  const rank = Object.entries(ranks).find(([name]) => name === unit)?.[1] ?? null
  return { rank, label: `${value(number)}${unit}${insertion === undefined ? '' : `之${value(insertion)}`}` }
}
const inBrackets = (number: string) =>
  isArabic(number)
    ? { rank: ranks['（1）'], label: `（${value(number)}）` }
    : { rank: ranks['（一）'], label: `（${inChinese(number)}）` }
const named = (name: string) => ({ rank: ranks.章, label: name })

/** Every way a place is written, tried in this order. */
const shapes: readonly UnitShape[] = [
  {
    pattern: new RegExp(`第\\s*[Pp]?\\s*${any}(?:\\s*[-—–~至、]\\s*\\d{1,4})?\\s*页`, 'y'),
    read: number => ({ ...nothing, page: value(number) }),
  },
  {
    pattern: /(?<![A-Za-z])[Pp](?:age)?\s*\.?\s*(\d{1,4})(?:\s*[-—–~]\s*\d{1,4})?(?![\dA-Za-z.])(?:\s*页)?/y,
    read: number => ({ ...nothing, page: value(number) }),
  },
  {
    pattern: new RegExp(`(?:第|倒数第|最后)\\s*${any}?\\s*(?:自然段|段落?|行|句话?)`, 'y'),
    read: () => nothing,
  },
  { pattern: new RegExp(`第\\s*${bracketed}\\s*([款项目])`, 'y'), read: statute },
  {
    pattern: new RegExp(`第\\s*${bracketed}\\s*(?:大?条|[大小]?点|部分|方面|小项|节)?`, 'y'),
    read: inBrackets,
  },
  {
    pattern: /第?\s*(?<![\d.A-Za-z])(\d{1,2}(?:\.\d{1,3}){2,5})(?![\d%％A-Za-z])\s*(?:条|款|节|章)?/y,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern:
      /第?\s*(?<![\d.A-Za-z])(\d{1,2}\.\d{1,2})(?![\d.%％A-Za-z])\s*(?:条|款|节|章|(?=[中的“"「、和与及]|条款|[增删修改建]))/y,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern: new RegExp(`第\\s*${any}\\s*(?:部分|大点|大项|大部分|大条|板块)`, 'y'),
    read: number => ({ rank: ranks['一、'], label: inChinese(number) }),
  },
  {
    pattern: new RegExp(
      `第\\s*${any}\\s*((?:条(?:之[一二三四五六七八九十]{1,2})?|[编章节款项目]))(?!意见|建议[：:，。是])`,
      'y',
    ),
    read: statute,
  },
  {
    pattern: new RegExp(`第\\s*${any}\\s*(?:小点|点|小项|小条|方面)(?!意见|建议[：:，。是])`, 'y'),
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  {
    pattern:
      /(?<![个份张])(附[件录表图])\s*([A-Z](?:\.\d{1,3})*(?![A-Za-z])|\d{1,3}(?![\d.%年月])|[一二三四五六七八九十]{1,3})?/y,
    read: (name, number) => ({
      rank: ranks.annex,
      label: name + (/^[A-Z]/.test(number) || number === '' ? number : value(number)),
    }),
  },
  {
    pattern: /表\s*((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2})?)(?![\d%])/y,
    read: number => ({ rank: ranks.目 + 1, label: `表${number}` }),
  },
  {
    pattern: /图\s*((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2})?)(?![\d%])/y,
    read: number => ({ rank: ranks.目 + 1, label: `图${number}` }),
  },
  {
    pattern:
      /(?:文件|文稿|标准|办法|条例|方案|规划|细则)?(?:名称|标题|题目)(?=[中的建应宜拟修改调“"「：:，,]|$)/y,
    bare: true,
    read: () => named('名称'),
  },
  { pattern: /([总附]则|前言|引言|目录|落款)(?![的]?原则)/y, bare: true, read: named },
  { pattern: /(?:全文|通篇|文中)/y, bare: true, read: () => nothing },
  {
    pattern: new RegExp(`(${chinese})\\s*、(?!${chinese}(?:[是方个项]|、))`, 'y'),
    bare: true,
    read: number => ({ rank: ranks['一、'], label: inChinese(number) }),
  },
  { pattern: new RegExp(bracketed, 'y'), bare: true, read: inBrackets },
  {
    pattern: /(?<![\d.])(\d{1,2})\s*(?:[.．](?!\d)|、)/y,
    bare: true,
    read: number => ({ rank: ranks['1.'], label: String(value(number)) }),
  },
  { pattern: /([①-⑳])/y, bare: true, read: number => ({ rank: ranks['①'], label: number }) },
]

/** Characters a unit can begin with: the others are passed over without trying. */
const mayBegin = new Set(
  '第倒最附表图文标办条方规细名题总前引目落全通Pp（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳0123456789０１２３４５６７８９〇零一二三四五六七八九十百两',
)

/** The unit that begins exactly at an offset, null where none does. */
export const readUnit = (text: string, at: number): ClauseUnit | null => {
  if (!mayBegin.has(text[at] ?? '')) return null
  for (const { pattern, bare, read } of shapes) {
    const found = matchAt(pattern, text, at)
    if (found === null) continue
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
 * What a unit is after another: in a plan, 第2条 and 第2项 are the third level and 第（二）项 is the second.
 * Null for pages and paragraphs, which are no step.
 */
export const stepAfter = (
  { rank, label }: ClauseUnit,
  last: number,
): { rank: number; label: string } | null => {
  if (rank === null || label === null) return null
  const isPlan = last >= ranks['一、'] && last < ranks.decimal
  if (!isPlan || (rank !== ranks.条 && rank !== ranks.项)) return { rank, label }
  const number = Number.parseInt(label, 10)
  return rank === ranks.项 && last < ranks['（一）']
    ? { rank: ranks['（一）'], label: `（${writeNumeral(number)}）` }
    : { rank: ranks['1.'], label: String(number) }
}
