import { groupBy } from '../../groups'
import type { ReturnedRow } from './returnedRows'

/** A row and the comments that it can be about: none, one, or several that say the same. */
export interface Candidates {
  row: ReturnedRow
  ids: readonly number[]
}

export interface Placed {
  id: number
  /** Only their order in the table says so: a person should look. */
  byOrder: boolean
}

/** Where each comment stood in what was handed out (or stands now), from 1. */
type Places = ReadonlyMap<number, number>

/**
 * Places rows without a key that say the same as several comments, where only one is left for each: because the
 * others have their rows; by their 序号 where every other row of the sheet still has its own; by their order where the
 * sheet stands as it was handed out; and in any order where all of them are filled in alike. Gives those placed.
 */
export const placeAlike = (rows: readonly Candidates[], places: Places): Map<ReturnedRow, Placed> => {
  const placed = new Map<ReturnedRow, Placed>()
  if (rows.every(({ ids }) => ids.length < 2)) return placed
  for (const sheet of groupBy(rows, ({ row }) => row.sheet).values())
    for (const way of [lastLeft, byNumber, byOrder, filledAlike])
      for (const [row, id] of way(standing(sheet, placed), places))
        placed.set(row, { id, byOrder: way === byOrder })
  return placed
}

interface Standing extends Candidates {
  isOpen: boolean
}

/** The rows of a sheet with what is known by now: a comment that has its row is no other row's, while there is one left. */
const standing = (sheet: readonly Candidates[], placed: ReadonlyMap<ReturnedRow, Placed>): Standing[] => {
  const known = sheet.map(({ row, ids }) => {
    const here = placed.get(row)
    return here === undefined ? { row, ids, isOpen: ids.length > 1 } : { row, ids: [here.id], isOpen: false }
  })
  const taken = new Set(known.flatMap(({ ids, isOpen }) => (isOpen ? [] : ids)))
  return known.map(each => {
    const free = each.ids.filter(id => !taken.has(id))
    return each.isOpen && free.length > 0 ? { ...each, ids: free } : each
  })
}

type Way = (sheet: readonly Standing[], places: Places) => [ReturnedRow, number][]

/** Rows that can be about the same comments stand together. */
const alike = (open: readonly Candidates[]): Candidates[][] => [
  ...groupBy(open, ({ ids }) => ids.join()).values(),
]

/** One after the other, where there are as many rows as comments. */
const oneAfterTheOther = (group: readonly Candidates[]): [ReturnedRow, number][] =>
  group.flatMap(({ row, ids }, index): [ReturnedRow, number][] => {
    const id = ids[index]
    return id === undefined || ids.length !== group.length ? [] : [[row, id]]
  })

const openRows = (sheet: readonly Standing[]): Standing[] => sheet.filter(({ isOpen }) => isOpen)

const lastLeft: Way = sheet =>
  alike(openRows(sheet).filter(({ ids }) => ids.length === 1)).flatMap(oneAfterTheOther)

const numberOf = ({ number }: ReturnedRow): number | null =>
  number !== null && /^\d+$/.test(number) ? Number(number) : null

const byNumber: Way = (sheet, places) => {
  const known = sheet.filter(({ ids, isOpen }) => !isOpen && ids.length === 1)
  const agree = known.every(({ row, ids: [id = 0] }) => numberOf(row) === places.get(id))
  if (known.length === 0 || !agree) return []
  return openRows(sheet).flatMap(({ row, ids }): [ReturnedRow, number][] => {
    const id = ids.find(each => places.get(each) === numberOf(row))
    return id === undefined ? [] : [[row, id]]
  })
}

/** Between rows that are known: as many alike as comments that stood between them. */
const byOrder: Way = (sheet, places) => {
  const placeOf = ({ ids: [id = 0], isOpen }: Standing): number => (isOpen ? 0 : (places.get(id) ?? 0))
  const known = sheet.map(placeOf).filter(place => place > 0)
  if (known.length === 0 || known.some((place, at) => place < (known[at - 1] ?? 0))) return []
  let met = 0
  const between = sheet.flatMap(each => {
    if (placeOf(each) > 0) met += 1
    if (!each.isOpen) return []
    const [before = 0, after = Number.POSITIVE_INFINITY] = [known[met - 1], known[met]]
    const ids = each.ids.filter(id => {
      const place = places.get(id) ?? 0
      return place > before && place < after
    })
    return [{ row: each.row, ids }]
  })
  return alike(between).flatMap(oneAfterTheOther)
}

/** Whichever is whose, the same comes of it. */
const filledAlike: Way = sheet =>
  alike(openRows(sheet)).flatMap(group => {
    const [first] = group
    const filled = JSON.stringify(first?.row.cells)
    return group.every(({ row }) => JSON.stringify(row.cells) === filled) ? oneAfterTheOther(group) : []
  })
