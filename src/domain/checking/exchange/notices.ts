import type { SourceDocument } from '../../reading/source'
import { foreign, type KnownExport } from './matchRows'
import type { ReturnedRow } from './returnedRows'
import { exportKeysIn } from './rowKey'

/** Exports that belong elsewhere, a sentence each. */
export const foreignNotices = (exports: readonly KnownExport[]): string[] =>
  exports.filter(each => each.from !== 'here').map(each => foreign(each, '这份表（或其中的一些行）'))

/** What to know of a file that names no export of ours. */
export const unknownNotice = (
  document: SourceDocument,
  exports: readonly KnownExport[],
  rows: readonly ReturnedRow[],
): string[] => {
  if (rows.length === 0) return ['没有在文件中找到意见表。请放入从本页导出、填写之后的 Excel 文件。']
  if (exports.length > 0) return []
  return exportKeysIn(document).length > 0
    ? ['这份表的标识不是本系统导出的，或导出它的系统是另一套。']
    : ['这份表没有本系统的标识，只能按单位和意见内容一条一条去对；与现有填写不同的，都要您来选。']
}

const listed = (numbers: readonly string[]): string =>
  `${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? `等 ${numbers.length} 条` : ''}`

/** Comments that say the same and whose rows have no key and no number: their order alone tells them apart. */
export const orderNotice = (numbers: readonly string[]): string[] =>
  numbers.length === 0
    ? []
    : [
        `${listed(numbers)}与别的意见单位、内容完全相同，表中又没有行标识和序号，是按它们在表中的先后对应的，请核对。`,
      ]

/** Comments whose wording was changed in a locked column. */
export const rewrittenNotice = (numbers: readonly string[]): string[] =>
  numbers.length === 0
    ? []
    : [`${listed(numbers)}的单位或意见原文在表中被改动过。原话以登记的为准，没有采用；采纳情况等照常读入。`]
