import type { Span, Sum } from '../../consultation/statement'
import { unfold } from '../fold'
import { claimsOf } from './claims'
import { commentMentions } from './commentMentions'
import { copyMentions } from './copyMentions'
import { type Cues, cuesOf, letterName, open } from './cues'
import { type Calendar, datesOf, type StatedDate } from './dates'
import { englishMentions } from './englishTotals'
import type { Claim, DatedMention, Mention, Rate } from './mention'
import { type Piece, placeIn } from './pieces'
import { ratesOf } from './rates'
import { type Segment, segmentsOf, wordsOf } from './segments'
import { sumsIn } from './sums'
import { tokensOf } from './tokens'
import { unitMentions } from './unitMentions'

/** Everything one piece says about a consultation. Spans are of the text as given. */
export interface Facts {
  piece: Piece
  mentions: readonly Mention[]
  claims: readonly Claim[]
  rates: readonly Rate[]
  /** Numbers that only add up others, or divide one. */
  sums: readonly Sum[]
  sentOn: DatedMention | null
  dueOn: DatedMention | null
  /** It tells of asking: a verb, or the name of a letter. */
  asks: boolean
  cues: Cues
}

const relevant =
  /单位数|意见|建议|采纳|反馈|回复|回函|复函|征求|征集|发函|合并|公示|留言|(?:吸收|吸纳|解释|说明|转办|撤回)\D{0,6}\d/

/** 发出50份；收回43份; */
const goesOn = /^(?:实际|共|已|未)?(?:收回|回收)[^,;。]{0,6}\d+份/

/** 征求意见情况：市直单位30家…: what follows is who was asked. */
const announcesAsking = /^(?:书面|公开|部门)?征求意见(?:情况|范围|对象)?:/

const placeDate = (piece: Piece, span: Span): number => piece.span.start + unfold(piece.plain, span).start

const dated = (
  piece: Piece,
  field: 'sentOn' | 'dueOn',
  date: StatedDate | undefined,
): DatedMention | null => {
  if (!date) return null
  const { start, end } = unfold(piece.plain, date)
  return { field, iso: date.iso, span: { start: piece.span.start + start, end: piece.span.start + end } }
}

/** The day a letter went out: the first of a period, else the last day named before the verb of asking. */
const readDates = (piece: Piece, askedAt: number | null, calendar: Calendar, tells: boolean) => {
  const { dates, calendar: next } = datesOf(piece.plain.text, calendar)
  const opening = tells || open.test(piece.plain.text) ? dates.find(date => date.opens) : undefined
  const sent =
    askedAt === null ? undefined : dates.filter(date => !date.due && placeDate(piece, date) <= askedAt).at(-1)
  return {
    sentOn: dated(piece, 'sentOn', opening ?? sent),
    dueOn: dated(
      piece,
      'dueOn',
      dates.find(date => date.due),
    ),
    next,
  }
}

const askedAtOf = (piece: Piece, segments: readonly Segment[]): number | null => {
  const verb = segments.flatMap(segment => wordsOf(segment, 'ask')).at(-1)
  if (verb) return placeIn(piece, verb).start
  const letter = letterName.exec(piece.plain.text)
  return letter ? placeDate(piece, { start: letter.index, end: letter.index + 1 }) : null
}

const place = <T extends { span: Span }>(piece: Piece, facts: readonly T[]): T[] =>
  facts.map(fact => ({ ...fact, span: placeIn(piece, fact.span) }))

/** What 其中 in the part of the sentence before divides, if that part ended under one. */
export type Under = 'nothing' | 'parts' | 'decisions'

/** 甲提63条，其中采纳50条…；乙提41条，其中…: what divides the decisions on the one does not reach to the other. */
const underOf = (segments: readonly Segment[]): Under => {
  if (!segments.at(-1)?.sub) return 'nothing'
  return segments.some(one => one.sub && wordsOf(one, 'disposition').length > 0) ? 'decisions' : 'parts'
}

const isRaising = (segment: Segment | undefined): boolean =>
  segment !== undefined && commentMentions([segment]).some(one => one.field === 'comments')

/** 调研中收集意见建议75条: what was heard before there was a draft to ask about. */
const isResearch = (text: string, segments: readonly Segment[]): boolean =>
  /调研|走访|摸底/.test(text) &&
  !/征求|公示|公开|发函/.test(text) &&
  segments.every(one => wordsOf(one, 'disposition').length === 0)

/** Reads one piece. */
export const factsOf = (
  piece: Piece,
  calendar: Calendar,
  under: Under,
): { facts: Facts; calendar: Calendar; under: Under } => {
  const { text } = piece.folded
  const tokens = relevant.test(text) || (!piece.opens && goesOn.test(text)) ? tokensOf(text) : []
  const raised = under === 'decisions' && isRaising(segmentsOf(text, tokens, false)[0])
  const segments = tokens.length > 0 ? segmentsOf(text, tokens, under !== 'nothing' && !raised) : []
  const askedAt = askedAtOf(piece, segments)
  const asks = askedAt !== null || announcesAsking.test(text)
  const isOpen = asks || open.test(piece.plain.text)
  const claims = claimsOf(segments).filter(
    claim => claim.kind !== 'nobody' || claim.field === 'comments' || isOpen,
  )
  const heard = isResearch(text, segments) ? [] : segments
  const mentions = [
    ...unitMentions(heard, asks),
    ...copyMentions(heard),
    ...commentMentions(heard),
    ...englishMentions(text),
  ]
  const { sentOn, dueOn, next } = readDates(piece, askedAt, calendar, mentions.length > 0)
  const facts: Facts = {
    piece,
    mentions: place(piece, mentions).map(one => ({
      ...one,
      label: placeIn(piece, one.label),
      // Clauses are fewer than signs, so the sum is unique in the text.
      clause: piece.span.start + one.clause,
    })),
    claims: place(piece, claims),
    rates: place(piece, ratesOf(segments)).map(rate => ({ ...rate, told: placeIn(piece, rate.told) })),
    sums: tokens.length > 0 ? sumsIn(text) : [],
    sentOn,
    dueOn,
    asks,
    cues: cuesOf(text),
  }
  return { facts, calendar: next, under: underOf(segments) }
}
