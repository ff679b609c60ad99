import { readNumeral, writeNumeral } from '../numerals'
import { ranks } from './clauseRanks'
import { type ClauseUnit, readUnit, stepAfter } from './clauseUnits'

/** One step of a clause path: 条 and its 3, with how deep it stands. */
export interface Step {
  rank: number
  label: string
}

/** The path that a run of units names, from the top; an article is absolute, so its chapter drops out. */
export const pathOf = (units: readonly ClauseUnit[]): Step[] => {
  const path: Step[] = []
  for (const unit of units) {
    const step = stepAfter(unit, path.at(-1)?.rank ?? -1)
    const last = path.at(-1)
    // 第三点“3.…”: the heading says its own number again.
    if (step !== null && (step.rank !== last?.rank || step.label !== last.label)) path.push(step)
  }
  const [item, point] = path
  if (item?.rank === ranks.项 && point?.rank === ranks['1.'])
    path[0] = { rank: ranks['（一）'], label: `（${writeNumeral(Number.parseInt(item.label, 10))}）` }
  // 4.2.1 and A.3 tell their chapter themselves.
  const decimal = path.find(({ rank }) => rank === ranks.decimal)
  if (decimal !== undefined)
    return path.filter(({ rank }) => rank > ranks.目 || (rank === ranks.annex && /^\d/.test(decimal.label)))
  return path.some(({ rank }) => rank === ranks.条)
    ? path.filter(({ rank }) => rank === ranks.annex || (rank >= ranks.条 && rank < ranks['一、']))
    : path
}

/** Ranks that are only whole under another: 第二款 after 第八条第一款 is 8条/2款. Articles, chapters, 一、 never are. */
const dependent = new Set<number>([
  ranks.节,
  ranks.款,
  ranks.项,
  ranks.目,
  ranks['（一）'],
  ranks['1.'],
  ranks['（1）'],
  ranks['①'],
])

/** Whether a path leaves out what it stands under. */
export const isDependent = ([first]: readonly Step[]): boolean =>
  first !== undefined && dependent.has(first.rank)

/** The path with the upper steps taken from the place named before it, where this one leaves them out. */
export const completePath = (path: readonly Step[], before: readonly Step[]): readonly Step[] => {
  const [first] = path
  const [head] = before
  // 第（九）项 of 第二部分 is （九）.
  if (first?.rank === ranks.项 && head?.rank === ranks['一、']) {
    const label = `（${writeNumeral(Number.parseInt(first.label, 10))}）`
    return [head, { rank: ranks['（一）'], label }, ...path.slice(1)]
  }
  // 第三部分第5条…, 第1条…: points of one part of a plan.
  if (
    first?.rank === ranks.条 &&
    head?.rank === ranks['一、'] &&
    before.some(({ rank }) => rank === ranks['1.'])
  )
    return [
      ...before.filter(({ rank }) => rank < ranks['1.']),
      { rank: ranks['1.'], label: String(Number.parseInt(first.label, 10)) },
      ...path.slice(1),
    ]
  // 第5.2.4条第2款…, 第3款…
  if ((first?.rank === ranks.款 || first?.rank === ranks.项) && head?.rank === ranks.decimal) {
    const rank = ranks.decimal + first.rank
    return [...before.filter(step => step.rank < rank), { ...first, rank }, ...path.slice(1)]
  }
  // 第十六条（二）…, （三）…: items of one article.
  if (first?.rank === ranks['（一）'] && head?.rank === ranks.条) {
    const item = stepAfter({ ...first, page: null, bare: true, start: 0, end: 0 }, ranks.条)
    return item === null ? path : [...before.filter(({ rank }) => rank < ranks.项), item, ...path.slice(1)]
  }
  if (first === undefined || head === undefined || !dependent.has(first.rank) || head.rank >= first.rank)
    return path
  const sameKind = head.rank >= ranks['一、'] === first.rank >= ranks['一、']
  return sameKind || head.rank === ranks.annex
    ? [...before.filter(({ rank }) => rank < first.rank), ...path]
    : path
}

/** The canonical reference of a path: 3条/2款/1项, 三/（四）/4. Null where it names no clause. */
export const refOf = (path: readonly Step[]): string | null =>
  path.length === 0 ? null : path.map(({ label }) => label).join('/')

/**
 * The canonical reference of the first place named in a text: 第三条第二款第（一）项 → 3条/2款/1项,
 * 三、（四）4. → 三/（四）/4, 第三大点第（八）第3小点 → 三/（八）/3, 附录A → 附录A, 第二章第三节 → 2章/3节.
 * Heading words may stand between the numbers. Null where no clause is named (第5页 alone, plain words).
 */
export const readClauseRef = (text: string): string | null => {
  const units: ClauseUnit[] = []
  let last = -1
  for (let at = 0; at < text.length && at < 4000; at += 1) {
    const unit = readUnit(text, at)
    if (unit === null) continue
    at = unit.end - 1
    const step = stepAfter(unit, last)
    if (step === null) continue
    if (step.rank <= last) break
    units.push(unit)
    last = step.rank === ranks.decimal ? Number.POSITIVE_INFINITY : step.rank
  }
  return refOf(pathOf(units))
}

const spoken: readonly { pattern: RegExp; write: (number: string) => string }[] = [
  { pattern: /^(\d+)项$/, write: number => `第（${writeNumeral(Number(number))}）项` },
  { pattern: /^(\d+)目$/, write: number => `第${number}目` },
  { pattern: /^(\d+)([编章节条款](?:之\d+)?)$/, write: number => `第${writeNumeral(Number(number))}` },
  { pattern: /^([一二三四五六七八九十百零]+)$/, write: number => `${number}、` },
  { pattern: /^(\d+)$/, write: number => `${number}.` },
]

/** How a reference is said to a person: 3条/2款/1项 → 第三条第二款第（一）项, 三/（四）/4 → 三、（四）4. */
export const formatClauseRef = (ref: string): string =>
  ref
    .split('/')
    .map(step => {
      for (const { pattern, write } of spoken) {
        const found = pattern.exec(step)
        if (found === null) continue
        const [unit = '', insertion] = (found[2] ?? '').split('之')
        return (
          write(found[1] ?? '') +
          unit +
          (insertion === undefined ? '' : `之${writeNumeral(Number(insertion))}`)
        )
      }
      return step
    })
    .join('')

/** What a step sorts by: its numbers in order, 名称 and 前言 before everything, 附则 and annexes after. */
const orderOf = (step: string): number[] => {
  const place = stepPlaces.findIndex(pattern => pattern.test(step))
  const numbers = step.match(/\d+|[一二三四五六七八九十百零]+|[①-⑳]|[A-Z](?=[.\d]|$)/g) ?? []
  return [place, ...numbers.map(number => readNumeral(number) ?? number.normalize('NFKC').charCodeAt(0))]
}
const stepPlaces = [/^名称|^标题/, /^前言|^目录|^引言/, /^总则/, /^(?!附|落款)/, /^附则/, /^附/, /^落款/]

/** Orders references as their clauses stand in a document; negative where the first stands before. */
export const compareClauseRef = (one: string, other: string): number => {
  const ones = one.split('/')
  const others = other.split('/')
  for (let level = 0; level < Math.min(ones.length, others.length); level += 1) {
    const left = orderOf(ones[level] ?? '')
    const right = orderOf(others[level] ?? '')
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
      const difference = (left[index] ?? -1) - (right[index] ?? -1)
      if (difference !== 0) return difference
    }
  }
  return ones.length - others.length
}
