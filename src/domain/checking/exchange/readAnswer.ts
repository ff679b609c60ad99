import { type Disposition, dispositions, isDisposition } from '../../consultation/dispositions'
import { readDecision } from '../../reading/decisions/decisionCell'
import { foldKey } from '../../reading/fold'
import { type Answer, sameText } from './answer'
import { type AnswerColumn, exchangeColumns } from './columns'
import type { ReturnedRow } from './returnedRows'

/** What a person may choose, in the order of the drop-down. */
export const choosableLabels: readonly string[] = Object.values(dispositions)
  .filter(({ choosable }) => choosable)
  .map(({ label }) => label)

const byLabel = new Map<string, Disposition>(
  Object.entries(dispositions).flatMap(([name, { label }]) =>
    isDisposition(name) && dispositions[name].choosable ? [[foldKey(label), name] as const] : [],
  ),
)

/** A decision word where a sentence may begin: so 采纳/不采纳 has two, 上位法已采纳 none but its own. */
const labelAtStart = new RegExp(
  `(?:^|[,，。.;；:：、/／|\\\\→>+&()（）\\[\\]]|或|和|及|与|改为|转为|-)(部分采纳|(?:不予|未予|不|未)采纳|${[
    ...byLabel.keys(),
  ]
    .toSorted((one, other) => other.length - one.length)
    .join('|')})`,
  'gu',
)

const negated = /^(?:不予|未予|未)采纳$/u

const labelsIn = (cell: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const line of cell.split(/\s+/u))
    for (const [, label = ''] of foldKey(line).matchAll(labelAtStart))
      found.add(label.replace(negated, '不采纳'))
  return found
}

/** The one decision that a cell says and nothing else, with or without a stop; null for anything more or less. */
const decisionAlone = (cell: string): Disposition | null => {
  const plain = foldKey(inOurSigns(cell)).replace(/[,，。.;；!！]+$/u, '')
  return byLabel.get(plain.replace(negated, '不采纳')) ?? null
}

type CellReading = { disposition: Disposition; reason: string | null } | { trouble: string }

const labelList = choosableLabels.map(label => `“${label}”`).join('、')

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}……` : text)

/** Other signs that keyboards offer for the words of a decision: 部份采纳, 部分採納. */
const otherSigns = { 部份: '部分', 採納: '采纳' } as const

const inOurSigns = (typed: string): string =>
  Object.entries(otherSigns).reduce((text, [other, ours]) => text.replaceAll(other, ours), typed)

/** Reads what was filled in as a decision: one of the labels, or words that surely mean one of them. */
const readDecisionCell = (typed: string): CellReading => {
  const cell = inOurSigns(typed)
  const plain = foldKey(cell).replace(/[,，。.;；!！]+$/u, '')
  if (plain === '') return { disposition: 'open', reason: null }
  const exact = byLabel.get(plain)
  if (exact !== undefined) return { disposition: exact, reason: null }
  const labels = labelsIn(cell)
  const read = readDecision(cell)
  if (labels.size > 1 || read.parts !== undefined) {
    return {
      trouble: `“采纳情况”一格里有几个结论（“${shorten(cell)}”）。一条意见只能有一个结论，请选定一个；确需分开答复的，选“部分采纳”并在理由中写明。`,
    }
  }
  const unknown = {
    trouble: `“采纳情况”一格写的是“${shorten(cell)}”，看不出结论。请改为：${labelList}。`,
  }
  if (!dispositions[read.disposition].choosable) return unknown
  if (read.reason === null) return plain.length <= mostOfWord ? read : unknown
  return separated.test(plain) ? read : unknown
}

/** Longer than this is a sentence, not a word for a decision. */
const mostOfWord = 8

/** A decision with its reason in one cell: the word, a mark, the reason. */
const separated = /^[^,，。.;；:：(（]{1,8}[,，。.;；:：(（]/u

/** What the answer in a row was, as it was shown when it was handed out. */
export interface ShownAnswer {
  answer: Answer
  /** Text of the decision cell. */
  decision: string
  remark: string
}

/** A decision that somebody wrote one cell further, while the cell for it says nothing new: no reason, no wording. */
const misplacedDecision = (
  cells: ReturnedRow['cells'],
  { answer, decision, remark }: ShownAnswer,
): AnswerReading | null => {
  const typed = cells.decision ?? ''
  if (typed !== '' && !sameText(typed, decision)) return null
  const before = { reason: answer.reason, revisedText: answer.revisedText, remark }
  for (const column of ['reason', 'revisedText', 'remark'] as const) {
    const cell = cells[column] ?? ''
    const said = sameText(cell, before[column]) ? null : decisionAlone(cell)
    if (said === null || (typed !== '' && said === answer.disposition)) continue
    return {
      column,
      trouble: `“${exchangeColumns[column]}”一格只写着结论“${cell}”，“采纳情况”一格${typed === '' ? '却空着' : `还是“${decision}”`}。结论请写在“采纳情况”一格。`,
    }
  }
  return null
}

/** What was filled in, or the sentence that says why it cannot be understood, and which other cell that is about. */
export type AnswerReading = { answer: Answer } | { trouble: string; column?: AnswerColumn }

/**
 * Reads the answer of a row against what was handed out: a cell that was left alone keeps its value exactly, a
 * column that is missing changes nothing, and a reason written into the decision cell is taken as the reason.
 */
export const readAnswer = ({ cells }: Pick<ReturnedRow, 'cells'>, shown: ShownAnswer): AnswerReading => {
  const misplaced = misplacedDecision(cells, shown)
  if (misplaced !== null) return misplaced
  const { answer } = shown
  const reason = kept(cells.reason, answer.reason)
  const revisedText = kept(cells.revisedText, answer.revisedText)
  if (cells.decision === null || sameText(cells.decision, shown.decision)) {
    return { answer: { disposition: answer.disposition, reason, revisedText } }
  }
  const read = readDecisionCell(cells.decision)
  if ('trouble' in read) return read
  const { disposition, reason: beside } = read
  if (beside === null || sameText(beside, reason)) return { answer: { disposition, reason, revisedText } }
  if (reason === '' || sameText(reason, answer.reason))
    return { answer: { disposition, reason: beside, revisedText } }
  return {
    trouble: `“采纳情况”一格里写了“${shorten(beside)}”，“理由”一格又写了别的。请把理由都写在“理由”一格。`,
  }
}

/** A cell that only changed its line ends, quotes or widths was not edited. */
export const kept = (cell: string | null, exported: string): string =>
  cell === null || sameText(cell, exported) ? exported : cell
