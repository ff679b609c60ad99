import type { AdoptionRow } from '../../consultation/adoptionTable'
import { foldKey } from '../../reading/fold'
import type { Rule } from '../context'
import { excerpt, nameRows, tell } from '../wording'

/** Neighbouring rows under one merged cell. */
const runsOf = (rows: readonly AdoptionRow[]): readonly (readonly AdoptionRow[])[] => {
  const runs: AdoptionRow[][] = []
  for (const row of rows) {
    if (row.noComment || !row.decision.inherited) continue
    const last = runs.at(-1)
    if (last?.at(-1)?.row === row.row - 1 && last[0]?.decision.text === row.decision.text) last.push(row)
    else runs.push([row])
  }
  return runs
}

/** 同上, or a mark for it: no merged cell, but the words of a person. */
const saysAbove = ([first]: readonly AdoptionRow[]): boolean =>
  /^(?:处理意见|意见|理由|采纳情况)?同上|^[〃"”″]$/u.test(foldKey(first?.decision.text ?? ''))

/** A merged cell answers several comments at once: counted for each, and shown, never guessed silently. */
export const findDecisionInherited: Rule = ({ tables }) =>
  tables.flatMap(({ index, rows }) =>
    runsOf(rows).map(run =>
      tell(
        'decision-inherited',
        saysAbove(run)
          ? `${nameRows(run)}的采纳情况写“${excerpt(run[0]?.decision.text ?? '')}”，按上面一条的结论计数。如果另有结论，请写明。`
          : `${nameRows(run)}的采纳情况来自上方的合并单元格“${excerpt(run[0]?.decision.text ?? '')}”，按此逐行计数。` +
              '如果其中有的意见另有结论，请取消合并后分别填写。',
        { table: index, rows: run },
      ),
    ),
  )
