import { foldKey } from '../../reading/fold'
import type { Rule } from '../context'
import { type DocumentName, isSameName, nameInTitle, namesInNote, readName } from '../documentNames'
import { describeDifference } from '../nameDifference'
import { tell } from '../wording'

/**
 * The table's title names another document than the note does. A short region name, a version in brackets and
 * an abbreviation that the note introduces are not differences.
 */
export const findTitleMismatch: Rule = ({ tables, noteText }) => {
  const { names, shortNames } = namesInNote(noteText)
  const [document] = names
  if (document === undefined) return []
  return tables.flatMap(({ index, table }) => {
    const title = nameInTitle(table.title)
    if (title === null || shortNames.includes(foldKey(title))) return []
    const own = readName(title)
    if (names.some(name => isSameName(name, own))) return []
    return [tell('title-mismatch', describe(own, closest(names, own) ?? document), { table: index })]
  })
}

/** The name that shares the region, else the first: the note's title is the plainest form. */
const closest = (names: readonly DocumentName[], own: DocumentName): DocumentName | undefined =>
  names.find(({ rest, region }) => region === own.region && rest.length > 0)

const describe = (own: DocumentName, document: DocumentName): string =>
  `表的标题写《${own.written}》，编制说明里文件叫《${document.written}》${describeDifference(own.rest, document.rest)}。` +
  '请改成同一个名称。'
