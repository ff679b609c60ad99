import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { isOpposite, readWishes, type Wish } from '../wishes'
import { excerpt, nameRow, tell } from '../wording'

/** So many wishes about one passage are compared with each other: bounds the cost. */
const mostCompared = 40

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

const tellPair = (index: number, one: Wish, other: Wish): Finding =>
  tell(
    'comments-contradict',
    `${nameRow(one.row)}要求${one.wanted}，${nameRow(other.row)}要求${other.wanted}，说的是同一处（${excerpt(one.passage)}），不能都照办。` +
      '请一并研究，统一答复。',
    { table: index, rows: [one.row, other.row] },
  )

const check = ({ index, comments }: AuditedTable, { changesOf }: AuditContext): readonly Finding[] => {
  const wishes = comments.flatMap((row: AdoptionRow) => readWishes(row, changesOf))
  const found = new Map<string, Finding>()
  for (const [one, other] of group(wishes).flatMap(pairs)) {
    const key = `${one.row.row}-${other.row.row}`
    if (!found.has(key)) found.set(key, tellPair(index, one, other))
  }
  return [...found.values()]
}

/** Two comments that ask opposite things of one passage: one of them at least cannot be adopted. */
export const findCommentsContradict: Rule = context => context.tables.flatMap(table => check(table, context))
