import type { AdoptionTable, Column } from '../../consultation/adoptionTable'
import { readGathered } from '../../reading/letters/gatheredReplies'
import { documentText, type SourceDocument, type TableBlock } from '../../reading/source'
import { readWithRoles } from '../../reading/tables'
import { type Places, placesByRow } from './longPreview'

/** A paper that gathers the replies of several units, as a table of them. */
export interface GatheredPaper {
  block: TableBlock
  /** Read by the two columns it has. */
  table: AdoptionTable
  columns: readonly Column[]
  places: Places
  headingRow: number
  problems: readonly { place: string; message: string; text: string }[]
}

/** No paper is longer, in characters. */
const longest = 200_000

/** Null where it holds the words of one unit alone, or is no running text. */
export const gatheredPaper = (source: SourceDocument): GatheredPaper | null => {
  if (source.format === 'xlsx' || source.format === 'csv') return null
  const gathered = readGathered(documentText(source).slice(0, longest))
  if (gathered === null) return null
  const rows = gathered.replies.flatMap(({ unit, comments, line }) =>
    comments.map(comment => ({ cells: [unit, comment], place: `第 ${line} 行起` })),
  )
  const units = [...new Set(gathered.replies.map(({ unit }) => unit))]
  const [first] = gathered.replies
  const block: TableBlock = {
    kind: 'table',
    name: null,
    rows: [['单位', '意见'], ...rows.map(({ cells }) => cells)],
    rowPlaces: ['', ...rows.map(({ place }) => place)],
    merges: [],
    hiddenRows: [],
    firstRow: 1,
  }
  const { table, places } = readWithRoles(block, ['unit', 'comment'], 0)
  return {
    block,
    table,
    columns: table.columns,
    places: placesByRow(places),
    headingRow: 0,
    problems: [
      {
        place: `第 ${first?.line ?? 1} 行`,
        text: units.join('、'),
        message: `这里有 ${units.length} 个单位的意见，分别登记在各自名下，请核对；只是一个单位的来函的，请改为按来函读。`,
      },
      ...gathered.others.map(({ text }) => ({
        place: '正文',
        text,
        message: `“${text.slice(0, 40)}”不在哪个单位之下，没有读成意见，请查看。`,
      })),
    ],
  }
}
