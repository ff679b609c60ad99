import type { AdoptionRow, ColumnRole, RowDecision } from '../../consultation/adoptionTable'
import type { Disposition } from '../../consultation/dispositions'
import { groupBy } from '../../groups'
import { type DecisionPart, type DecisionReading, readDecision } from '../decisionCell'
import { foldKey } from '../fold'
import { countRequests } from '../itemCount'
import { saysNoComment } from '../noComment'
import { cleanUnitName } from '../unitNames'
import { saidOf, wholeComment } from './commentOfRow'
import { isBlank } from './grid'
import type { Heading } from './headings'
import { answerInside, hasAnswers, impliedAnswer } from './impliedAnswers'
import { crossedCell, sameAsAbove, tickedCell } from './rowWords'

/** A cell with the merge it inherits from taken into account. */
export interface ReadCell {
  text: string
  /** The cell is blank and covered by a merge whose text stands higher up or further left. */
  inherited: boolean
}

export type RowWithoutNumber = Omit<AdoptionRow, 'row'>

/** Cell texts as people read them: no spaces around lines, no blank lines inside. */
export const tidyCell = (cell: string): string =>
  cell.includes('\n')
    ? cell
        .split(/\s*\n/u)
        .map(line => line.trim())
        .filter(line => line !== '')
        .join('\n')
    : cell.trim()

/** What one row of cells says, by the roles of its columns. `above` is the row before, for 同上. */
export const readRow = (
  heading: Heading,
  cells: readonly ReadCell[],
  above: RowWithoutNumber | null,
  unitOfSection: string | null,
): RowWithoutNumber => {
  const pick = (role: ColumnRole): string => textOf(heading, cells, role, '\n')
  const orNull = (role: ColumnRole): string | null => {
    const text = pick(role)
    return saysNothing.test(text) ? null : text
  }
  const wanted = orNull('proposed')
  const parts = columnsOf(heading, 'comment')
  const spoken =
    parts.length < 2 ? pick('comment') : wholeComment(parts.map(at => tidyCell(cells[at]?.text ?? '')))
  const said = saidOf(spoken, orNull('original'), wanted)
  const answered = hasAnswers(heading) ? null : answerInside(said.comment)
  const { comment, original } = answered === null ? said : { ...said, comment: answered.comment }
  const noComment = comment === '' ? wanted === null || saysNoComment(wanted) : saysNoComment(comment)
  const items = noComment ? 0 : countRequests(comment === '' ? (wanted ?? '') : comment)
  const given = orNull('reason')
  const { decision, reason } =
    answered === null
      ? readAnswer(heading, cells, above, { items, noComment, given })
      : answerOf(answered.text, answered.read, items)
  const revised = orNull('revised')
  const unit = cleanUnitName(pick('unit')).replace(countBehind, '')
  return {
    seq: readSeq(heading, cells),
    unit: (sameAsAbove.test(unit) ? above?.unit : unit) || unitOfSection || '',
    comment,
    clause: textOf(heading, cells, 'clause', ' ') || null,
    original,
    proposed: wanted,
    rationale: orNull('rationale'),
    decision,
    reason: given ?? reason,
    ...(revised === null ? {} : { revised }),
    remark: orNull('remark'),
    noComment: noComment && (comment !== '' || original === null || wanted !== null),
    items,
  }
}

/** A dash in a cell that needs no text. */
const saysNothing = /^[-—–/\\\s]*$/u

/** 市交通局（2条） */
const countBehind = /[（(](?:共|计)?\d{1,4}条(?:意见)?[）)]$/u

interface Columns {
  byRole: ReadonlyMap<ColumnRole | undefined, readonly number[]>
  /** Those that hold the answer, from left to right. */
  answers: readonly number[]
}

/** Found once for each heading. */
const columnsKnown = new WeakMap<Heading, Columns>()

const columnsFor = (heading: Heading): Columns => {
  const known = columnsKnown.get(heading)
  if (known !== undefined) return known
  const byRole = groupBy([...heading.columns.keys()], at => heading.columns[at]?.role)
  const answers = [...(byRole.get('decision') ?? []), ...(byRole.get('decisionAndReason') ?? [])]
  const found = { byRole, answers: answers.sort((one, other) => one - other) }
  columnsKnown.set(heading, found)
  return found
}

/** The columns of a role, from left to right. */
export const columnsOf = (heading: Heading, role: ColumnRole): readonly number[] =>
  columnsFor(heading).byRole.get(role) ?? nothing

const nothing: readonly number[] = []

/** A number printed once over several merged rows stands for the first of them. */
const readSeq = (heading: Heading, cells: readonly ReadCell[]): string | null => {
  const cell = cells[columnsOf(heading, 'seq')[0] ?? -1]
  if (cell === undefined || cell.inherited) return null
  return cell.text.replaceAll(/\s+/g, '') || null
}

/** What stands under a role; where several columns have it, what each of them says. */
const textOf = (heading: Heading, cells: readonly ReadCell[], role: ColumnRole, between: string): string => {
  const columns = columnsOf(heading, role)
  const textAt = (index: number | undefined): string =>
    index === undefined ? '' : tidyCell(cells[index]?.text ?? '')
  if (columns.length < 2) return textAt(columns[0])
  return columns
    .map(textAt)
    .filter(text => text !== '')
    .join(between)
}

interface Answer {
  decision: RowDecision
  reason: string | null
}

/** The decision column (or columns, where each offers one answer to tick). */
const readAnswer = (
  heading: Heading,
  cells: readonly ReadCell[],
  above: RowWithoutNumber | null,
  { items, noComment, given }: { items: number; noComment: boolean; given: string | null },
): Answer => {
  const filledColumns = columnsFor(heading).answers.filter(index => !isBlank(cells[index]?.text ?? ''))
  const texts = filledColumns.map(index =>
    answerText(heading.answers[index] ?? null, tidyCell(cells[index]?.text ?? '')),
  )
  const said = texts.filter(text => text !== '')
  const inherited = filledColumns.length > 0 && filledColumns.every(index => cells[index]?.inherited === true)
  const text = said.join('；')
  if (above !== null && sameAsAbove.test(text)) {
    return { decision: { ...above.decision, text, inherited: true }, reason: above.reason }
  }
  const readings = said.map(readOften)
  const [first] = readings
  if (first === undefined) {
    const implied = noComment || text !== '' ? null : impliedAnswer(heading)
    if (implied !== null && (given !== null || !implied.needsReason))
      return answerOf(implied.text, readOften(implied.text), items)
    return { decision: { text, disposition: 'open', inherited }, reason: null }
  }
  const alike = readings.every(({ disposition }) => disposition === first.disposition)
  return {
    decision: {
      text,
      disposition: alike ? first.disposition : 'unrecognised',
      inherited,
      ...(alike && first.parts !== undefined ? { parts: everyPart(first.parts, first.others, items) } : {}),
    },
    reason: first.disposition === 'unrecognised' || first.disposition === 'open' ? null : first.reason,
  }
}

const answerOf = (
  text: string,
  { disposition, reason, parts, others }: DecisionReading,
  items: number,
): Answer => ({
  decision: {
    text,
    disposition,
    inherited: false,
    ...(parts === undefined ? {} : { parts: everyPart(parts, others, items) }),
  },
  reason: disposition === 'unrecognised' || disposition === 'open' ? null : reason,
})

/** With 其余采纳 the items that are not numbered in the cell are answered too. */
const everyPart = (
  parts: readonly DecisionPart[],
  others: Disposition | undefined,
  items: number,
): readonly DecisionPart[] => {
  if (others === undefined) return parts
  const told = new Set(parts.map(({ item }) => item))
  const rest = Array.from({ length: items }, (_, index) => index + 1).filter(item => !told.has(item))
  return [...parts, ...rest.map(item => ({ item, disposition: others }))].sort(
    (one, next) => one.item - next.item,
  )
}

const longestOften = 40
const oftenRead = new Map<string, DecisionReading>()

/** The short answers of a table are the same few, again and again. */
const readOften = (text: string): DecisionReading => {
  if (text.length > longestOften) return readDecision(text)
  const known = oftenRead.get(text)
  if (known !== undefined) return known
  const read = readDecision(text)
  if (oftenRead.size < 5000) oftenRead.set(text, read)
  return read
}

/** In a column headed 不采纳, a tick says 不采纳 and a cross or a dash says nothing. */
const answerText = (offered: string | null, text: string): string => {
  if (offered === null) return text
  const plain = foldKey(text)
  if (tickedCell.test(plain)) return offered
  return crossedCell.test(plain) || /^[-/\\]+$/.test(plain) ? '' : text
}
