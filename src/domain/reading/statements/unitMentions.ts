import type { Mention } from './mention'
import { clausesOf, quantitiesOf, type Segment, wordsOf } from './segments'
import type { Quantity, WordToken } from './tokens'
import type { CountField, WordKind } from './words'

interface Role {
  field: CountField
  weak: boolean
}

const roles: Partial<Record<WordKind, Role>> = {
  noComment: { field: 'withoutComments', weak: false },
  silent: { field: 'silent', weak: false },
  nothing: { field: 'silent', weak: false },
  raise: { field: 'withComments', weak: false },
  reply: { field: 'replied', weak: true },
  gather: { field: 'replied', weak: true },
  ask: { field: 'consulted', weak: false },
}
export const roleKinds = ['noComment', 'silent', 'nothing', 'raise', 'reply', 'gather', 'ask'] as const

/**
 * 反馈修改意见 says that there was something to mend; 反馈意见 may say so (weak: what else is told decides);
 * 作了反馈 says only that an answer came.
 */
const roleOf = (word: WordToken, segment: Segment): Role | null => {
  if (isReply(word)) {
    const pointed = /修改|修订|具体|实质/.test(word.text)
    return { field: pointed ? 'withComments' : 'replied', weak: true }
  }
  const role = roles[word.kind] ?? null
  if (!role?.weak) return role
  const next = segment.tokens.find(token => token.start >= word.end)
  const pointed =
    next?.kind === 'comment' && /^(?:修改|修订|具体|实质)/.test(next.text) && next.start === word.end
  const held = word.text.includes('意见')
  if (word.kind === 'reply' && pointed) return { field: 'withComments', weak: true }
  return {
    field: role.field,
    weak: held || wordsOf(segment, 'comment').some(comment => comment.start >= word.end),
  }
}

/** 反馈意见 is a noun, and in 12家单位反馈意见 a verb with its object. */
export const isReply = (word: WordToken): boolean =>
  word.kind === 'comment' && /^(?:书面)?反馈/.test(word.text)

/** Where the number of units begins that is no more of one list: 21家单位和2名个人提出. */
const afterList = (quantity: Quantity, units: readonly Quantity[], segment: Segment): number => {
  let last = quantity
  for (const other of units) {
    if (other.start <= quantity.start) continue
    const gap = segment.text.slice(last.end - segment.start, other.start - segment.start)
    if (!/^[\u4e00-\u9fff\uE000]{0,10}(?:以及|和|及|与)$/.test(gap)) return other.start
    last = other
  }
  return Number.POSITIVE_INFINITY
}

/** Who did what: the verb after the number (12家提出), else the one before it (征求12家). */
const roleBeside = (quantity: Quantity, segment: Segment): Role | null => {
  const units = quantitiesOf(segment).filter(isOfUnits)
  const next = afterList(quantity, units, segment)
  const verbs = [...wordsOf(segment, ...roleKinds), ...wordsOf(segment, 'comment').filter(isReply)].sort(
    (one, other) => one.start - other.start,
  )
  const after = verbs.find(verb => verb.start >= quantity.end && verb.end <= next && verb.kind !== 'gather')
  const before = verbs.filter(verb => verb.end <= quantity.start).at(-1)
  // 提出意见的19个单位反馈75条: what they are known by.
  const known = before?.kind === 'raise' && segment.text[quantity.start - segment.start - 1] === '的'
  const asked = known && verbs.findLast(one => one.kind === 'ask' && one.end <= before.start)
  if (asked) return roleOf(asked, segment)
  const verb = known || (before?.kind === 'ask' && after?.kind === 'ask') ? before : (after ?? before)
  return verb ? roleOf(verb, segment) : null
}

const isOfUnits = (quantity: Quantity): boolean => quantity.counts === 'unit'

const roleIn = (segments: readonly Segment[]): Role | null => {
  for (const segment of segments) {
    const verb = wordsOf(segment, ...roleKinds)[0] ?? wordsOf(segment, 'comment').find(isReply)
    if (verb) return roleOf(verb, segment)
  }
  return null
}

const hasUnits = (segments: readonly Segment[]): boolean =>
  segments.some(segment => quantitiesOf(segment).some(isOfUnits))

/**
 * A number without a verb beside it takes that of its segment, of its list, else of the clause after, else that of
 * asking. `at`: which segment of its clause; the clauses before and after may be missing.
 */
const roleFrom = (
  at: number,
  clause: readonly Segment[],
  previous: readonly Segment[],
  next: readonly Segment[],
  asks: boolean,
): Role | null => {
  const own = clause.slice(at, at + 1)
  // 共征求44家单位，28个市直单位、16个县区: the list spells out the number before it.
  const spelled = roleIn(previous)?.field === 'consulted' && hasUnits(previous)
  // 征求了两批,首批18家,收到意见51条: the 18 were asked.
  const told = asks && roleIn(previous)?.field === 'consulted'
  const carried = !hasUnits(next) && !spelled && !own.some(segment => segment.sub)
  // 收到9家回复，又有13家回复，合计22家
  const before = own.some(segment => wordsOf(segment, 'total').length > 0) ? roleIn(previous) : null
  if (before?.field === 'replied' && roleIn(own) === null) return before
  return (
    roleIn(own) ??
    roleIn(clause.slice(at + 1)) ??
    roleIn(clause.slice(0, at).reverse()) ??
    (carried && !(told && roleIn(next)?.field === 'replied') ? roleIn(next) : null) ??
    (asks ? { field: 'consulted', weak: false } : null)
  )
}

/** 15名代表、3名旁听人参加: those present, of whom it is not said that they raised anything. */
const onlyAttended = (quantity: Quantity, segment: Segment, clause: readonly Segment[]): boolean => {
  const next = clause
    .flatMap(one => one.tokens)
    .find(token => token.start >= quantity.end && token.kind !== 'quantity')
  const asked = wordsOf(segment, 'ask').some(word => word.end <= quantity.start)
  return next?.kind === 'attend' && !asked
}

/** 14个设区市中有9个无意见, 14个市有9个无意见: the 14 are told only as what the 9 are of. */
const isBase = (quantity: Quantity, segment: Segment): boolean => {
  const end = Math.max(quantity.end, quantity.label.end) - segment.start
  const more = quantitiesOf(segment).some(other => other.start > quantity.start)
  const answered = [...wordsOf(segment, 'reply'), ...wordsOf(segment, 'comment').filter(isReply)].some(
    word => word.end <= quantity.start,
  )
  return more && !answered && /^(?:中|有(?=\d))/.test(segment.text.slice(end))
}

/** 按照7位领导提出的意见修改 */
const takenUp = /(?:按照|根据|依据|结合)[^,;。]*(?:提出|反馈)的/

/** Numbers of units (家, 个单位, 名专家), each with what those units did. */
export const unitMentions = (segments: readonly Segment[], asks: boolean): Mention[] => {
  // 合计：5家单位，提出意见3条; 5家单位，提出意见3条
  const closes = /^(?:(?:合计|总计|共计):?(?:共|计|有)?\d|共?\d+[个家](?:单位|部门)$)/.test(
    segments[0]?.text ?? '',
  )
  return clausesOf(segments).flatMap((clause, order, clauses) => {
    const alone = clause.flatMap(quantitiesOf).length === 1
    return clause.flatMap((segment, at) => {
      const units = quantitiesOf(segment).filter(
        one =>
          isOfUnits(one) &&
          !(
            takenUp.test(segment.text) &&
            !segment.tokens.some(other => other.kind === 'quantity' && other.counts === 'item')
          ) &&
          !isBase(one, segment) &&
          !onlyAttended(one, segment, clause),
      )
      return units.flatMap(quantity => {
        const own = roleBeside(quantity, segment)
        const role =
          (own?.field === 'replied' ? raisedByList(quantity, clause, at) : null) ??
          own ??
          (closes && roleIn(clause) === null ? plainReply : null) ??
          roleFrom(at, clause, clauses[order - 1] ?? [], clauses[order + 1] ?? [], asks)
        if (!role || (['consulted', 'replied'].includes(role.field) && isVisited(segment))) return []
        const { value, label, number: span } = quantity
        const { sub, included } = segment
        const rest = wordsOf(segment, 'rest').some(word => word.end <= quantity.start)
        const totals = wordsOf(segment, 'total').filter(word => word.start < quantity.start)
        const listed = quantitiesOf(segment).findLast(other => other.end <= quantity.start)
        // 10个区、28个市直部门和6家企业共44家单位: the whole stands behind its list.
        const closesList = listed !== undefined && totals.some(word => word.start >= listed.end)
        const total = closesList || (alone && totals.length > 0)
        return [{ ...role, value, label, span, sub, included, rest, clause: segment.clause, total }]
      })
    })
  })
}

/** 合计：5家单位，提出意见3条: all that the table shows. */
const plainReply: Role = { field: 'replied', weak: false }

/** 组织4个专题组赴11个市调研: who went, and where to. */
const isVisited = (segment: Segment): boolean => {
  if (/来[电访]|浏览/.test(segment.text)) return true
  const asked = wordsOf(segment, 'ask').length > 0
  return !asked && /^在[^,;。]*期间$|赴|深入|走访|调研|考察|前往|实地|组成|组建|成立/.test(segment.text)
}

/** 收到14家单位、3名专家提出的意见: the verb behind the list is that of all its members. */
const raisedByList = (quantity: Quantity, clause: readonly Segment[], at: number): Role | null => {
  const segment = clause[at]
  const next = clause[at + 1]
  const other = next && quantitiesOf(next).find(isOfUnits)
  if (!segment || !next || !other) return null
  if (wordsOf(segment, ...roleKinds).some(word => word.start >= quantity.end)) return null
  const role = roleBeside(other, next) ?? raisedByList(other, clause, at + 1)
  return role?.field === 'withComments' ? role : null
}
