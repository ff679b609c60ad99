import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { isOpposite } from '../likeness/opposites'
import { readWishes, shortestPassage, type Wish } from '../likeness/wishes'
import { quotationsIn } from '../quotations'
import { excerpt, nameRow, tell } from '../wording'

/** So many wishes about one passage are compared with each other: bounds the cost. */
const mostCompared = 40

const dutyWords = /牵头|配合|责任单位/

const article = /第[〇零一二三四五六七八九十百千\d]{1,9}条/g
const deletedArticle = /(?:删除|删去|取消)[^“”，。；]{0,8}?(第[〇零一二三四五六七八九十百千\d]{1,9}条)/g

/** An edit whose words are not in quotation marks: 将可以改为应当. */
const bareEdit = /改为|改成|改作|删/

const openingOf = (text: string): string => text.slice(0, shortestPassage)

/**
 * Whether one of two quotations holds the other, or ends as the other begins: no other two can be edits of one
 * passage that exclude each other.
 */
const overlapsAt = (text: string, at: number, other: string): boolean =>
  text.startsWith(other, at) || (at > 0 && other.startsWith(text.slice(at)))

interface Quoted {
  row: number
  text: string
}

/** Quotations by their first signs, a bounded number each. */
const byOpening = (quotations: readonly Quoted[]): ReadonlyMap<string, readonly Quoted[]> => {
  const groups = new Map<string, Quoted[]>()
  for (const quoted of quotations) {
    const same = groups.get(openingOf(quoted.text)) ?? []
    if (same.length < mostCompared) same.push(quoted)
    groups.set(openingOf(quoted.text), same)
  }
  return groups
}

/** The rows, other than its own, that have a quotation overlapping with this one. */
const rowsMeeting = ({ row, text }: Quoted, openings: ReadonlyMap<string, readonly Quoted[]>): number[] => {
  const rows: number[] = []
  for (let at = 0; at === 0 || at + shortestPassage <= text.length; at += 1)
    for (const other of openings.get(text.slice(at, at + shortestPassage)) ?? [])
      if (other.row !== row && overlapsAt(text, at, other.text)) rows.push(other.row)
  return rows
}

/** The rows whose quotations, given row by row, overlap with one of another row. */
const rowsThatOverlap = (texts: readonly (readonly string[])[]): ReadonlySet<number> => {
  const quotations = texts.flatMap((list, row) => list.map(text => ({ row, text })))
  const openings = byOpening(quotations)
  const found = new Set<number>()
  for (const quoted of quotations)
    for (const row of rowsMeeting(quoted, openings)) found.add(quoted.row).add(row)
  return found
}

/**
 * The rows worth parsing: those that quote a passage another row quotes too, those that quote none, those about duties,
 * and those about an article that somebody wants deleted. Most comments of a long table quote a passage of their own.
 */
const mayMeet = (comments: readonly AdoptionRow[]): readonly AdoptionRow[] => {
  const quoted = comments.map(({ comment }) => quotationsIn(comment, 2))
  const overlapping = rowsThatOverlap(quoted)
  const deleted = new Set(
    comments.flatMap(({ comment }) => [...comment.matchAll(deletedArticle)].map(match => match[1] ?? '')),
  )
  return comments.filter(
    ({ comment, clause }, at) =>
      overlapping.has(at) ||
      dutyWords.test(comment) ||
      (quoted[at]?.length === 0 && bareEdit.test(comment)) ||
      (deleted.size > 0 && `${clause ?? ''}${comment}`.match(article)?.some(each => deleted.has(each))),
  )
}

const group = (wishes: readonly Wish[]): readonly (readonly Wish[])[] => {
  const groups = new Map<string, Wish[]>()
  for (const wish of wishes) {
    for (const key of wish.keys) {
      const same = groups.get(key) ?? []
      if (same.length < mostCompared) same.push(wish)
      groups.set(key, same)
    }
  }
  return [...groups.values()]
}

const pairs = (wishes: readonly Wish[]): readonly (readonly [Wish, Wish])[] =>
  wishes.flatMap((one, at) =>
    wishes
      .slice(at + 1)
      .filter(other => isOpposite(one, other))
      .map(other => [one, other] as const),
  )

/** Two wishes of different rows that exclude each other; one pair for every two rows. */
export const contradictingWishes = (
  comments: readonly AdoptionRow[],
  changesOf: AuditContext['changesOf'],
): readonly (readonly [Wish, Wish])[] => {
  const wishes = mayMeet(comments).flatMap(row => readWishes(row, changesOf))
  const found = new Map<string, readonly [Wish, Wish]>()
  for (const pair of group(wishes).flatMap(pairs)) {
    const key = `${pair[0].row.row}-${pair[1].row.row}`
    if (!found.has(key)) found.set(key, pair)
  }
  return [...found.values()]
}

/** The place that both name, else the passage that both are about. */
const placeOf = (one: Wish, other: Wish): string =>
  one.place !== '' && one.refs.some(ref => other.refs.includes(ref)) ? one.place : excerpt(one.passage)

/** The sentence about two wishes that exclude each other. */
export const tellContradiction = (one: Wish, other: Wish): string =>
  `${nameRow(one.row)}要求${one.wanted}，${nameRow(other.row)}要求${other.wanted}，说的是同一处（${placeOf(one, other)}），不能都照办。` +
  '请一并研究，统一答复。'

const check = ({ index, comments }: AuditedTable, { changesOf }: AuditContext): readonly Finding[] =>
  contradictingWishes(comments, changesOf).map(([one, other]) =>
    tell('comments-contradict', tellContradiction(one, other), { table: index, rows: [one.row, other.row] }),
  )

/** Two comments that ask opposite things of one passage: one of them at least cannot be adopted. */
export const findCommentsContradict: Rule = context => context.tables.flatMap(table => check(table, context))
