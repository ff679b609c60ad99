import type { Span } from '../../consultation/statement'
import { type Folded, unfold } from '../fold'
import { readNumeral } from '../numerals'
import { claimsOf, ratesOf } from './claims'
import { commentMentions } from './commentMentions'
import { type Calendar, datesOf } from './dates'
import type { Claim, Mention, Rate } from './mention'
import { type Piece, placeIn } from './pieces'
import { type Segment, segmentsOf, wordsOf } from './segments'
import { tokensOf } from './tokens'
import { copyMentions, unitMentions } from './unitMentions'

/** Everything one piece says about a consultation. Spans are of the text as given. */
export interface Facts {
  piece: Piece
  mentions: readonly Mention[]
  claims: readonly Claim[]
  rates: readonly Rate[]
  sentOn: string | null
  dueOn: string | null
  /** It tells of asking: a verb, or the name of a letter. */
  asks: boolean
  /** 第二轮 → 2. */
  ordinal: number | null
  /** 再次征求: a round after the one before. */
  again: boolean
  /** 两轮共…, 累计…, 合计…: over more than one round, or under a table. */
  summary: 'rounds' | 'grand' | null
  /** Another door: the public, experts, a hearing. */
  channel: boolean
}

const relevant = /意见|建议|采纳|反馈|回复|回函|复函|征求|征集|发函|合并|公示|留言/
const ordinalWord =
  /第([一二三四五六七八九十\d]+)(?:轮|次(?=\(?(?:征求(?!意见稿)|意见(?!稿)|书面|公开|向|发函|听取|共|收到|反馈)))|(首)(?:轮|次征求(?!意见稿))|(二)[次轮](?=征求(?!意见稿))/
const againWord = /(?:再次|再度|又|重新|继续)[^,;。]{0,30}?(?:征求(?!意见稿)|发函|行文|征询)/
const roundsWord = /(?:[两二三四五多各]|\d)(?:轮|次)(?:书面|公开)?(?:征求|共|累计|合计|意见|反馈)|历次|各轮/
const grandWord = /^(?:合计|总计|综上|总的)|累计|各渠道|各类渠道/
const channelWord =
  /公开征求(?!意见稿)|向社会|社会公众|门户网站|网站|专家|论证会|评审会|座谈会|听证会|公示|网上/
const letterName = /关于[^。]{0,40}征求[^。]{0,60}意见/
const open = /征求意见(?!稿)|公示|公开|征集/

const placeDate = (piece: Piece, span: Span): number => piece.span.start + unfold(piece.plain, span).start

/** The day a letter went out: the first of a period, else the last day named before the verb of asking. */
const readDates = (piece: Piece, askedAt: number | null, calendar: Calendar) => {
  const { dates, calendar: next } = datesOf(piece.plain.text, calendar)
  const opening = dates.find(date => date.opens)
  const sent =
    askedAt === null ? undefined : dates.filter(date => !date.due && placeDate(piece, date) <= askedAt).at(-1)
  const period = opening !== undefined && open.test(piece.plain.text) ? opening.iso : null
  return { sentOn: period ?? sent?.iso ?? null, dueOn: dates.find(date => date.due)?.iso ?? null, next }
}

const askedAtOf = (piece: Piece, segments: readonly Segment[]): number | null => {
  const verb = segments.flatMap(segment => wordsOf(segment, 'ask')).at(-1)
  if (verb) return placeIn(piece, verb).start
  const letter = letterName.exec(piece.plain.text)
  return letter ? placeDate(piece, { start: letter.index, end: letter.index + 1 }) : null
}

const ordinalOf = (text: string): number | null => {
  const found = ordinalWord.exec(text)
  if (!found) return null
  return found[2] === undefined ? readNumeral(found[1] ?? found[3] ?? '') : 1
}

const place = <T extends { span: Span }>(piece: Piece, facts: readonly T[]): T[] =>
  facts.map(fact => ({ ...fact, span: placeIn(piece, fact.span) }))

const sourceText = (folded: Folded): string => folded.text.replaceAll('\uE000', '')

/** Reads one piece. `under`: the part of the sentence before it ended under 其中. */
export const factsOf = (
  piece: Piece,
  calendar: Calendar,
  under: boolean,
): { facts: Facts; calendar: Calendar; under: boolean } => {
  const { text } = piece.folded
  const segments = relevant.test(text) ? segmentsOf(text, tokensOf(text), under) : []
  const askedAt = askedAtOf(piece, segments)
  const { sentOn, dueOn, next } = readDates(piece, askedAt, calendar)
  const asks = askedAt !== null
  const isOpen = asks || open.test(piece.plain.text)
  const claims = claimsOf(segments).filter(
    claim => claim.kind !== 'nobody' || claim.field === 'comments' || isOpen,
  )
  const mentions = [...unitMentions(segments, asks), ...copyMentions(segments), ...commentMentions(segments)]
  const bare = sourceText(piece.folded)
  const facts: Facts = {
    piece,
    mentions: place(piece, mentions).map(one => ({ ...one, label: placeIn(piece, one.label) })),
    claims: place(piece, claims),
    rates: place(piece, ratesOf(segments)),
    sentOn,
    dueOn,
    asks,
    ordinal: ordinalOf(text),
    again: againWord.test(text),
    summary: roundsWord.test(bare) ? 'rounds' : grandWord.test(bare) ? 'grand' : null,
    channel: channelWord.test(text),
  }
  return { facts, calendar: next, under: segments.at(-1)?.sub ?? false }
}
