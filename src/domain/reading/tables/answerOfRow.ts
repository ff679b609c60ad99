import type { RowDecision } from '../../consultation/adoptionTable'
import type { Disposition } from '../../consultation/dispositions'
import { type DecisionPart, type DecisionReading, readDecision } from '../decisions/decisionCell'
import { foldKey } from '../fold'
import { answerCodes } from './answerCodes'
import { isBlank } from './grid'
import type { Heading } from './headings'
import { impliedAnswer } from './impliedAnswers'
import { columnsFor, type ReadCell, type RowWithoutNumber, tidyCell } from './rowCells'
import { crossedCell, sameAsAbove, tickedCell } from './rowWords'

interface Answer {
  decision: RowDecision
  reason: string | null
}

/** The decision column (or columns, where each offers one answer to tick). */
export const readAnswer = (
  heading: Heading,
  cells: readonly ReadCell[],
  above: RowWithoutNumber | null,
  { items, noComment, given }: { items: number; noComment: boolean; given: string | null },
): Answer => {
  const filledColumns = columnsFor(heading).answers.filter(index => !isBlank(cells[index]?.text ?? ''))
  const codes = answerCodes(heading)
  const texts = filledColumns.map(index => {
    const text = answerText(heading.answers[index] ?? null, tidyCell(cells[index]?.text ?? ''))
    return codes.get(text.toUpperCase()) ?? text
  })
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

export const answerOf = (
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
