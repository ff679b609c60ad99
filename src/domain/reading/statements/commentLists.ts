import { between, isOfComments, mention } from './commentNumbers'
import type { Mention } from './mention'
import { quantitiesOf, type Segment, wordsOf } from './segments'
import type { Quantity } from './tokens'

/** A text that ends in the name of a unit. */
export const namesUnit = /(?:厅|局|委|办|院|部|会|行|公司|政府)$/

/** 采纳、部分采纳、不采纳分别为30条、12条、8条: as many numbers as dispositions before them. */
export const distributed = (clause: readonly Segment[]): Mention[] => {
  const spread = clause.findIndex(segment => wordsOf(segment, 'respectively').length > 0)
  if (spread < 0) return []
  const named = clause.slice(0, spread + 1).flatMap(segment => wordsOf(segment, 'disposition'))
  const counted = clause
    .slice(spread)
    .flatMap(segment => quantitiesOf(segment).map(token => ({ token, segment })))
  if (named.length < 2 || named.length !== counted.length) return []
  return counted.flatMap(({ token, segment }, index) => {
    const field = named[index]?.field
    return field ? [mention(token, field, segment)] : []
  })
}

/** 3家单位各提出2条, 市财政局、市公安局各提出1条: so many times; null where it is not said how many there are. */
export const timesOf = (quantity: Quantity, segment: Segment, clause: readonly Segment[]): number | null => {
  const each = /各自?(?:(?:提出|反馈|提|有)了?)?(?:修改)?(?:意见|建议)*$/.exec(
    between(segment, segment.start, quantity.start),
  )
  if (each === null) return 1
  const units = quantitiesOf(segment).findLast(one => one.counts === 'unit' && one.end <= quantity.start)
  if (units) return units.value
  const listed = clause.filter(one => one.start < segment.start)
  const named = listed.length > 0 && namesUnit.test(segment.text.slice(0, each.index))
  return named && listed.every(one => namesUnit.test(one.text)) ? listed.length + 1 : null
}

/** 分别收到意见64条、21条、7条: one verb for all the numbers of the list. */
export const respectiveField = (
  segment: Segment,
  spread: boolean,
  last: Mention | undefined,
): Mention | null => {
  const [number, ...others] = segment.tokens
  if (!isOfComments(number) || others.length > 0 || last === undefined) return null
  if (!spread || last.clause !== segment.clause) return null
  return segment.text === between(segment, number.start, number.end)
    ? mention(number, last.field, segment)
    : null
}

/** 书面意见12条（采纳10条…），网络意见4条（均未采纳）: of the four alone. */
export const decidedAside = (segment: Segment, told: readonly Mention[]): Mention | null => {
  const [word] = wordsOf(segment, 'disposition')
  const last = told.at(-1)
  const others = told.filter(one => one.field === 'comments').length > 1
  if (!word?.field || last?.field !== 'comments' || !others || quantitiesOf(segment).length > 0) return null
  return wordsOf(segment, 'all').length > 0 ? { ...last, field: word.field } : null
}

/** 采纳企业意见21条、专家意见13条: a list under one decision. */
export const listedField = (
  segment: Segment,
  before: Segment | null,
  last: Mention | undefined,
): Mention | null => {
  const [noun, number, ...others] = segment.tokens
  const [word, noun2] = before?.tokens ?? []
  const isNamed = noun?.kind === 'comment' && number !== undefined && isOfComments(number)
  if (!isNamed || others.length > 0 || before?.clause !== segment.clause || last === undefined) return null
  const isList = word?.kind === 'disposition' && word.field === last.field && noun2?.kind === 'comment'
  return isList ? mention(number, last.field, segment) : null
}
