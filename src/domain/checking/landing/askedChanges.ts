import type { ParsedComment, Place, ProposedChange } from '../../consultation/change'
import { readClauseRef } from '../../reading/clauses/clauseRef'
import { parseComment } from '../../reading/comments/parseComment'

/** What of a comment says which edit it asks for: its words, and the columns (or corrections) beside them. */
export interface AskingComment {
  body: string
  clause: string
  original: string
  proposed: string
}

const noSpan = { start: 0, end: 0 }

const placeIn = (clause: string): Place[] =>
  clause.trim() === '' ? [] : [{ text: clause.trim(), ref: readClauseRef(clause), page: null, span: noSpan }]

const columnsChange = ({ original, proposed }: AskingComment, places: readonly Place[]): ProposedChange => ({
  action: original === '' ? 'insert' : proposed === '' ? 'delete' : 'replace',
  places,
  original: original === '' ? null : original,
  proposed: proposed === '' ? null : proposed,
  span: noSpan,
  duty: null,
})

/**
 * The changes a comment of the record asks for. A wording given in its own column, or corrected by a person,
 * counts before what the running text says; a clause given in its own column is the place of every change that
 * names none itself. A lone original without a new wording is no request to delete: the text says what is asked.
 */
export const askedChanges = (comment: AskingComment): ParsedComment => {
  const parsed = parseComment(comment.body)
  const place = placeIn(comment.clause)
  const named = parsed.changes.flatMap(({ places }) => places)
  if (comment.proposed.trim() !== '')
    return { ...parsed, noComment: false, changes: [columnsChange(comment, [...place, ...named])] }
  if (place.length === 0 && comment.original === '') return parsed
  return {
    ...parsed,
    changes: parsed.changes.map(change => ({
      ...change,
      original:
        change.original ?? (change.action === 'delete' && comment.original !== '' ? comment.original : null),
      places: change.places.some(({ ref }) => ref !== null) ? change.places : [...place, ...change.places],
    })),
  }
}
