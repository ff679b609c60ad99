import { decidedAside, distributed, listedField, namesUnit, respectiveField, timesOf } from './commentLists'
import { between, isOfComments, mention } from './commentNumbers'
import { decisionsIn } from './deciding'
import { partsOfDecision } from './dividing'
import { isExcepted } from './exceptions'
import type { Mention } from './mention'
import { clausesOf, isWord, quantitiesOf, type Segment, wordsOf } from './segments'
import type { Quantity, Token, WordToken } from './tokens'
import { type CountField, otherThings } from './words'

const filler = /^(?:[共有计为达到了的数是:]|\d+大?类|合计|总计|累计|总?条数|总?件数|总数|总量|数量|总共)*$/
const foreign = new RegExp(`^(?:${otherThings})`)

/** 采纳5条意见中的4条, 6条意见中采纳4条: the 5 (the 6) are what the 4 are of. */
const isWhole = (quantity: Quantity, segment: Segment): boolean => {
  const next = quantitiesOf(segment).find(other => other.start >= quantity.end)
  if (next === undefined) return false
  const gap = between(segment, quantity.end, next.start)
  return /中的?$/.test(gap) || /^(?:修改)?(?:意见(?:和?建议)?|建议)中/.test(gap)
}

/** 采纳12条 or 12条采纳: whichever of the two kinds comes first leads through the segment. */
const decided = (segment: Segment): { mention: Mention; all: boolean }[] => {
  const words: readonly Token[] = decisionsIn(segment)
  const line = segment.tokens.filter(
    token =>
      words.includes(token) ||
      (isOfComments(token) && !isWhole(token, segment) && !isExcepted(token, segment)),
  )
  // 6条意见采纳5条: the 6 are what the 5 are of.
  const [whole, decision, part] = line
  if (line.length === 3 && isOfComments(whole) && decision?.kind === 'disposition' && isOfComments(part))
    line.shift()
  const leads = line[0]?.kind
  return line.flatMap((token, index) => {
    const partner = line[leads === 'disposition' ? index - 1 : index + 1]
    if (!isOfComments(token) || partner?.kind !== 'disposition' || partner.field === null) return []
    if (foreign.test(between(segment, token.end, segment.start + segment.text.length))) return []
    const all = wordsOf(segment, 'all').some(word => word.start >= token.end && word.end <= partner.start)
    return [{ mention: mention(token, partner.field, segment), all }]
  })
}

/** Whether a number without a disposition counts comments: a noun or a verb of raising stands right beside it. */
const countsComments = (quantity: Quantity, segment: Segment, told: boolean): boolean => {
  const end = segment.start + segment.text.length
  const next = segment.tokens.find(token => token.start >= quantity.end)
  const after = between(segment, quantity.end, next?.start ?? end).replaceAll('\uE000', '')
  if (foreign.test(between(segment, quantity.end, end))) return false
  const before = between(segment, segment.start, quantity.start)
  if (/(?:坚持|保留)$/.test(before)) return false
  // 其中与本办法有关的27条
  if (told && segment.sub && /与[^,;。]{1,20}(?:相关|有关)的?$/.test(before)) return true
  // 其中9条与草案有关: a part of those told before.
  if (told && segment.sub && /^与[^,;。]{1,20}(?:相关|有关)$/.test(between(segment, quantity.end, end)))
    return true
  // 2家单位分别提出3条和1条意见
  if (/^[和及与]$/.test(after) && /分别提出了?$/.test(before)) return true
  const noun = wordsOf(segment, 'comment').find(word => word.start >= quantity.end)
  if (noun) return /^$|^(?:关于|涉及|针对|对).*$|的$/.test(between(segment, quantity.end, noun.start))
  const lead = segment.tokens.filter(token => token.end <= quantity.start && isWord(token)).at(-1)
  if (after !== '' && !/^(?:[的了后是]|[以之]?外|逐[条一]|进行了?(?:认真|逐|研究)|认真)/.test(after))
    return false
  const letters = quantitiesOf(segment).findLast(one => one.end <= quantity.start && one.counts !== 'item')
  const from = Math.max(lead?.end ?? segment.start, letters?.end ?? 0)
  const gap = between(segment, from, quantity.start).replaceAll('\uE000', '')
  if (lead?.kind === 'total') return told && filler.test(gap)
  return isRaised(lead) && filler.test(gap)
}

const isRaised = (lead: Token | undefined): boolean =>
  lead !== undefined && ['comment', 'raise', 'gather', 'reply', 'respectively'].includes(lead.kind)

/**
 * Numbers of comments: decided ones under their disposition, merged ones, and what was raised.
 * `told`: the piece speaks of comments or decisions at all, so that 合计32条 counts them.
 */
export const commentMentions = (segments: readonly Segment[]): Mention[] =>
  partsOfDecision(segments) ?? mentionsIn(segments)

const mentionsIn = (segments: readonly Segment[]): Mention[] => {
  const told = segments.some(segment => wordsOf(segment, 'comment', 'disposition').length > 0)
  const answered = told || segments.some(segment => wordsOf(segment, 'noComment').length > 0)
  const clauses = clausesOf(segments).map(clause => ({ clause, spread: distributed(clause) }))
  const mentions: Mention[] = clauses.flatMap(({ spread }) => spread)
  let merging: WordToken | null = null
  let before: Segment | null = null
  let loose: Mention | null = null
  let waiting: WordToken | null = null
  const spread = segments.some(segment => wordsOf(segment, 'respectively').length > 0)
  const led = clauses.flatMap(({ clause, spread }) =>
    spread.length > 0 ? [] : clause.map(segment => ({ segment, clause })),
  )
  for (const { segment, clause } of led) {
    const found = decided(segment)
    const taken = found.map(one => one.mention.span.start)
    for (const one of found) {
      mentions.push(one.mention)
      if (one.all && !segment.sub && wordsOf(segment, 'rest').length === 0) {
        mentions.push({ ...one.mention, field: 'comments' })
      }
    }
    const aside = found.length === 0 && segment.bracketed ? decidedAside(segment, mentions) : null
    if (aside) mentions.push(aside)
    const listed =
      found.length === 0
        ? (listedField(segment, before, mentions.at(-1)) ?? respectiveField(segment, spread, mentions.at(-1)))
        : null
    if (listed) mentions.push(listed)
    merging = wordsOf(segment, 'merge')[0] ?? merging
    for (const quantity of segment.tokens.filter(isOfComments)) {
      if (listed || taken.includes(quantity.number.start) || quantity.counts === 'copy') continue
      if (isExcepted(quantity, segment)) {
        if (told) mentions.push(mention(quantity, 'other', segment))
        continue
      }
      const merged =
        merging &&
        !isValidPart(segment, mentions) &&
        merging.end <= quantity.start &&
        (mergesComments(merging) || mentions.length > 0)
      if (merged && (countsComments(quantity, segment, true) || directlyAfter(merging, quantity, segment))) {
        mentions.push(mention(quantity, 'merged', segment))
        merging = null
      } else if (waiting && (only(segment, quantity) || isObject(quantity, segment, before))) {
        mentions.push(mention(quantity, waiting.field ?? 'other', segment))
      } else if (countsComments(quantity, segment, told) || isAside(quantity, segment, before, answered)) {
        const sub = segment.sub || isValidPart(segment, mentions)
        const times = timesOf(quantity, segment, clause)
        const read = mention(quantity, 'comments', segment)
        if (times !== null) mentions.push({ ...read, sub, value: read.value * times })
      }
    }
    if (found.length === 0) decideAfterwards(mentions, segment, loose)
    const next = looseIn(segment, mentions)
    if (next !== null) mentions.push({ ...next, weak: true })
    loose = next ?? (quantitiesOf(segment).length === 0 ? loose : null)
    const idle = wordsOf(segment, 'disposition')[0] ?? null
    before = segment
    waiting = found.length === 0 && quantitiesOf(segment).length === 0 ? idle : null
  }
  return mentions
}

/** 提出意见4家（7条）, 除市住建局（3条）外: how many comments those units raised. */
const isAside = (quantity: Quantity, segment: Segment, before: Segment | null, told: boolean): boolean => {
  if (before === null || !only(segment, quantity)) return false
  if (wordsOf(before, 'noComment', 'disposition').length > 0) return false
  const units = quantitiesOf(before).some(one => one.counts === 'unit')
  return units ? wordsOf(before, 'raise', 'comment').length > 0 : told && namesUnit.test(before.text)
}

/** 另有3条涉及个案: a number of comments whose decision may follow in a clause of its own. */
const looseIn = (segment: Segment, told: readonly Mention[]): Mention | null => {
  const [quantity, ...others] = quantitiesOf(segment).filter(isOfComments)
  if (quantity === undefined || others.length > 0 || wordsOf(segment, 'disposition').length > 0) return null
  const lead = between(segment, segment.start, quantity.start)
  const listed =
    lead === '' && told.some(one => decidedFields.includes(one.field)) && !only(segment, quantity)
  const elsewhere = /^其中有?$/.test(lead) && /无关|不属于|不在|重复|咨询|不涉及/.test(segment.text)
  return listed || elsewhere || /^(?:另外?|还|其余|其他)有?$/.test(lead)
    ? mention(quantity, 'other', segment)
    : null
}

/** 收到留言15条，有效留言12条: the valid ones are among those told before. */
const isValidPart = (segment: Segment, before: readonly Mention[]): boolean =>
  before.some(({ field }) => field === 'comments') &&
  wordsOf(segment, 'comment').some(({ text }) => text.startsWith('有效'))

const decidedFields: readonly CountField[] = ['accepted', 'partial', 'rejected', 'explained', 'other']

/** 其中6条意见与本办法无关，未予采纳: the decision follows the number in a clause of its own. */
const decideAfterwards = (mentions: Mention[], segment: Segment, loose: Mention | null): void => {
  const [word, ...others] = segment.tokens
  if (loose !== null && others.length === 0 && word?.kind === 'disposition' && word.field !== null) {
    const at = mentions.findIndex(one => one.span.start === loose.span.start)
    if (at >= 0) mentions.splice(at, 1)
    mentions.push({ ...loose, field: word.field })
    return
  }
  const before = mentions.findLast(one => !(one.field === 'other' && one.weak))
  if (!before || others.length > 0 || word?.kind !== 'disposition' || word.field === null) return
  const isPart =
    before.field === 'other' || (before.field === 'comments' && mentions.some(one => one !== before))
  if (isPart && before.span.end + 40 > word.start)
    mentions.splice(mentions.indexOf(before), 1, { ...before, field: word.field })
}

/** 合并同类项后, 归并整理为: what is merged is comments; 合并为一条 alone may speak of articles. */
const mergesComments = (word: WordToken): boolean =>
  /同类|相同|相近|类似|重复|意见|整理|汇总|归纳|梳理|后/.test(word.text) &&
  !/^经?(?:梳理|甄别|筛选|审核|整理|汇总)/.test(word.text)

const directlyAfter = (merging: WordToken | null, quantity: Quantity, segment: Segment): boolean =>
  merging !== null && filler.test(between(segment, Math.max(merging.end, segment.start), quantity.start))

/** 采纳市编办、市财政局等部门意见11条: the list stands between the decision and its number. */
const isObject = (quantity: Quantity, segment: Segment, before: Segment | null): boolean => {
  const [noun, number, ...others] = segment.tokens
  const goesOn = before !== null && before.clause === segment.clause && namesUnit.test(before.text)
  return goesOn && noun?.kind === 'comment' && number === quantity && others.length === 0
}

/** Nothing but 共 and the number: 予以采纳，共15条. */
const only = (segment: Segment, quantity: Quantity): boolean =>
  segment.tokens.every(token => token === quantity || token.kind === 'total') &&
  between(segment, quantity.end, segment.start + segment.text.length) === ''
