import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { ParsedComment, ProposedChange } from '../../consultation/change'
import { foldKey } from '../../reading/fold'
import { readNumeral } from '../../reading/numerals'
import { quotationsIn } from '../quotations'
import { groupRows } from '../wording'
import { plain } from './wishes'

const rationale = /(?:理由|依据|原因)(?:是|为|如下)?[:,].*$/su
const clauses = /第([〇零一二三四五六七八九十百千\d]{1,9})([条款项章])/gu

/** The clauses and quotations of a request in any order: rows with the same may ask for the same, and are parsed. */
const roughKey = ({ comment, clause }: AdoptionRow): string => {
  const asked = foldKey(comment).replace(rationale, '')
  const named = [...`${foldKey(clause ?? '')},${asked}`.matchAll(clauses)].map(
    ([, number = '', kind = '']) => `${readNumeral(number)}${kind}`,
  )
  return named.length === 0 ? '' : [...new Set([...named, ...quotationsIn(asked, 2)])].toSorted().join('|')
}

/** What is to be done, where, with which words; '' where that is not told in full. */
const keyOf = (row: AdoptionRow, { action, places, original, proposed }: ProposedChange): string => {
  const named = places.flatMap(({ ref }) => ref ?? []).toSorted()
  const refs = places.length === 0 && row.clause !== null ? [plain(row.clause)] : named
  const told =
    (action === 'replace' && original !== null && proposed !== null) ||
    (action === 'insert' && proposed !== null) ||
    action === 'delete'
  return told && refs.length > 0 && named.length === places.length
    ? [action, refs.join(','), plain(original), plain(proposed)].join('|')
    : ''
}

const keyOfRow = (row: AdoptionRow, { changes }: ParsedComment): string => {
  const keys = changes.map(change => keyOf(row, change))
  return row.items > 1 || keys.includes('') ? '' : keys.toSorted().join('+')
}

/**
 * Groups of rows that ask for one and the same change of one place, however the sentence is built. Only requests whose
 * place and words are told in full can be the same. Cost: the rows; those that share clauses and quotations are parsed.
 */
export const rowsOfSameChange = (
  rows: readonly AdoptionRow[],
  changesOf: (text: string) => ParsedComment,
): readonly (readonly AdoptionRow[])[] =>
  groupRows(rows, roughKey)
    .filter(group => group.length > 1)
    .flatMap(group => groupRows(group, row => keyOfRow(row, changesOf(row.comment))))
    .filter(group => group.length > 1)

/** Words of asking, which say nothing of what is asked. */
const asking = /建议|应该|应当?|请|宜|须|需要?|予以|进一步/gu

/** The request in its bare words: 第八条应增加“雨污分流” and 建议第八条增加雨污分流 are one. What is quoted stays as it is. */
const bareWords = ({ comment, clause, items }: AdoptionRow): string => {
  const said = foldKey(comment).replace(rationale, '')
  const bare = said
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replaceAll(asking, '') : part))
    .join('')
  return items > 1 || plain(bare).length < shortestWords ? '' : `${plain(clause)}|${plain(bare)}`
}

const shortestWords = 6

/** Groups of rows whose requests are the same but for the words of asking and for quotation marks. Cost: the rows. */
export const rowsOfSameWords = (rows: readonly AdoptionRow[]): readonly (readonly AdoptionRow[])[] =>
  groupRows(rows, bareWords).filter(group => group.length > 1)
