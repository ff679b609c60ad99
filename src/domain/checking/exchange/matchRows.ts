import type { Comment } from '../../consultation/record'
import { foldKey } from '../../reading/fold'
import { unitKey } from '../../reading/units/unitNames'
import { likeness } from '../likeness/likeness'
import { remember } from '../memory'
import { cellText, sameText } from './answer'
import { type ExportedRow, shownComment } from './exported'
import { placeAlike } from './placeAlike'
import type { ReturnedRow } from './returnedRows'
import { readRowKey } from './rowKey'

/** An export that a file names, as the record knows it, seen from the round into which the file is taken. */
export interface KnownExport {
  key: string
  from: 'here' | 'otherRound' | 'otherProject'
  /** Name of its round; '' for another project, whose names are not told. */
  round: string
  rows: readonly ExportedRow[]
}

/** What a row is about. `exported` is null where it was found by its content alone and no export is known. */
export type RowMatch =
  | {
      is: 'comment'
      commentId: number
      exported: ExportedRow | null
      rewritten: boolean
      /** Only the order of its row among rows that say the same tells which comment it is about. */
      byOrder?: boolean
    }
  | { is: 'added' }
  | { is: 'blank' }
  /** `like`: the comments whose content the row has, where its key cannot be read. */
  | { is: 'trouble'; message: string; like?: readonly number[] }

export interface Matching {
  exports: ReadonlyMap<string, KnownExport>
  /** The export that the file as a whole names. */
  fileExport: KnownExport | undefined
  current: readonly Comment[]
}

const trouble = (message: string, like: readonly number[] = []): RowMatch => ({
  is: 'trouble',
  message,
  like,
})

/** Where something came from that does not belong here. Names of other projects are not told. */
export const foreign = ({ from, round }: KnownExport, what: string): string =>
  from === 'otherProject'
    ? `${what}是从另一个项目导出的，不属于本项目。`
    : `${what}是从“${round}”导出的，不属于本轮；请到那一轮的页面收回。`

/** So much must a wording under a key share with what was handed out to be the same comment, only touched up. */
const leastLikeness = 0.5

/** Finds for each row the comment it is about: by its key, checked against its content, else by its content. */
export const matchRows = (
  rows: readonly ReturnedRow[],
  matching: Matching,
): { row: ReturnedRow; match: RowMatch }[] => {
  const here = new Map(matching.current.map(comment => [comment.id, comment]))
  const contentKey = contentKeys()
  const byContent = contentIndex(matching, contentKey)
  const exportedIn = new Map(
    [...matching.exports.values()].map(each => [
      each.key,
      new Map(each.rows.map(row => [row.commentId, row])),
    ]),
  )
  const { fileExport } = matching
  const fileRows = exportedIn.get(fileExport?.key ?? '')

  const byKey = (row: ReturnedRow): RowMatch => {
    const key = readRowKey(row.key)
    if (key === null)
      return trouble(
        '行标识被改动过，认不出是哪一条意见。请从导出的原表中把这一行的标识复制回来。',
        byContent.get(contentKey(row.unit, row.comment ?? '')),
      )
    const known = matching.exports.get(key.exportKey)
    if (known === undefined) return trouble('这一行的标识不是本系统导出的，或导出它的系统是另一套。')
    if (known.from !== 'here') return trouble(foreign(known, '这一行'))
    const exported = exportedIn.get(known.key)?.get(key.commentId)
    if (exported === undefined) return trouble('行标识被改动过，这次导出中没有这一条意见。')
    const isOwn =
      row.comment === null ||
      (sameText(row.comment, exported.comment) &&
        (row.unit === null || row.unit === exported.unit || unitKey(row.unit) === unitKey(exported.unit)))
    const others = isOwn ? [] : (byContent.get(contentKey(row.unit, row.comment ?? '')) ?? [])
    if (others.some(id => id !== exported.commentId)) {
      return trouble(
        `行标识是第 ${exported.number} 条的，意见内容却是另一条的。可能只对部分列排了序（行标识是隐藏的，没有跟着动）。请撤销排序再收回；撤销不了的，把“行标识”一列清空再收回，就按单位和意见内容去对。`,
      )
    }
    const text = row.comment ?? ''
    if (!isOwn && text !== '' && likeness(foldKey(text), foldKey(exported.comment)) < leastLikeness) {
      return trouble(
        `行标识是第 ${exported.number} 条的，意见内容却换成了别的。要登记新的意见，请另起一行，标识留空。`,
      )
    }
    if (!here.has(exported.commentId)) {
      return trouble(`第 ${exported.number} 条意见在导出之后已从表中删去，这一行的填写没有去处。`)
    }
    return { is: 'comment', commentId: exported.commentId, exported, rewritten: !isOwn }
  }

  const standing = new Map(matching.current.map(({ id }, index) => [id, index + 1]))
  const handedOut = fileRows && new Map([...fileRows].map(([id, { number }]) => [id, number]))

  const byText = (row: ReturnedRow): RowMatch | Alike => {
    const comment = row.comment ?? ''
    if (fileExport !== undefined && fileExport.from !== 'here') return trouble(foreign(fileExport, '这份表'))
    if (comment === '') return trouble('这一行没有行标识，也没有意见内容，不知道填写的是哪一条。')
    const found = byContent.get(contentKey(row.unit, comment)) ?? []
    const [commentId] = found
    if (commentId === undefined) return { is: 'added' }
    if (found.length > 1) return { is: 'alike', ids: found }
    return { is: 'comment', commentId, exported: fileRows?.get(commentId) ?? null, rewritten: false }
  }

  const sorted = rows.map((row): { row: ReturnedRow; match: RowMatch | Alike } => ({
    row,
    match: isBlank(row) ? { is: 'blank' } : row.key === '' ? byText(row) : byKey(row),
  }))
  const placed = placeAlike(
    sorted.map(({ row, match }) => ({ row, ids: candidatesOf(match) })),
    handedOut ?? standing,
  )
  return sorted.map(({ row, match }) => {
    if (match.is !== 'alike') return { row, match }
    const found = placed.get(row)
    if (found === undefined) return { row, match: undecided(match.ids, standing) }
    const exported = fileRows?.get(found.id) ?? null
    const { id: commentId, byOrder } = found
    return { row, match: { is: 'comment', commentId, exported, rewritten: false, byOrder } }
  })
}

/** A row without a key whose content several comments have. */
interface Alike {
  is: 'alike'
  ids: readonly number[]
}

const candidatesOf = (match: RowMatch | Alike): readonly number[] => {
  if (match.is === 'alike') return match.ids
  return match.is === 'comment' ? [match.commentId] : []
}

const undecided = (ids: readonly number[], standing: ReadonlyMap<number, number>): RowMatch => {
  const numbers = ids.map(id => standing.get(id) ?? 0).toSorted((one, other) => one - other)
  const named = `${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ` 等 ${numbers.length} ` : ' '}`
  return trouble(
    `这一行没有行标识，第 ${named}条意见的单位和内容又完全一样，分不清填的是哪一条，没有采用。请从导出的原表把“行标识”或“序号”一列补回来再收回，或打开这几条直接填写。`,
    ids,
  )
}

const isBlank = ({ unit, clause, comment, cells }: ReturnedRow): boolean =>
  [unit, clause, comment, ...Object.values(cells)].every(text => (text ?? '') === '')

/** A key under which comments and rows of the same content meet; units and wordings repeat, so each is folded once. */
const contentKeys = () => {
  const unitOf = remember(unitKey)
  const textOf = remember(foldKey)
  return (unit: string | null, comment: string): string =>
    `${unit === null ? '' : unitOf(unit)}\n${textOf(comment)}`
}

/** Comments by what a row of theirs shows: with the unit and, for tables without that column, without it. */
const contentIndex = (
  { current, fileExport }: Matching,
  contentKey: ReturnType<typeof contentKeys>,
): Map<string, number[]> => {
  const index = new Map<string, number[]>()
  const enter = (id: number, key: string): void => {
    const ids = index.get(key)
    if (ids === undefined) index.set(key, [id])
    else if (ids.at(-1) !== id) ids.push(id)
  }
  const handedOut = new Map(
    (fileExport?.from === 'here' ? fileExport.rows : []).map(row => [row.commentId, row]),
  )
  for (const comment of current) {
    const unit = cellText(comment.unit)
    const row = handedOut.get(comment.id)
    const said = [
      ...[comment.body, shownComment(comment)].map(text => ({ unit, text: cellText(text) })),
      ...(row === undefined ? [] : [{ unit: row.unit, text: row.comment }]),
    ]
    for (const each of said) enter(comment.id, contentKey(each.unit, each.text))
    for (const each of said) enter(comment.id, contentKey(null, each.text))
  }
  return index
}
