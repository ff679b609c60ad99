export type { DecisionPart, DecisionReading } from './decisionReading'

import type { Disposition } from '../../consultation/dispositions'
import { type Folded, fold, unfold } from '../fold'
import { asSimplified } from '../simplified'
import { readChoice } from './decisionChoice'
import { type DecisionMatch, matchDecision } from './decisionMatch'
import { readParts } from './decisionParts'
import type { DecisionReading } from './decisionReading'

/**
 * Reads a decision cell (采纳。 · 不采纳。理由：… · 第一条采纳。第二条不采纳。 · (1)(2)未采纳 · ☑采纳 □不采纳).
 * A blank cell, a dash and 无 are `open`; a text in which no decision is found is `unrecognised`, with the text as
 * its reason. Where items are answered one by one, `parts` says how, and the whole is what all of them are, or
 * `partial` where some of them were adopted and others not.
 */
export const readDecision = (given: string): DecisionReading => {
  const text = withoutSigns(asSimplified(given))
  const read = readSimplified(text)
  if (text === given || read.reason === null) return read
  const at = text.indexOf(read.reason)
  return at < 0 ? read : { ...read, reason: given.slice(at, at + read.reason.length) }
}

/** ✅ 已采纳, ⚠️ 部分采纳: the words say it. */
const signsBefore = /^(?:[✅❌⚠❎⛔🔴🟢🟡🔶⏳🔄➖]\ufe0f?|\s)+(?=\p{L})/u

const withoutSigns = (text: string): string =>
  /^[^\p{L}]|\*\*/u.test(text) ? text.replaceAll('**', '').replace(signsBefore, '') : text

const readSimplified = (text: string): DecisionReading => {
  const folded = fold(text)
  if (folded.text === '') return { disposition: 'open', reason: null }
  const choice = readChoice(text)
  if (choice !== null) return choice
  const whole = matchDecision(text, folded.text)
  const parts = readParts(folded) ?? partsAfter(folded, whole)
  if (parts !== null) {
    const [others] = parts.others
    const tails = parts.reasons.map(({ start, end }) => `,${folded.text.slice(start, end)}`).join('')
    const answers = [...parts.parts.map(part => part.disposition), ...parts.others]
    return {
      disposition: mixWithOthers(overallDisposition(answers), tails),
      reason: joinReasons(parts.reasons.map(span => sliceOriginal(text, folded, span))),
      parts: parts.parts,
      ...(others === undefined ? {} : { others }),
    }
  }
  const found = whole
  if (answersApart(folded.text)) {
    return { disposition: 'partial', reason: text.trim() }
  }
  if (found === null || holdsTwo(found.disposition, folded.text.slice(found.end))) {
    return { disposition: 'unrecognised', reason: text.trim() }
  }
  const tail = sliceOriginal(text, folded, { start: found.end, end: folded.text.length })
  const head = found.plainHead ? '' : sliceOriginal(text, folded, { start: 0, end: found.start })
  const reason = joinReasons(tail === '' ? [head] : [tail])
  return { disposition: mixWithOthers(found.disposition, folded.text.slice(found.end)), reason }
}

/** 部分采纳：第一条采纳；第二条不采纳 — the answers one by one, after a word for all of them. */
const partsAfter = (folded: Folded, whole: DecisionMatch | null): ReturnType<typeof readParts> => {
  const mark = whole?.start === 0 ? /^[:,;。]/u.exec(folded.text.slice(whole.end)) : null
  if (whole === null || mark === null) return null
  const from = whole.end + 1
  const read = readParts({
    text: folded.text.slice(from),
    starts: folded.starts.slice(from),
    ends: folded.ends.slice(from),
  })
  if (read === null || read.parts.length < 2) return null
  return {
    ...read,
    reasons: read.reasons.map(({ start, end }) => ({ start: start + from, end: end + from })),
  }
}

/** 意见中第一点采纳，第二点因条件不成熟暂不采纳: answers one by one with reasons between number and answer. */
const answersApart = (text: string): boolean => {
  const answers = [
    ...text.matchAll(
      /第[\d一二三四五六七八九十]{1,3}(?:点|条|项)(?:意见|建议)?(?![^,。;]{0,60}规定)[^,。;第]{0,24}?((?:不予?|未予?|暂不|没有|不宜|难以|无法)?采纳)/gu,
    ),
  ].map(([, answer = '']) => answer === '采纳')
  return answers.includes(true) && answers.includes(false)
}

/** Decisions that exclude each other; 不采纳，已有规定 gives a reason. */
const opposed: ReadonlySet<Disposition> = new Set(['accepted', 'partial', 'rejected'])

/**
 * 采纳 不采纳: a second decision and nothing else after the first, as where a form was not filled in or two people
 * wrote into one cell. Nobody can tell which of them stands.
 */
const saysWhatWasDone = /^(?:the)?(?:text|clause|wording|figure|table|definition|note|sentence)/iu

const holdsTwo = (disposition: Disposition, tail: string): boolean => {
  const rest = tail.replace(/^[,.;:。、/|或]{1,3}/u, '').replace(/[.。]$/u, '')
  const second = rest === '' || saysWhatWasDone.test(rest) ? null : matchDecision(rest, rest)
  if (second === null || second.start !== 0 || second.end !== rest.length) return false
  return (
    second.disposition !== disposition && [disposition, second.disposition].every(each => opposed.has(each))
  )
}

/** Answers to the rest, after the first answer: what is said of the others makes the whole partial. */
const ofOthers =
  /(?:^|[,。;:])(?:其余|其他|其它|剩余|另外?|另一)[^,。;]{0,12}?((?:不|未|没有)[^,。;]{0,2}采纳|采纳)/u
/** 采纳第1条，第2条不采纳 · 采纳1条，不采纳1条. Only after 采纳: in a reason, 第3条已采纳 is about something else. */
const ofFurther =
  /[,。;](?:第?(?:[\d一二三四五六七八九十]{1,3}[、和及]?){1,9}(?:条|点|项)(?:意见|建议)?[^,。;]{0,30}?)?(?:不予?|未予?|没有)采纳(?=[,。;]|[\d一二三四五六七八九十]{1,3}条|$)/u

const mixWithOthers = (disposition: Disposition, tail: string): Disposition => {
  const other = ofOthers.exec(tail)?.[1]
  if (other !== undefined)
    return overallDisposition([disposition, other === '采纳' ? 'accepted' : 'rejected'])
  return disposition === 'accepted' && ofFurther.test(tail) ? 'partial' : disposition
}

/** One word for several answers: all alike, that one; some adopted and some not, `partial`; undecided ones keep it open. */
export const overallDisposition = (all: readonly Disposition[]): Disposition => {
  const [first = 'open'] = all
  if (all.every(one => one === first)) return first
  if (all.includes('accepted') || all.includes('partial')) return all.includes('open') ? 'open' : 'partial'
  return (['rejected', 'unrecognised', 'explained'] as const).find(one => all.includes(one)) ?? first
}

const sliceOriginal = (text: string, folded: Folded, span: { start: number; end: number }): string => {
  if (span.end <= span.start) return ''
  const { start, end } = unfold(folded, span)
  return tidyReason(text.slice(start, end))
}

/** Without the marks around it, its own 理由： and brackets that hold all of it. */
const tidyReason = (piece: string): string => {
  const plain = piece
    .trim()
    .replace(/^(?:[，,。；;：:、.\-—!！\s]|意见){1,20}/u, '')
    .replace(/^[(（【[]([^()（）]*)[)）】\]][。.；;]?$/u, '$1')
    .replace(
      /^(?:不采纳|未采纳|不予采纳)?(?:的)?(?:主要)?(?:理由|原因|依据|说明)(?:如下|是|为)?[：:，,]\s{0,9}/u,
      '',
    )
    .replace(/[，,、；;：:]$/u, '')
    .trim()
  return /^[\p{P}\s]*$/u.test(plain) ? '' : plain
}

const joinReasons = (pieces: readonly string[]): string | null => {
  const said = pieces.filter(piece => piece !== '')
  return said.length === 0 ? null : said.join('；')
}
