import { ranks } from '../../clauses/clauseRanks'
import { type ClauseUnit, stepAfter } from '../../clauses/clauseUnits'
import { type QuoteToken, type Token, type UnitToken, wordsOf } from './tokens'
import { saysMissing } from './words'

/** Longest heading, in characters, that may stand between two numbers of one place. */
const longestHeading = 60
const headingKinds = new Set<Token['kind']>([
  'text',
  'title',
  'join',
  'about',
  'whole',
  'as',
  'basis',
  'stop',
  'beside',
])

/** How deep the last step of some parts stands, -1 where they name none. */
export const lastRank = (parts: readonly (UnitToken | QuoteToken)[]): number => {
  let last = -1
  for (const part of parts) if (part.kind === 'unit') last = stepAfter(part.unit, last)?.rank ?? last
  return last
}

/** The next unit or quotation of the same place, past 中的, a comma, or the words of a heading. */
export const followPart = (
  text: string,
  tokens: readonly Token[],
  from: number,
  last: UnitToken | QuoteToken,
  rank: number,
): { part: UnitToken | QuoteToken; next: number; paused: boolean; headingEnd: number } | null => {
  let linked = last.kind === 'unit'
  let heading = 0
  let paused = false
  // 附件2《责任清单》第3行
  let isTitled = false
  let headingEnd = 0
  for (let index = from; index < tokens.length && index < from + 24; index += 1) {
    const token = tokens[index]
    if (token === undefined) return null
    // 第一章 总则 第三条: the chapter's own heading.
    if (
      token.kind === 'unit' &&
      last.kind === 'unit' &&
      token.unit.bare &&
      token.unit.rank === ranks.章 &&
      last.unit.rank === ranks.章
    ) {
      if (index > from || paused) return null
      headingEnd = token.span.end
      continue
    }
    if (token.kind === 'unit') {
      const deeper =
        token.unit.rank === null
          ? !paused || token.unit.page === null
          : (stepAfter(token.unit, rank)?.rank ?? 0) > rank
      const mayPass =
        heading === 0 ||
        isTitled ||
        (last.kind === 'unit' && hasHeading(last.unit) && token.unit.rank !== null)
      // 第一条第2点: a number of the same depth stands under the last one only right behind it.
      const isRow = last.kind === 'unit' && token.unit.rank !== null && token.unit.rank === last.unit.rank
      return deeper &&
        !(isRow && index > from) &&
        mayPass &&
        (linked || token.unit.rank !== null || token.unit.page === null)
        ? { part: token, next: index + 1, paused, headingEnd }
        : null
    }
    if (token.kind === 'quote')
      return linked && !paused && heading <= (isEverywhere(last) ? 0 : 24)
        ? { part: token, next: index + 1, paused, headingEnd }
        : null
    if (token.kind === 'text' && endsPlace(wordsOf(text, token))) return null
    // 第三条的（二）
    if (last.kind === 'unit' && tokens[index + 1]?.kind === 'unit' && wordsOf(text, token).trim() === '的')
      continue
    if (token.kind === 'text' && last.kind === 'unit' && ownHeading.test(wordsOf(text, token))) continue
    // 移至第三章，作为第三十五条
    if (token.kind === 'as' && paused) return null
    if (token.kind === 'within' || (token.kind === 'about' && linked)) linked = true
    else if (token.kind === 'about' && tokens[index + 1]?.kind === 'quote') linked = true
    else if (last.kind === 'unit' && (headingKinds.has(token.kind) || isFullStop(tokens, index))) {
      const isHeading = token.kind === 'text' && hasHeading(last.unit) && !tellsOf.test(wordsOf(text, token))
      if (isHeading && !linkedBy(tokens, from, index))
        headingEnd = token.span.end - (wordsOf(text, token).endsWith('的') ? 1 : 0)
      isTitled = heading === 0 && token.kind === 'title'
      heading += token.kind === 'stop' || token.kind === 'end' ? 0 : token.span.end - token.span.start
      if (token.kind === 'join' && heading <= 1) return null
      paused = paused || token.kind === 'stop' || token.kind === 'end'
      if (heading > longestHeading) return null
      if (paused && heading === 0 && token.kind === 'end') return null
    } else return null
  }
  return null
}

/** 第十条（监督检查）第二款: the heading of an article. */
const ownHeading = /^\s*[（(〖【〔][^（）()〖〗【】〔〕]{1,16}[）)〗】〕]\s*$/

/** 全文, 文中: a quotation stands in it directly (全文“甲”), or what is between is said of the whole (全文统一“甲”的写法). */
const isEverywhere = (part: UnitToken | QuoteToken): boolean =>
  part.kind === 'unit' && part.unit.bare && part.unit.rank === null

/** The words behind are what changes, no part of the place: 时限由“甲”延至…, 第7页漏了“甲”. */
const endsPlace = (words: string): boolean =>
  /的[^，。]*[由从]$|^(?:缺少|遗漏|漏)|^\s*(?:and|or|then)\s|^(?:[前后][者文面]|[上下]文)|^(?:明确|规定|写明|说明|细化|界定|突出|强调|体现)$|^[为是]$|定为$/.test(
    words,
  ) || saysMissing.test(words)

/** （六）第3点提到的“甲”: no words of the heading. */
const tellsOf = /^[所中里]?(?:提到|提及|提出|规定|要求|写到|指出|说到|述及?|说|提|涉及)的?$/

/** Whether 中的 stands between: words behind it are no heading. */
const linkedBy = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ kind }) => kind === 'within')

const isFullStop = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]
  return (
    token?.kind === 'end' && token.span.end - token.span.start === 1 && tokens[index + 1]?.kind === 'unit'
  )
}

/** Units of plans and chapters carry a heading; articles, paragraphs and pages do not. */
const hasHeading = ({ rank, bare }: ClauseUnit): boolean =>
  rank !== null &&
  !(bare && rank === ranks.章) &&
  (rank >= ranks['一、'] || rank < ranks.条) &&
  rank !== ranks.decimal

/** The unquoted heading after the last number: up to 中 or its full stop. */
export const readHeading = (
  text: string,
  tokens: readonly Token[],
  from: number,
  unit: ClauseUnit,
): { next: number; end: number } | null => {
  if (!hasHeading(unit)) return null
  let end = unit.end
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.span.end - unit.end > longestHeading) return null
    if (token.kind === 'within') return end > unit.end ? { next: index, end } : null
    if (token.kind === 'end') {
      if (!unit.bare || end === unit.end) return null
      // A heading on a line of its own.
      if (text[token.span.start] === '\n') return { next: index, end }
      return text[token.span.start] === '。' ? { next: index + 1, end: token.span.end } : null
    }
    if ((token.kind === 'ask' || token.kind === 'insert') && headsSection(unit) && end - unit.end >= 4)
      return { next: index, end: unit.end + text.slice(unit.end, end).trimEnd().length }
    if (
      (token.kind === 'stop' || token.kind === 'colon') &&
      unit.bare &&
      end > unit.end &&
      endsHeading(tokens[index + 1])
    )
      return { next: index, end }
    // （七）强化科技支撑部分
    if (token.kind === 'about' && unit.bare && end - unit.end >= 4) return { next: index, end }
    const isText = token.kind === 'text' || token.kind === 'join' || token.kind === 'title'
    if (
      !isText ||
      (token.kind === 'text' &&
        /[的不未应缺漏误]|^[）)]|^\s*[之以]?[前后]面?$|存在|过[于高低长短多少宽窄]|太[多少长短高低宽严]|没有/.test(
          wordsOf(text, token),
        ))
    )
      return null
    end = token.span.end
  }
  return null
}

/** 五、保障措施建议…: a heading may end without a mark. */
const headsSection = ({ rank, bare }: ClauseUnit): boolean =>
  bare && (rank === ranks['一、'] || rank === ranks['（一）'])

const endsHeading = (token: Token | undefined): boolean =>
  token?.kind === 'quote' || token?.kind === 'ask' || token?.kind === 'role' || token?.kind === 'opener'
