import { checkDecision } from '../../consultation/decision'
import type { Comment } from '../../consultation/record'
import { type Answer, answerOf, blankAnswer, decisionCell, sameAnswer, sameText } from './answer'
import { doubtsOf } from './doubts'
import type { ExportedRow } from './exported'
import type { RowMatch } from './matchRows'
import type { PlanItem, RefusedChange, RowTrouble } from './plan'
import { kept, readAnswer } from './readAnswer'
import type { ReturnedRow } from './returnedRows'
import { threeWay } from './threeWay'

/** What has been found so far; comparing adds to it. */
export interface Gathered {
  changes: PlanItem[]
  conflicts: PlanItem[]
  doubtful: PlanItem[]
  refused: RefusedChange[]
  troubles: RowTrouble[]
  unchanged: number
  already: number
}

/** A row that is about a comment. */
export interface Occurrence {
  row: ReturnedRow
  match: Extract<RowMatch, { is: 'comment' }>
}

export const troubleOf = ({ place, unit, comment }: ReturnedRow, message: string): RowTrouble => ({
  place,
  about: [unit, comment]
    .filter(text => text !== null && text !== '')
    .join('：')
    .slice(0, 60),
  message,
})

/** One side of an edit: what was handed out and what came back, where they differ. */
interface Edit<T> {
  row: ReturnedRow
  exported: T
  theirs: T
}

/** Compares all rows about one comment, answer and remark each on its own, and sorts what was changed. */
export const compareComment = (
  { comment, number }: { comment: Comment; number: number },
  rows: readonly Occurrence[],
  result: Gathered,
): void => {
  const answers: Edit<Answer>[] = []
  const remarks: Edit<string>[] = []
  const before = result.troubles.length
  for (const { row, match } of rows) {
    const shown = match.exported ?? unknownBefore(comment)
    const read = readAnswer(row, shown)
    if ('trouble' in read) result.troubles.push(troubleOf(row, read.trouble))
    else if (!sameAnswer(read.answer, shown.answer))
      answers.push({ row, exported: shown.answer, theirs: read.answer })
    const isMisplaced = 'trouble' in read && read.column === 'remark'
    const remark = isMisplaced ? shown.remark : kept(row.cells.remark, shown.remark)
    if (remark !== shown.remark) remarks.push({ row, exported: shown.remark, theirs: remark })
  }
  const place = { commentId: comment.id, number, unit: comment.unit, comment: comment.body }
  const answer = onlyEdit(answers, sameAnswer, result)
  const remark = onlyEdit(remarks, sameText, result)
  const isQuiet = result.troubles.length === before
  if (isQuiet && answers.length === 0 && remarks.length === 0) result.unchanged += 1
  if (answer !== null) {
    const { row, ...sides } = answer
    const standing = comment.decision
    const item = {
      ...place,
      ...sides,
      id: `answer-${comment.id}`,
      kind: 'answer' as const,
      place: row.place,
      current: answerOf(standing),
      doubts: doubtsOf(sides.theirs, [sides.exported, answerOf(standing)]),
      by: standing?.by ?? '',
      at: standing?.at ?? '',
    }
    const problems = checkDecision(item.theirs)
    const outcome = threeWay(item, sameAnswer)
    if (problems.length > 0 && outcome !== 'already')
      result.refused.push({ ...place, place: row.place, theirs: item.theirs, problems })
    else sort(item, outcome, result)
  }
  if (remark !== null) {
    const { row, ...sides } = remark
    const item = {
      ...place,
      ...sides,
      id: `remark-${comment.id}`,
      kind: 'remark' as const,
      place: row.place,
      current: comment.remark,
      by: '',
      at: '',
    }
    sort(item, threeWay(item, sameText), result)
  }
}

const sort = (item: PlanItem, outcome: ReturnType<typeof threeWay>, result: Gathered): void => {
  if (outcome === 'already') result.already += 1
  const isDoubtful = item.kind === 'answer' && item.doubts.length > 0
  if (outcome === 'change') (isDoubtful ? result.doubtful : result.changes).push(item)
  if (outcome === 'conflict') result.conflicts.push(item)
}

/**
 * A row found by its content, from no export we know: nobody can say what was changed in it. Blank cells then say
 * nothing, and whatever differs from a decision that stands is a conflict.
 */
const unknownBefore = (comment: Comment): Pick<ExportedRow, 'answer' | 'decision' | 'remark'> => ({
  answer: blankAnswer,
  decision: comment.decision?.disposition === 'unrecognised' ? decisionCell(comment) : '',
  remark: '',
})

/** A comment may stand in several rows (a copied sheet): what only one of them changed is the change. */
const onlyEdit = <T>(
  edits: readonly Edit<T>[],
  same: (one: T, other: T) => boolean,
  result: Gathered,
): Edit<T> | null => {
  const [first] = edits
  if (first === undefined) return null
  const other = edits.find(edit => !same(edit.theirs, first.theirs))
  if (other === undefined) return first
  result.troubles.push(
    troubleOf(
      first.row,
      `同一条意见在${first.row.place}和${other.row.place}都填写了，而且不一样，没有采用。请只留一处再收回。`,
    ),
  )
  return null
}
