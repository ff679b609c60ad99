import type { ClauseChange, ClauseChangeKind } from '../../checking/compare'
import type { JudgedChange } from '../../checking/landing/roundLanding'
import { isStageLine } from '../../checking/landing/stages'
import { dispositions } from '../../consultation/dispositions'
import type { Span } from '../../consultation/statement'
import { formatClauseRef } from '../../reading/clauses/clauseRef'
import { layOutTable } from './layOutTable'
import type { TableLayout } from './tableLayout'

/** What happened to a clause, as people call it, and how its tag looks. */
export const changeKinds: Record<ClauseChangeKind, { label: string; tone: string }> = {
  same: { label: '未变', tone: '' },
  changed: { label: '修改', tone: 'warn' },
  added: { label: '新增', tone: 'ok' },
  removed: { label: '删除', tone: 'bad' },
  moved: { label: '移动', tone: 'info' },
  renumbered: { label: '改编号', tone: 'info' },
  split: { label: '拆分', tone: 'info' },
  merged: { label: '合并', tone: 'info' },
}

/** An adopted change with the round it came in. */
export interface Cause extends JudgedChange {
  round: { id: number; name: string }
}

/** One row of a comparison: a clause, and the comments that its change goes back to. */
export interface ComparisonRow extends ClauseChange {
  /** 第三条第二款, or both where it was moved: 第三条 → 第四条 */
  place: string
  causes: readonly Cause[]
}

const overlaps = (one: Span | undefined, other: Span | undefined): boolean =>
  one !== undefined && other !== undefined && one.start <= other.end && other.start <= one.end

/** Whether an adopted change stands in a clause. A place in the earlier draft counts only where that is the draft compared. */
const concerns = (change: ClauseChange, { verdict, isOwn }: { verdict: Cause['verdict']; isOwn: boolean }) =>
  overlaps(change.after?.span, verdict.after?.span) ||
  (isOwn && overlaps(change.before?.span, verdict.before?.span))

const placeWords = ({ before, after }: ClauseChange): string => {
  const words = [before, after].map(place => (place?.ref ? formatClauseRef(place.ref) : ''))
  return [...new Set(words.filter(each => each !== ''))].join(' → ') || '题名、说明或表'
}

/**
 * The rows of a comparison with the adopted comments behind each. `own` are those on the earlier draft itself,
 * `between` those on versions in between, whose place in the earlier draft is not known.
 */
export const comparisonRows = (
  changes: readonly ClauseChange[],
  { own, between }: { own: readonly Cause[]; between: readonly Cause[] },
): ComparisonRow[] =>
  changes.map(change => {
    const found = [
      ...own.filter(({ verdict }) => concerns(change, { verdict, isOwn: true })),
      ...between.filter(({ verdict }) => concerns(change, { verdict, isOwn: false })),
    ]
    const causes =
      change.kind === 'same'
        ? []
        : found.filter((one, at) => found.findIndex(other => other.comment.id === one.comment.id) === at)
    return { ...change, place: placeWords(change), causes }
  })

/** 根据市财政局意见修改（第二次征求意见第 6 条，采纳）。 */
const causeWords = ({ comment, round, number, hasLanded }: Cause): string => {
  const decision = dispositions[comment.decision?.disposition ?? 'open'].label
  const how = hasLanded ? '' : '，改动与意见不一致'
  return `根据${comment.unit}的意见（${round.name}第 ${number} 条，${decision}${how}）。`
}

const refWords = (ref: string | null | undefined): string => (ref ? formatClauseRef(ref) : '')

/** What happened beside the words: moved, renumbered, split, merged, and on whose account. */
const explain = (row: ComparisonRow): string => {
  const [before, after] = [refWords(row.before?.ref), refWords(row.after?.ref)]
  const told: Record<ClauseChangeKind, string> = {
    same: '',
    changed: row.moved || row.renumbered ? `由${before}调整为${after}。` : '',
    added: '新增。',
    removed: '删除。',
    moved: `由${before}移至${after}，文字未变。`,
    renumbered: `由${before}改为${after}，文字未变。`,
    split: `由${before}拆分。`,
    merged: `并入${after}。`,
  }
  return [told[row.kind], ...row.causes.map(causeWords)].filter(words => words !== '').join('\n')
}

const side = (row: ComparisonRow, op: 'delete' | 'insert'): string => {
  const ref = op === 'delete' ? row.before?.ref : row.after?.ref
  const text = row.segments
    .filter(segment => segment.op === 'same' || segment.op === op)
    .map(segment => segment.text)
    .join('')
  if ((op === 'delete' ? row.before : row.after) === null) return ''
  return ref ? `${formatClauseRef(ref)}　${text}` : text
}

/** （征求意见稿） that became （送审稿）: the table says so above its columns, and nobody asked for it. */
const isStageOnly = (row: ComparisonRow): boolean =>
  row.kind === 'changed' && isStageLine(side(row, 'delete')) && isStageLine(side(row, 'insert'))

/** 修改对照表: every clause that is not as it was, side by side, with the comments that caused it. */
export const layOutComparison = (
  rows: readonly ComparisonRow[],
  names: { document: string; before: string; after: string },
): TableLayout => {
  const changed = rows.filter(row => row.kind !== 'same' && !isStageOnly(row))
  return layOutTable({
    title: `《${names.document}》修改对照表`,
    sheet: '修改对照表',
    columns: [
      { header: '序号', width: 8, align: 'centre', numeric: true },
      { header: '原条文', width: 52, align: 'left' },
      { header: '修改后', width: 52, align: 'left' },
      { header: '说明', width: 34, align: 'left' },
    ],
    subtitles: [`${names.before} → ${names.after}`],
    rows: changed.length,
    row: at => {
      const row = changed[at]
      return row === undefined
        ? { cells: [] }
        : { cells: [String(at + 1), side(row, 'delete'), side(row, 'insert'), explain(row)] }
    },
    below: [{ style: 'tally', text: `共 ${changed.length} 处。` }],
    repeatedColumns: [0],
    continued: '（续）',
  })
}
